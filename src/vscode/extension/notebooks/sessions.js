"use strict";
const vscode = require("vscode");
const { HostMissing } = require("../host/findHost");
const { HostEnded } = require("../host/hostEnded");
const { ClosedTabs } = require("./closedTabs");
const { isForeign, isLesson, isCode, isOwn, language, languageOf, notebookType } = require("./lesson");
const { NotebookSession } = require("./session");

const controllerId = "csharp";
const chosenKey = "mediacourse.chosen";

/** Extensions that can run the same notebooks. */
const others = ["ms-toolsai.jupyter", "ms-dotnettools.dotnet-interactive-vscode"];

/** The notebooks that run here: the kernel in VS Code's list, and a session for each notebook that has chosen it. */
class Sessions {
  /**
   * @param {import("../host/host").Host} host
   * @param {vscode.ExtensionContext} context
   */
  constructor(host, context) {
    this.host = host;
    this.extension = context.extension.id;
    this.memory = context.workspaceState;
    /** @type {Map<vscode.NotebookDocument, NotebookSession>} */
    this.sessions = new Map();
    this.changed = /** @type {vscode.EventEmitter<{ session: NotebookSession, run?: import("./cellRun").CellRun }>} */ (new vscode.EventEmitter());
    /** Told when something has run, or variables are gone. */
    this.onChanged = this.changed.event;
    this.closedTabs = new ClosedTabs(() => this.sessions.values());
    /** Told when a notebook's tab has been closed. */
    this.onLeft = this.closedTabs.onLeft;

    /** @type {vscode.NotebookController | undefined} */
    this.controller = undefined;

    host.ask = (question, token) => this.ask(question, token);
    this.subscriptions = [
      this.changed,
      this.closedTabs,
      vscode.workspace.onDidOpenNotebookDocument((notebook) => this.prefer(notebook)),
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(this.renames(event.files.map(({ oldUri }) => oldUri)))),
      vscode.window.onDidChangeActiveNotebookEditor((editor) => {
        this.showContext();
        this.suit(editor?.notebook);
        void this.choose(editor);
      }),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => this.close(notebook)),
      host.onMessage(({ method, message }) => this.sessionOf(message.notebook)?.running.get(message.run)?.take(method, message)),
      host.onEnded(() => this.hostEnded()),
    ];
    vscode.workspace.notebookDocuments.forEach((notebook) => this.prefer(notebook));
    void this.choose(vscode.window.activeNotebookEditor);
  }

  /** @param {vscode.NotebookDocument | undefined} notebook */
  of(notebook) {
    return notebook === undefined ? undefined : this.sessions.get(notebook);
  }

  /**
   * The session and the cell behind a text, where the text is a cell of ours.
   * @param {vscode.TextDocument} document
   */
  cellOf(document) {
    for (const session of this.sessions.values()) {
      const cell = session.notebook.getCells().find((candidate) => candidate.document === document);
      if (cell !== undefined) return { session, cell };
    }
    return undefined;
  }

  /** @param {vscode.NotebookDocument | undefined} notebook */
  async restart(notebook) {
    const session = this.of(notebook);
    if (session === undefined) return;
    try {
      await session.restart();
    } catch (error) {
      this.explain(error);
    }
  }

  /**
   * Says why cells cannot run, once, with what can be done about it.
   * @param {unknown} error
   */
  async explain(error) {
    if (!(error instanceof HostMissing) || error.remedy === undefined) {
      // The end of a host that was running has been told already.
      if (this.host.isStarted && !(error instanceof HostEnded)) void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return;
    }
    const { label, link, setting } = error.remedy;
    const chosen = await vscode.window.showErrorMessage(error.message, label);
    if (chosen === undefined) return;
    if (link !== undefined) await vscode.env.openExternal(vscode.Uri.parse(link));
    if (setting !== undefined) await vscode.commands.executeCommand("workbench.action.openSettings", setting);
  }

  dispose() {
    for (const session of this.sessions.values()) void session.close();
    this.controller?.dispose();
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  /** The kernel, which is in VS Code's list from the first notebook on that it can run: VS Code takes an only kernel for the right one. */
  offered() {
    if (this.controller !== undefined) return this.controller;
    const controller = vscode.notebooks.createNotebookController(controllerId, notebookType, "MediaCourse (C#)");
    controller.description = "C# cells, without .NET Interactive or Python";
    controller.supportsExecutionOrder = true;
    controller.executeHandler = (cells, notebook) => this.run(cells, notebook);
    controller.interruptHandler = (notebook) => this.sessions.get(notebook)?.interrupt();
    controller.onDidChangeSelectedNotebooks(({ notebook, selected }) => {
      if (!selected) this.close(notebook);
      else if (!isForeign(notebook)) this.open(notebook);
    });
    this.controller = controller;
    this.suit(vscode.window.activeNotebookEditor?.notebook);
    return controller;
  }

  /**
   * VS Code takes an only kernel for any notebook, and passes over in silence the cells whose language that kernel does not name. While
   * a notebook in another language is in front its languages are named, so that running a cell leads to an explanation.
   * @param {vscode.NotebookDocument | undefined} notebook
   */
  suit(notebook) {
    if (this.controller === undefined) return;
    const others = notebook === undefined || !isForeign(notebook) ? [] : notebook.getCells().filter((cell) => cell.kind === vscode.NotebookCellKind.Code);
    this.controller.supportedLanguages = [...new Set([language, ...others.map((cell) => cell.document.languageId)])];
  }

  /** @param {vscode.NotebookDocument} notebook */
  prefer(notebook) {
    if (isForeign(notebook)) return;
    const controller = this.offered();
    if (!isLesson(notebook)) return;
    controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
    // VS Code tells of its choice when the first cell is run. Where there is no other, completion need not wait for that.
    if (others.every((id) => vscode.extensions.getExtension(id) === undefined)) this.open(notebook);
  }

  /**
   * Chooses our kernel for a notebook of the course: where several offer themselves, VS Code asks, and a student cannot know. This is
   * done once for a notebook, so that whoever then chooses another keeps it.
   * @param {vscode.NotebookEditor | undefined} editor
   */
  async choose(editor) {
    if (editor === undefined || !isOwn(editor.notebook)) return;
    this.offered();
    const notebook = editor.notebook.uri.toString();
    const chosen = this.memory.get(chosenKey, /** @type {string[]} */ ([]));
    if (chosen.includes(notebook)) return;
    await this.memory.update(chosenKey, [...chosen, notebook]);
    await vscode.commands.executeCommand("notebook.selectKernel", { id: controllerId, extension: this.extension });
  }

  /**
   * @param {vscode.NotebookCell[]} cells
   * @param {vscode.NotebookDocument} notebook
   */
  async run(cells, notebook) {
    const foreign = cells.filter((cell) => !isCode(cell));
    if (foreign.length > 0) void this.refuse(foreign, notebook);
    const ours = cells.filter(isCode);
    if (ours.length > 0) await this.open(notebook).run(ours, (error) => void this.explain(error));
  }

  /**
   * Says that cells in another language cannot be run here. What they show stays.
   * @param {vscode.NotebookCell[]} cells
   * @param {vscode.NotebookDocument} notebook
   */
  async refuse(cells, notebook) {
    for (const cell of cells) {
      const execution = this.offered().createNotebookCellExecution(cell);
      execution.start(Date.now());
      execution.end(false, Date.now());
    }
    const choose = "Select Another Kernel";
    const message = `This notebook is written in ${languageOf(notebook)}. MediaCourse runs C#: choose a kernel for ${languageOf(notebook)}, which another extension brings.`;
    if (await vscode.window.showErrorMessage(message, choose) === choose) await vscode.commands.executeCommand("notebook.selectKernel");
  }

  /** @param {vscode.NotebookDocument} notebook */
  open(notebook) {
    const known = this.sessions.get(notebook);
    if (known !== undefined) return known;
    const session = new NotebookSession(notebook, this.offered(), this.host);
    session.onChanged((run) => {
      this.changed.fire(run === undefined ? { session } : { session, run });
      this.closedTabs.look();
    });
    this.sessions.set(notebook, session);
    this.showContext();
    // What is missing is said when the user runs a cell, not when a file is opened.
    if (isLesson(notebook)) session.open().catch(() => undefined);
    return session;
  }

  /** @param {vscode.NotebookDocument} notebook */
  close(notebook) {
    const session = this.sessions.get(notebook);
    this.sessions.delete(notebook);
    void session?.close();
    this.showContext();
  }

  /**
   * VS Code closes a notebook whose file gets another name, and opens it anew. A cell that still ran would change the closed one, which
   * VS Code would then write under its old name.
   * @param {vscode.Uri[]} files Files or folders.
   */
  async renames(files) {
    const isWithin = (/** @type {vscode.Uri} */ uri) => files.some(({ path }) => uri.path === path || uri.path.startsWith(`${path}/`));
    const renamed = [...this.sessions.values()].filter(({ notebook }) => isWithin(notebook.uri));
    const running = renamed.filter((session) => session.running.size > 0);
    const hadVariables = running.length > 0 || renamed.some(({ hasRun }) => hasRun);
    await Promise.all(running.map(async (session) => {
      await session.quiet();
      await saveInPlace(session.notebook);
    }));
    if (hadVariables) {
      void vscode.window.showInformationMessage("Under another name a notebook begins anew, without its variables: run it again from its first cell.");
    }
  }

  /** What is offered depends on the notebook in front. */
  showContext() {
    void vscode.commands.executeCommand("setContext", "mediacourse.isOurs", this.of(vscode.window.activeNotebookEditor?.notebook) !== undefined);
  }

  /** @param {string} id */
  sessionOf(id) {
    return [...this.sessions.values()].find((session) => session.id === id);
  }

  async hostEnded() {
    const hadVariables = [...this.sessions.values()].some((session) => session.hasRun || session.running.size > 0);
    for (const session of this.sessions.values()) session.hostEnded();
    const restart = "Restart";
    const message = hadVariables
      ? new HostEnded().message
      : "The process that runs your cells has ended. Restart it to go on.";
    if (await vscode.window.showWarningMessage(message, restart) !== restart) return;
    // Nothing takes the message from the screen where the user goes on without its button: a notebook that is open again stays as it is.
    for (const session of this.sessions.values()) await session.open().catch((error) => this.explain(error));
  }

  /**
   * Asks the user what a cell asks.
   * @param {Record<string, any>} question
   * @param {import("vscode-jsonrpc").CancellationToken} token
   */
  async ask(question, token) {
    const cancel = new vscode.CancellationTokenSource();
    token.onCancellationRequested(() => cancel.cancel());
    const answer = await vscode.window.showInputBox({
      title: "A cell asks",
      prompt: question["prompt"] || "The running cell waits for a line of text.",
      password: question["password"] === true,
      ignoreFocusOut: true,
    }, cancel.token);
    const shown = question["password"] === true ? "" : answer;
    this.sessionOf(question["notebook"])?.running.get(question["run"])?.writeAnswer(question["prompt"] ?? "", shown ?? "");
    return answer;
  }
}

/**
 * Saves a notebook, unless its file is gone: saving would bring it back.
 * @param {vscode.NotebookDocument} notebook
 */
async function saveInPlace(notebook) {
  const exists = await vscode.workspace.fs.stat(notebook.uri).then(() => true, () => false);
  if (exists) await notebook.save();
}

module.exports = { Sessions };
