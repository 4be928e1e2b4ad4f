"use strict";
const vscode = require("vscode");
const { notebookType } = require("../notebooks/lesson");
const { assignmentOf, checksumOf, gradingOf, handedOutChecksum, isLocked } = require("./assignment");

const pause = 800;

/** Marks the cells that belong to the exercise, and points out a change to one. VS Code itself lets everybody edit them. */
class LockedCells {
  constructor() {
    /** What a locked cell said when it was first seen. @type {Map<string, string>} */
    this.originals = new Map();
    /** @type {Set<string>} */
    this.told = new Set();
    /** @type {Map<string, NodeJS.Timeout>} */
    this.waiting = new Map();
    this.changed = /** @type {vscode.EventEmitter<void>} */ (new vscode.EventEmitter());
    this.onDidChangeCellStatusBarItems = this.changed.event;
    this.subscriptions = [
      this.changed,
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(notebookType, this),
      vscode.workspace.onDidOpenNotebookDocument((notebook) => this.remember(notebook)),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => this.forget(notebook)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.edited(document)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => this.removed(notebook, contentChanges)),
      vscode.commands.registerCommand("mediacourse.undoLocked", (/** @type {vscode.NotebookCell} */ cell) => this.undo(cell)),
    ];
    vscode.workspace.notebookDocuments.forEach((notebook) => this.remember(notebook));
  }

  dispose() {
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  /** @param {vscode.NotebookCell} cell */
  provideCellStatusBarItems(cell) {
    if (!isLocked(cell)) return [];
    const isChanged = this.isChanged(cell);
    const item = new vscode.NotebookCellStatusBarItem(
      isChanged ? "$(warning) Locked cell changed" : "$(lock) Locked",
      vscode.NotebookCellStatusBarAlignment.Right);
    item.priority = 100;
    item.tooltip = isChanged
      ? "This cell belongs to the exercise. Your work is marked with the teacher's own copy of it, so undo the change to see what marking sees."
      : "This cell belongs to the exercise: run it, but do not change it.";
    if (isChanged && this.canUndo(cell)) {
      item.text = "$(warning) Locked cell changed: undo";
      item.command = { command: "mediacourse.undoLocked", title: "Undo", arguments: [cell] };
    }
    return [item];
  }

  /** @param {vscode.NotebookDocument} notebook */
  remember(notebook) {
    for (const cell of notebook.getCells()) {
      const key = cell.document.uri.toString();
      const text = cell.document.getText();
      const isHandedOut = handedOutChecksum(cell) === checksumOf(cell, text);
      if (isLocked(cell) && (isHandedOut || !this.originals.has(key))) this.originals.set(key, text);
    }
  }

  /** @param {vscode.NotebookDocument} notebook */
  forget(notebook) {
    for (const cell of notebook.getCells()) {
      this.originals.delete(cell.document.uri.toString());
      this.told.delete(cell.document.uri.toString());
    }
  }

  /** @param {vscode.TextDocument} document */
  edited(document) {
    const key = document.uri.toString();
    if (!this.originals.has(key)) return;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(key, setTimeout(() => {
      this.waiting.delete(key);
      this.changed.fire();
      void this.pointOut(key);
    }, pause));
  }

  /** @param {string} key */
  async pointOut(key) {
    const cell = vscode.workspace.notebookDocuments.flatMap((notebook) => notebook.getCells()).find((one) => one.document.uri.toString() === key);
    if (cell === undefined) return;
    if (!this.isChanged(cell)) {
      this.told.delete(key);
      return;
    }
    if (this.told.has(key)) return;
    this.told.add(key);
    const undo = "Undo the Change";
    const chosen = await vscode.window.showWarningMessage(
      "This cell belongs to the exercise. A change to it does not count: your work is marked with the teacher's own copy.",
      ...(this.canUndo(cell) ? [undo] : []));
    if (chosen === undo) await this.undo(cell);
  }

  /**
   * Points out that a cell of the exercise is gone. One that was moved has gone from one place and come to another.
   * @param {vscode.NotebookDocument} notebook
   * @param {readonly vscode.NotebookDocumentContentChange[]} changes
   */
  async removed(notebook, changes) {
    if (assignmentOf(notebook) === undefined) return;
    const isGone = (/** @type {{ cell: vscode.NotebookCell }} */ { cell }) => {
      const id = gradingOf(cell)?.grade_id;
      return id !== undefined && !notebook.getCells().some((one) => gradingOf(one)?.grade_id === id);
    };
    const gone = changes.flatMap(({ removedCells, range }) => removedCells.map((cell, at) => ({ cell, at: range.start + at }))).filter(isGone);
    if (gone.length === 0) return;
    const back = "Bring It Back";
    const chosen = await vscode.window.showWarningMessage(
      gone.length === 1 ? "The cell that you have deleted belongs to the exercise." : `${gone.length} cells that you have deleted belong to the exercise.`, back);
    // An undo, or another such question, may have brought it back while this one was open.
    const missing = gone.filter(isGone);
    if (chosen !== back || missing.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, missing.map(({ cell, at }) => vscode.NotebookEdit.insertCells(Math.min(at, notebook.cellCount), [copyOf(cell)])));
    await vscode.workspace.applyEdit(edit);
    this.remember(notebook);
  }

  /** @param {vscode.NotebookCell} cell */
  isChanged(cell) {
    const text = cell.document.getText();
    const checksum = handedOutChecksum(cell);
    return checksum === undefined
      ? text !== (this.originals.get(cell.document.uri.toString()) ?? text)
      : checksum !== checksumOf(cell, text);
  }

  /** @param {vscode.NotebookCell} cell */
  canUndo(cell) {
    const original = this.originals.get(cell.document.uri.toString());
    const checksum = handedOutChecksum(cell);
    return original !== undefined && (checksum === undefined || checksum === checksumOf(cell, original));
  }

  /** @param {vscode.NotebookCell} cell */
  async undo(cell) {
    const original = this.originals.get(cell.document.uri.toString());
    if (original === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(cell.document.uri, new vscode.Range(0, 0, cell.document.lineCount, 0), original);
    await vscode.workspace.applyEdit(edit);
  }
}

/** @param {vscode.NotebookCell} cell */
function copyOf(cell) {
  const copy = new vscode.NotebookCellData(cell.kind, cell.document.getText(), cell.document.languageId);
  copy.metadata = { ...cell.metadata };
  copy.outputs = [...cell.outputs];
  return copy;
}

module.exports = { LockedCells };
