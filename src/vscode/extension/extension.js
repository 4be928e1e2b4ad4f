"use strict";
const fs = require("node:fs");
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
  if (isCourse()) {
    // It starts while the student looks for a notebook. What hinders it is told when a notebook needs it.
    host.connect().catch((error) => log.info(String(error)));
  }
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

/** Whether the folder that is open is one of lessons or of an exercise, or the course's: those have this file. */
function isCourse() {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === "file"
    && ["setup.csx", "notebooks/setup.csx"].some((name) => fs.existsSync(vscode.Uri.joinPath(uri, name).fsPath)));
}

/** The host ends with the window; this only makes it sooner. */
async function deactivate() {
  await host?.dispose();
}

module.exports = { activate, deactivate };
