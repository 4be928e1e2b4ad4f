"use strict";
const vscode = require("vscode");
const { isCode } = require("./lesson");

const pause = 400;

/** What is wrong in a cell: told while it is typed, and where it failed when it ran. */
class CellDiagnostics {
  /** @param {import("./sessions").Sessions} sessions */
  constructor(sessions) {
    this.sessions = sessions;
    this.typed = vscode.languages.createDiagnosticCollection("mediacourse");
    this.failed = vscode.languages.createDiagnosticCollection("mediacourse-run");
    /** @type {Map<vscode.TextDocument, NodeJS.Timeout>} */
    this.waiting = new Map();
    this.subscriptions = [
      this.typed,
      this.failed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.edited(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.clear(document)),
      sessions.onChanged(({ session, run }) => this.ran(session, run)),
      sessions.onLeft((notebook) => notebook.getCells().forEach((cell) => this.clear(cell.document))),
    ];
  }

  dispose() {
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  /** @param {vscode.TextDocument} document */
  edited(document) {
    if (this.sessions.cellOf(document) === undefined) return;
    this.failed.delete(document.uri);
    clearTimeout(this.waiting.get(document));
    this.waiting.set(document, setTimeout(() => {
      this.waiting.delete(document);
      void this.diagnose(document);
    }, pause));
  }

  /** @param {vscode.TextDocument} document */
  clear(document) {
    clearTimeout(this.waiting.get(document));
    this.waiting.delete(document);
    this.typed.delete(document.uri);
    this.failed.delete(document.uri);
  }

  /** @param {vscode.TextDocument} document */
  async diagnose(document) {
    const place = this.sessions.cellOf(document);
    if (place === undefined || !isCode(place.cell)) return;
    const version = document.version;
    try {
      /** @type {Found[]} */
      const found = await place.session.request("cell/diagnose", { code: document.getText(), before: place.session.notYetRun(place.cell) });
      if (document.version === version && !document.isClosed) this.typed.set(document.uri, found.map((one) => diagnostic(document, one)));
    } catch {
      this.typed.delete(document.uri);
    }
  }

  /**
   * @param {import("./session").NotebookSession} session
   * @param {import("./cellRun").CellRun | undefined} run
   */
  ran(session, run) {
    if (run === undefined) {
      session.notebook.getCells().forEach((cell) => this.failed.delete(cell.document.uri));
      return;
    }
    const document = run.cell.document;
    this.failed.delete(document.uri);
    this.typed.delete(document.uri);
    if (!run.isCompiled) {
      void this.diagnose(document);
    } else if (run.place !== undefined) {
      const { line, column, message } = run.place;
      this.failed.set(document.uri, [diagnostic(document, { line, column: column ?? 0, length: 0, message, source: "the cell" })]);
    }
    // What a cell has defined can mend the ones behind it.
    for (const cell of session.notebook.getCells()) {
      if (cell !== run.cell && this.typed.has(cell.document.uri)) void this.diagnose(cell.document);
    }
  }
}

/** @typedef {{ code?: string, message: string, source: string, line: number, column: number, length: number }} Found */

/**
 * @param {vscode.TextDocument} document
 * @param {Found} found
 */
function diagnostic(document, found) {
  const isHere = found.source === "the cell";
  const line = document.lineAt(Math.min(isHere ? found.line - 1 : 0, document.lineCount - 1));
  const start = isHere && found.column > 0 ? new vscode.Position(line.lineNumber, found.column - 1) : new vscode.Position(line.lineNumber, line.firstNonWhitespaceCharacterIndex);
  const end = found.length > 0 && isHere ? start.translate(0, found.length) : line.range.end;
  const shown = new vscode.Diagnostic(new vscode.Range(start, end), isHere ? found.message : `${found.source}, line ${found.line}: ${found.message}`);
  shown.source = "MediaCourse";
  if (found.code !== undefined) shown.code = found.code;
  return shown;
}

module.exports = { CellDiagnostics };
