"use strict";
const vscode = require("vscode");
const { cellOf, checksOf, looks, summary } = require("./answers");

/** @typedef {{ label: string, description?: string, tooltip?: string, icon: vscode.ThemeIcon, place: { cell_id?: string | null, cell_index?: number | null }, children: Row[] }} Row */

const outcomes = {
  right: { icon: "pass", colour: "testing.iconPassed", words: "right" },
  wrong: { icon: "error", colour: "testing.iconFailed", words: "not right yet" },
  failed: { icon: "error", colour: "testing.iconErrored", words: "did not run" },
  unanswered: { icon: "circle-large-outline", colour: "testing.iconSkipped", words: "not answered yet" },
  on_hand_in: { icon: "clock", colour: "testing.iconQueued", words: "checked when you hand in" },
};

/** The view "My Answers": each item, its checks, and what else should be put right. @implements {vscode.TreeDataProvider<Row>} */
class AnswersView {
  /** @param {import("./answers").Answers} answers */
  constructor(answers) {
    this.answers = answers;
    this.onDidChangeTreeData = answers.onChanged;
    this.view = vscode.window.createTreeView("mediacourse.answers", { treeDataProvider: this });
    this.subscriptions = [
      this.view,
      answers.onChanged(() => this.sayWhen()),
      vscode.commands.registerCommand("mediacourse.reveal", (/** @type {Row["place"]} */ place) => this.reveal(place)),
    ];
  }

  dispose() {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  sayWhen() {
    const current = this.answers.current;
    const [first, ...more] = current?.report.problems ?? [];
    const message = current?.isOld ? "You have changed something since: check again."
      : first === undefined ? undefined
      : `To be put right first: ${first.message}${more.length > 0 ? ` (And ${more.length} more.)` : ""}`;
    if (this.view.message !== message) /** @type {{ message: string | undefined }} */ (this.view).message = message;
  }

  /** @param {Row} [row] @returns {Row[]} */
  getChildren(row) {
    if (row !== undefined) return row.children;
    const report = this.answers.current?.report;
    if (report === undefined) return [];
    return [
      ...report.problems.map((problem) => ({
        label: problem.message,
        tooltip: problem.message,
        icon: icon({ icon: "warning", colour: "list.warningForeground" }),
        place: problem,
        children: [],
      })),
      ...report.items.map((item) => ({
        label: item.title,
        description: summary(item),
        tooltip: item.message,
        icon: icon(looks[item.state]),
        place: item,
        children: [
          ...checksOf(item).map((check) => ({
            label: check.name,
            description: outcomes[check.outcome].words,
            tooltip: check.message,
            icon: icon(outcomes[check.outcome]),
            place: item,
            children: check.message === "" || check.outcome === "right" || check.outcome === "on_hand_in" ? [] : [note(check.message, item)],
          })),
          ...(item.checks_on_hand_in > 0 ? [note(`${item.checks_on_hand_in} more ${item.checks_on_hand_in === 1 ? "check is" : "checks are"} made when you hand in`, item, "clock")] : []),
        ],
      })),
    ];
  }

  /** @param {Row} row */
  getTreeItem(row) {
    const item = new vscode.TreeItem(row.label, row.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None);
    item.iconPath = row.icon;
    if (row.description !== undefined) item.description = row.description;
    item.tooltip = [row.label, row.tooltip].filter((text, at, all) => text && all.indexOf(text) === at).join("\n\n");
    item.command = { command: "mediacourse.reveal", title: "Go to the cell", arguments: [row.place] };
    return item;
  }

  /** @param {Row["place"]} place */
  async reveal(place) {
    const editor = vscode.window.activeNotebookEditor;
    const cell = editor === undefined ? undefined : cellOf(editor.notebook, place);
    if (editor === undefined || cell === undefined) return;
    const range = new vscode.NotebookRange(cell.index, cell.index + 1);
    editor.selection = range;
    editor.revealRange(range, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** @param {{ icon: string, colour: string }} look */
const icon = (look) => new vscode.ThemeIcon(look.icon, new vscode.ThemeColor(look.colour));

/**
 * @param {string} text
 * @param {Row["place"]} place
 * @param {string} [sign]
 * @returns {Row}
 */
const note = (text, place, sign = "info") => ({ label: text, icon: new vscode.ThemeIcon(sign), place, children: [] });

module.exports = { AnswersView };
