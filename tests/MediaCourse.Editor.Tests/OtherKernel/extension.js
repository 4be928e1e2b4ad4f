"use strict";
const vscode = require("vscode");

/** A kernel that offers itself for every notebook, and prefers those in Python; its cells show who ran them. */
function activate(context) {
  const controller = vscode.notebooks.createNotebookController("other", "jupyter-notebook", "The Other Kernel");
  controller.supportedLanguages = ["python", "csharp"];
  controller.executeHandler = (cells) => {
    for (const cell of cells) {
      const execution = controller.createNotebookCellExecution(cell);
      execution.start(Date.now());
      execution.replaceOutput(new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.text("run by the other kernel")]));
      execution.end(true, Date.now());
    }
  };
  const prefer = (notebook) => {
    if (notebook.getCells().some((cell) => cell.document.languageId === "python")) {
      controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
    }
  };
  vscode.workspace.notebookDocuments.forEach(prefer);
  context.subscriptions.push(controller, vscode.workspace.onDidOpenNotebookDocument(prefer));
}

module.exports = { activate };
