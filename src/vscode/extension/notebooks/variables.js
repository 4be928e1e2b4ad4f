"use strict";
const vscode = require("vscode");

/** @typedef {{ name: string, type: string, value: string | null }} Variable */

/** The view that lists the variables of the notebook in front. @implements {vscode.TreeDataProvider<Variable>} */
class VariablesView {
  /** @param {import("./sessions").Sessions} sessions */
  constructor(sessions) {
    this.sessions = sessions;
    this.changed = /** @type {vscode.EventEmitter<void>} */ (new vscode.EventEmitter());
    this.onDidChangeTreeData = this.changed.event;
    this.subscriptions = [
      this.changed,
      vscode.window.registerTreeDataProvider("mediacourse.variables", this),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.changed.fire()),
      sessions.onChanged(({ session }) => {
        // While a row of cells runs, its end is soon enough.
        if (session.running.size === 0) this.changed.fire();
      }),
      vscode.commands.registerCommand("mediacourse.refreshVariables", () => this.changed.fire()),
    ];
  }

  dispose() {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  async getChildren() {
    const session = this.sessions.of(vscode.window.activeNotebookEditor?.notebook);
    if (session === undefined || !session.hasRun) return [];
    try {
      return await /** @type {Promise<Variable[]>} */ (session.request("notebook/variables", {}));
    } catch {
      return [];
    }
  }

  /** @param {Variable} variable */
  getTreeItem({ name, type, value }) {
    const item = new vscode.TreeItem(name);
    item.description = value === null || value === "" ? type : value;
    item.tooltip = new vscode.MarkdownString().appendCodeblock(`${type} ${name}`, "csharp");
    if (value !== null && value !== "") item.tooltip.appendText(value);
    item.iconPath = new vscode.ThemeIcon("symbol-variable");
    return item;
  }
}

module.exports = { VariablesView };
