"use strict";
const vscode = require("vscode");
const { cellOf, checksOf, looks, summary } = require("./answers");

/** @typedef {import("./validate").Report} Report */
/** @typedef {import("./validate").ItemReport} ItemReport */
/** @typedef {{ cell_id?: string | null, cell_index?: number | null }} Place */
/** @typedef {{ id: string, label: string, description?: string, tooltip?: string, icon: vscode.ThemeIcon, place: Place, children: Row[] }} Row */

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
    /** The report in the view, and its rows: VS Code asks for them more than once, and has to be given the same ones. @type {{ report: Report | undefined, rows: Row[] }} */
    this.shown = { report: undefined, rows: [] };
    this.changed = /** @type {vscode.EventEmitter<void>} */ (new vscode.EventEmitter());
    this.onDidChangeTreeData = this.changed.event;
    this.view = vscode.window.createTreeView("mediacourse.answers", { treeDataProvider: this });
    this.subscriptions = [
      this.changed,
      this.view,
      answers.onChanged(() => this.show()),
      vscode.commands.registerCommand("mediacourse.reveal", (/** @type {Place} */ place) => this.reveal(place)),
    ];
  }

  dispose() {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  show() {
    this.sayWhen();
    const report = this.answers.current?.report;
    if (report === this.shown.report) return;
    this.shown = { report, rows: report === undefined ? [] : rowsOf(report) };
    this.changed.fire();
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
    return row === undefined ? this.shown.rows : row.children;
  }

  /** @param {Row} row */
  getTreeItem(row) {
    const item = new vscode.TreeItem(row.label, row.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None);
    item.id = row.id;
    item.iconPath = row.icon;
    if (row.description !== undefined) item.description = row.description;
    // The panel is narrow, and the tooltip is where a row can be read whole.
    item.tooltip = [row.label, row.description, row.tooltip].filter((text, at, all) => text && all.indexOf(text) === at).join("\n\n");
    item.command = { command: "mediacourse.reveal", title: "Go to the cell", arguments: [row.place] };
    return item;
  }

  /** @param {Place} place */
  async reveal(place) {
    const editor = vscode.window.activeNotebookEditor;
    const cell = editor === undefined ? undefined : cellOf(editor.notebook, place);
    if (editor === undefined || cell === undefined) return;
    const range = new vscode.NotebookRange(cell.index, cell.index + 1);
    editor.selection = range;
    editor.revealRange(range, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** @param {Report} report @returns {Row[]} */
function rowsOf(report) {
  const problems = report.problems.map((problem, at) => ({
    id: `problem-${at}`,
    label: problem.message,
    tooltip: problem.message,
    icon: icon({ icon: "warning", colour: "list.warningForeground" }),
    place: problem,
    children: [],
  }));
  return [...problems, ...report.items.map((item, at) => rowOf(item, `item-${at}`))];
}

/** @param {ItemReport} item @param {string} id @returns {Row} */
function rowOf(item, id) {
  const more = item.checks_on_hand_in;
  const checks = checksOf(item).map((check, at) => ({
    id: `${id}/check-${at}`,
    label: check.name,
    description: outcomes[check.outcome].words,
    tooltip: check.message,
    icon: icon(outcomes[check.outcome]),
    place: item,
    children: check.message === "" || check.outcome === "right" || check.outcome === "on_hand_in" ? [] : [note(`${id}/check-${at}/message`, check.message, item)],
  }));
  return {
    id,
    label: item.title,
    description: summary(item),
    tooltip: item.message,
    icon: icon(looks[item.state]),
    place: item,
    children: more > 0 ? [...checks, note(`${id}/more`, `${more} more ${more === 1 ? "check is" : "checks are"} made when you hand in`, item, "clock")] : checks,
  };
}

/** @param {{ icon: string, colour: string }} look */
const icon = (look) => new vscode.ThemeIcon(look.icon, new vscode.ThemeColor(look.colour));

/**
 * @param {string} id
 * @param {string} text
 * @param {Place} place
 * @param {string} [sign]
 * @returns {Row}
 */
const note = (id, text, place, sign = "info") => ({ id, label: text, icon: new vscode.ThemeIcon(sign), place, children: [] });

module.exports = { AnswersView };
