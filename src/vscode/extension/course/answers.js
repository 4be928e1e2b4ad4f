"use strict";
const vscode = require("vscode");
const { HostMissing } = require("../host/findHost");
const { cellIdOf, notebookType } = require("../notebooks/lesson");
const { assignmentOf } = require("./assignment");
const { validate } = require("./validate");

/** @typedef {import("./validate").Report} Report */
/** @typedef {import("./validate").ItemReport} ItemReport */
/** @typedef {{ report: Report, content: Uint8Array, isCurrent: () => boolean }} Checked What was found, the file that was checked, and whether the notebook is still the same. */

const looks = {
  done: { icon: "pass-filled", colour: "testing.iconPassed" },
  unfinished: { icon: "error", colour: "testing.iconFailed" },
  untouched: { icon: "circle-large-outline", colour: "testing.iconSkipped" },
  missing: { icon: "warning", colour: "testing.iconErrored" },
};

/** What the checks of a student's answers found, shown at the cells, in a view and in the status bar. */
class Answers {
  /**
   * @param {import("../host/host").Host} host
   * @param {import("../notebooks/sessions").Sessions} sessions
   */
  constructor(host, sessions) {
    this.host = host;
    this.sessions = sessions;
    /** @type {Map<vscode.NotebookDocument, { report: Report, isOld: boolean, texts: Map<vscode.NotebookCell, string> }>} */
    this.reports = new Map();
    /** Ends the checks that run. */
    this.stopping = new AbortController();
    /** How often a notebook's cells have been edited. @type {WeakMap<vscode.NotebookDocument, number>} */
    this.edits = new WeakMap();
    this.diagnostics = vscode.languages.createDiagnosticCollection("mediacourse-answers");
    this.status = vscode.window.createStatusBarItem("mediacourse.answers", vscode.StatusBarAlignment.Left, 10);
    this.status.name = "MediaCourse: My Answers";
    this.status.command = "mediacourse.check";
    this.changed = /** @type {vscode.EventEmitter<void>} */ (new vscode.EventEmitter());
    this.onDidChangeCellStatusBarItems = this.changed.event;
    /** Told when there are other results to be shown. */
    this.onChanged = this.changed.event;
    this.subscriptions = [
      this.diagnostics,
      this.status,
      this.changed,
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(notebookType, this),
      vscode.commands.registerCommand("mediacourse.check", () => this.checkActive()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.showStatus()),
      vscode.workspace.onDidOpenNotebookDocument(() => this.showStatus()),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => this.forget(notebook)),
      sessions.onLeft((notebook) => this.forget(notebook)),
      vscode.workspace.onDidChangeNotebookDocument((event) => this.edited(event)),
    ];
    this.showStatus();
  }

  dispose() {
    this.stopping.abort();
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  /** The results of the notebook in front. */
  get current() {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    const found = notebook === undefined ? undefined : this.reports.get(notebook);
    return notebook === undefined || found === undefined ? undefined : { notebook, ...found };
  }

  async checkActive() {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    if (notebook === undefined) return;
    if (await this.check(notebook) !== undefined) await vscode.commands.executeCommand("mediacourse.answers.focus");
  }

  /**
   * Saves a notebook and checks it from the top, in a session of its own.
   * @param {vscode.NotebookDocument} notebook
   * @returns {Promise<Checked | undefined>} What was found, or undefined where it could not be checked or the user stopped it.
   */
  async check(notebook) {
    if (!await notebook.save()) {
      void vscode.window.showErrorMessage("The notebook could not be saved, so it was not checked.");
      return undefined;
    }
    try {
      const edits = this.edits.get(notebook);
      const isCurrent = () => this.edits.get(notebook) === edits;
      const texts = new Map(notebook.getCells().map((cell) => [cell, cell.document.getText()]));
      const content = await vscode.workspace.fs.readFile(notebook.uri);
      const host = await this.host.command();
      const report = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: "Checking your answers: the notebook runs from the top…", cancellable: true },
        (_, token) => {
          const stop = new AbortController();
          token.onCancellationRequested(() => stop.abort());
          return validate(host, notebook.uri.fsPath, content, AbortSignal.any([stop.signal, this.stopping.signal]));
        });
      this.reports.set(notebook, { report, isOld: !isCurrent(), texts });
      this.show(notebook, report, texts);
      return { report, content, isCurrent };
    } catch (error) {
      if (error instanceof HostMissing) await this.sessions.explain(error);
      else if (!(error instanceof Error && error.name === "AbortError")) void vscode.window.showErrorMessage(`Your answers could not be checked: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  /** @param {vscode.NotebookCell} cell */
  provideCellStatusBarItems(cell) {
    const found = this.reports.get(cell.notebook);
    if (found === undefined) return [];
    const isChanged = found.texts.get(cell) !== cell.document.getText();
    return found.report.items.filter((item) => cellOf(cell.notebook, item) === cell).map((item) => {
      const text = isChanged ? `$(history) Before your change: ${summary(item)}` : `$(${looks[item.state].icon}) ${summary(item)}`;
      const shown = new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
      shown.tooltip = `${item.title}${found.isOld ? " (before your last change)" : ""}\n${item.message}`.trim();
      shown.command = { command: "mediacourse.answers.focus", title: "Show" };
      return shown;
    });
  }

  /**
   * @param {vscode.NotebookDocument} notebook
   * @param {Report} report
   * @param {Map<vscode.NotebookCell, string>} texts The cells as they were checked: what was found in another text is no defect of this one.
   */
  show(notebook, report, texts) {
    notebook.getCells().forEach((cell) => this.diagnostics.delete(cell.document.uri));
    /** @type {Map<vscode.NotebookCell, vscode.Diagnostic[]>} */
    const found = new Map();
    /**
     * @param {vscode.NotebookCell | undefined} cell
     * @param {string} message
     * @param {vscode.DiagnosticSeverity} severity
     */
    const add = (cell, message, severity) => {
      if (cell === undefined || texts.get(cell) !== cell.document.getText()) return;
      const diagnostic = new vscode.Diagnostic(cell.document.lineAt(0).range, message, severity);
      diagnostic.source = "My Answers";
      found.set(cell, [...(found.get(cell) ?? []), diagnostic]);
    };
    for (const problem of report.problems) add(cellOf(notebook, problem), problem.message, vscode.DiagnosticSeverity.Warning);
    for (const item of report.items) {
      const failing = checksOf(item).filter(({ outcome }) => outcome === "wrong" || outcome === "failed");
      for (const check of failing) add(cellOf(notebook, item), `${check.name}: ${check.message}`, vscode.DiagnosticSeverity.Warning);
    }
    found.forEach((diagnostics, cell) => this.diagnostics.set(cell.document.uri, diagnostics));
    this.showStatus();
    this.changed.fire();
  }

  showStatus() {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    const assignment = assignmentOf(notebook);
    void vscode.commands.executeCommand("setContext", "mediacourse.isAssignment", assignment !== undefined);
    this.changed.fire();
    if (notebook === undefined || assignment === undefined) {
      this.status.hide();
      return;
    }
    const found = this.reports.get(notebook);
    const items = assignment.cells.filter(({ role }) => ["Checks", "Prose", "Output", "Task"].includes(role)).length;
    this.status.text = found === undefined
      ? `$(checklist) ${items} items, not checked yet`
      : `$(checklist) ${doneOf(found.report)} of ${found.report.items.length} items done${found.isOld ? " · changed since" : ""}`;
    this.status.tooltip = `${assignment.title}: check my answers`;
    this.status.show();
  }

  /** @param {vscode.NotebookDocumentChangeEvent} event */
  edited({ notebook, cellChanges, contentChanges }) {
    if (contentChanges.length === 0 && cellChanges.every(({ document }) => document === undefined)) return;
    this.edits.set(notebook, (this.edits.get(notebook) ?? 0) + 1);
    const found = this.reports.get(notebook);
    if (found === undefined) return;
    for (const { cell, document } of cellChanges) {
      if (document !== undefined) this.diagnostics.delete(cell.document.uri);
    }
    if (found.isOld) return this.changed.fire();
    found.isOld = true;
    this.showStatus();
  }

  /** @param {vscode.NotebookDocument} notebook */
  forget(notebook) {
    notebook.getCells().forEach((cell) => this.diagnostics.delete(cell.document.uri));
    this.reports.delete(notebook);
    this.showStatus();
  }
}

/** @param {Report} report */
const doneOf = (report) => report.items.filter(({ state }) => state === "done").length;

/**
 * The checks that say something: not those of an answer that has not been begun.
 * @param {ItemReport} item
 */
const checksOf = (item) => (item.state === "untouched" ? [] : item.checks);

/** @param {ItemReport} item */
function summary(item) {
  const here = item.checks.filter(({ outcome }) => outcome !== "on_hand_in");
  const right = here.filter(({ outcome }) => outcome === "right").length;
  if (item.state === "untouched") return "Not answered yet";
  if (item.state === "missing") return "A cell is gone";
  if (item.state === "done") return here.length > 0 ? `Done: ${right} of ${here.length} checks pass` : "Done";
  // Where all checks pass it is something else that is missing.
  return here.length > right ? `${right} of ${here.length} checks pass` : item.message;
}

/**
 * @param {vscode.NotebookDocument} notebook
 * @param {{ cell_id?: string | null, cell_index?: number | null }} place
 * @returns {vscode.NotebookCell | undefined}
 */
function cellOf(notebook, { cell_id: id, cell_index: index }) {
  const named = id == null ? undefined : notebook.getCells().find((cell) => cellIdOf(cell) === id);
  return named ?? (index == null || index >= notebook.cellCount ? undefined : notebook.cellAt(index));
}

module.exports = { Answers, cellOf, checksOf, doneOf, looks, summary };
