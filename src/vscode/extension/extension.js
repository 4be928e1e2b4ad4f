"use strict";
const vscode = require("vscode");
const { Answers } = require("./course/answers");
const { AnswersView } = require("./course/answersView");
const { handIn } = require("./course/handIn");
const { LockedCells } = require("./course/lockedCells");
const { Host } = require("./host/host");
const { CellDiagnostics } = require("./notebooks/diagnostics");
const { provideLanguage } = require("./notebooks/language");
const { Sessions } = require("./notebooks/sessions");
const { VariablesView } = require("./notebooks/variables");

/** @type {Host | undefined} */
let host;

/** @param {vscode.ExtensionContext} context */
function activate(context) {
  const log = vscode.window.createOutputChannel("MediaCourse", { log: true });
  host = new Host(context.extensionPath, log);
  const sessions = new Sessions(host, context);
  const answers = new Answers(host, sessions);
  context.subscriptions.push(
    log,
    sessions,
    new CellDiagnostics(sessions),
    new VariablesView(sessions),
    ...provideLanguage(sessions),
    new LockedCells(),
    answers,
    new AnswersView(answers),
    vscode.commands.registerCommand("mediacourse.handIn", () => handIn(answers)),
    vscode.commands.registerCommand("mediacourse.restart", () => sessions.restart(vscode.window.activeNotebookEditor?.notebook)),
  );
}

/** The host ends with the window; this only makes it sooner. */
async function deactivate() {
  await host?.dispose();
}

module.exports = { activate, deactivate };
