"use strict";
const vscode = require("vscode");

/** A tab that moves to another group is gone for a moment. */
const patience = 5_000;

/**
 * Ends the processes of notebooks whose tabs have been closed: VS Code itself keeps such a notebook for minutes, and hands it out again
 * as if nothing had been. Its session therefore stays, and begins anew when the tab comes back.
 */
class ClosedTabs {
  /** @param {() => Iterable<import("./session").NotebookSession>} sessions */
  constructor(sessions) {
    this.sessions = sessions;
    /** @type {Map<import("./session").NotebookSession, NodeJS.Timeout>} */
    this.waiting = new Map();
    /** @type {WeakSet<import("./session").NotebookSession>} */
    this.resting = new WeakSet();
    this.left = /** @type {vscode.EventEmitter<vscode.NotebookDocument>} */ (new vscode.EventEmitter());
    /** Told when a notebook has been left for good. */
    this.onLeft = this.left.event;
    this.subscriptions = [this.left, vscode.window.tabGroups.onDidChangeTabs(() => this.look())];
  }

  dispose() {
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  look() {
    for (const session of this.sessions()) {
      if (hasTab(session.notebook)) this.keep(session);
      else if (session.isOpen && !this.waiting.has(session)) this.waiting.set(session, setTimeout(() => this.leave(session), patience));
    }
  }

  /** @param {import("./session").NotebookSession} session */
  keep(session) {
    clearTimeout(this.waiting.get(session));
    this.waiting.delete(session);
    if (this.resting.delete(session)) session.open().catch(() => undefined);
  }

  /** @param {import("./session").NotebookSession} session */
  leave(session) {
    this.waiting.delete(session);
    // The end of the last cell leads here again.
    if (session.running.size > 0 || session.notebook.isClosed) return;
    this.resting.add(session);
    void session.rest();
    this.left.fire(session.notebook);
  }
}

/**
 * Whether some tab shows the notebook, were it as text or beside another version of itself.
 * @param {vscode.NotebookDocument} notebook
 */
function hasTab(notebook) {
  const uri = notebook.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => {
    const shown = /** @type {{ uri?: vscode.Uri, original?: vscode.Uri, modified?: vscode.Uri } | undefined} */ (input);
    return [shown?.uri, shown?.original, shown?.modified].some((one) => one?.toString() === uri);
  }));
}

module.exports = { ClosedTabs };
