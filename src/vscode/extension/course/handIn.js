"use strict";
const path = require("node:path");
const vscode = require("vscode");
const { assignmentOf } = require("./assignment");
const { doneOf } = require("./answers");

/**
 * Writes the file that the teacher asked for, once its student knows how it stands.
 * @param {import("./answers").Answers} answers
 */
async function handIn(answers) {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const assignment = assignmentOf(notebook);
  if (notebook === undefined || assignment === undefined) return;
  // Checking saves it, and runs it from the top.
  const checked = await answers.check(notebook);
  if (checked === undefined || !await isWanted(checked.report)) return;

  const name = path.basename(assignment.file || notebook.uri.path);
  const target = await vscode.window.showSaveDialog({
    title: `Hand in “${assignment.title}”: where is the file to be written?`,
    saveLabel: "Hand In",
    defaultUri: vscode.Uri.joinPath(notebook.uri, "..", "..", name),
    filters: { Notebook: ["ipynb"] },
  });
  if (target === undefined) return;
  if (!checked.isCurrent()) {
    const again = "Check Again";
    const asChecked = "Hand In What Was Checked";
    const detail = "What you have written since then has not run yet. Check again, or hand in the notebook as it was when it was checked.";
    const chosen = await vscode.window.showWarningMessage("You have changed the notebook since your answers were checked.", { modal: true, detail }, again, asChecked);
    if (chosen === again) return await handIn(answers);
    if (chosen !== asChecked) return;
  }
  if (target.toString() === notebook.uri.toString() && checked.isCurrent()) {
    void vscode.window.showInformationMessage(`This is the notebook that you are working in, and it is saved. Hand in this file: ${target.fsPath}`);
    return;
  }
  await vscode.workspace.fs.writeFile(target, checked.content);
  const show = "Show It";
  const chosen = await vscode.window.showInformationMessage(`Written: ${target.fsPath}. Now give this file to your teacher in the way that your course has agreed on.`, show);
  if (chosen === show) await vscode.commands.executeCommand("revealFileInOS", target);
}

/**
 * Asks where something is missing.
 * @param {import("./validate").Report} report
 */
async function isWanted(report) {
  const done = doneOf(report);
  const open = report.items.filter(({ state }) => state !== "done");
  if (open.length === 0 && report.problems.length === 0) return true;
  const anyway = "Hand In Anyway";
  const look = "Look at It";
  const detail = [
    ...report.problems.map(({ message }) => message),
    ...open.map(({ title, message }) => `${title} — ${message}`),
  ].map((line) => `• ${line}`).join("\n");
  const chosen = await vscode.window.showWarningMessage(`${done} of ${report.items.length} items are done. Hand it in as it is?`, { modal: true, detail }, look, anyway);
  if (chosen === look) await vscode.commands.executeCommand("mediacourse.answers.focus");
  return chosen === anyway;
}

module.exports = { handIn };
