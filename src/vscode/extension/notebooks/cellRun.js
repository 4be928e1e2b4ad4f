"use strict";
const vscode = require("vscode");
const outputs = require("./outputs");

const streamInterval = 30;
const restarted = "The notebook was restarted while this cell ran, and the variables are gone.";

/** One execution of a cell, and what it shows. */
class CellRun {
  /**
   * @param {vscode.NotebookCellExecution} execution
   * @param {number} number
   * @param {Map<string, { cell: vscode.NotebookCell, output: vscode.NotebookCellOutput }>} displays Displays of the notebook that can be changed later.
   * @param {(cell: vscode.NotebookCell, output: vscode.NotebookCellOutput, items: vscode.NotebookCellOutputItem[]) => void} updateElsewhere Changes an output of another cell.
   */
  constructor(execution, number, displays, updateElsewhere) {
    this.execution = execution;
    this.cell = execution.cell;
    this.number = number;
    this.displays = displays;
    this.updateElsewhere = updateElsewhere;
    /** @type {{ name: string, text: string } | undefined} */
    this.pending = undefined;
    /** @type {{ name: string, output: vscode.NotebookCellOutput } | undefined} */
    this.stream = undefined;
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
    this.clearsNext = false;
    this.isCompiled = true;
    /** Whether its session ends because the user begins anew. */
    this.isRestarted = false;
    /** What stands behind the last line end. */
    this.line = "";
    /** Where it failed. @type {{ message: string, line: number, column: number | undefined } | undefined} */
    this.place = undefined;
  }

  /**
   * Takes what the host tells of the cell.
   * @param {string} method
   * @param {Record<string, any>} message
   */
  take(method, message) {
    switch (method) {
      case "cell/stream":
        return this.write(message["name"], message["text"]);
      case "cell/display":
        return this.show(outputs.display(message["data"]), message["displayId"]);
      case "cell/result":
        return this.show(outputs.result(message["data"], this.number));
      case "cell/error":
        if (this.isRestarted) return this.fail({ name: "Restarted", message: restarted, traceback: [restarted] });
        if (message["line"] !== undefined) this.place = { message: message["message"], line: message["line"], column: message["column"] ?? undefined };
        return this.fail(/** @type {any} */ (message));
      case "cell/update":
        return this.update(message["displayId"], message["data"]);
      case "cell/clear":
        return message["wait"] ? this.clearBeforeNext() : this.clear();
    }
  }

  /** @param {{ name: string, message: string, traceback: string[] }} error */
  fail(error) {
    this.show(outputs.failure(error));
  }

  /**
   * Text comes in many small pieces; they are shown a few times a second.
   * @param {string} name
   * @param {string} text
   */
  write(name, text) {
    if (this.pending !== undefined && this.pending.name !== name) this.flush();
    this.pending ??= { name, text: "" };
    this.pending.text += text;
    if (name === "stdout") this.line = text.includes("\n") ? text.slice(text.lastIndexOf("\n") + 1) : this.line + text;
    this.timer ??= setTimeout(() => this.flush(), streamInterval);
  }

  /**
   * Shows a question and its answer, as a console would. What the cell had written of the question may stand there already.
   * @param {string} question
   * @param {string} answer
   */
  writeAnswer(question, answer) {
    this.write("stdout", `${question.startsWith(this.line) ? question.slice(this.line.length) : question}${answer}\n`);
  }

  flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const pending = this.pending;
    this.pending = undefined;
    if (pending === undefined) return;
    this.clearIfDue();
    const item = outputs.stream(pending.name, pending.text);
    if (this.stream?.name === pending.name) {
      void this.execution.appendOutputItems([item], this.stream.output);
    } else {
      this.stream = { name: pending.name, output: new vscode.NotebookCellOutput([item], { outputType: "stream" }) };
      void this.execution.appendOutput(this.stream.output);
    }
  }

  /**
   * @param {vscode.NotebookCellOutput} output
   * @param {string} [displayId]
   */
  show(output, displayId) {
    this.flush();
    this.clearIfDue();
    this.stream = undefined;
    void this.execution.appendOutput(output);
    if (displayId) this.displays.set(displayId, { cell: this.cell, output });
  }

  /**
   * @param {string} displayId
   * @param {Record<string, unknown>} data
   */
  update(displayId, data) {
    this.flush();
    const shown = this.displays.get(displayId);
    if (shown === undefined) return;
    const items = outputs.items(data);
    if (shown.cell === this.cell) void this.execution.replaceOutputItems(items, shown.output);
    else this.updateElsewhere(shown.cell, shown.output, items);
  }

  clear() {
    this.flush();
    this.clearsNext = false;
    this.stream = undefined;
    void this.execution.clearOutput();
  }

  clearBeforeNext() {
    this.flush();
    this.clearsNext = true;
  }

  clearIfDue() {
    if (!this.clearsNext) return;
    this.clearsNext = false;
    this.stream = undefined;
    void this.execution.clearOutput();
  }

  /** @param {boolean} succeeded */
  end(succeeded) {
    this.flush();
    this.execution.end(succeeded, Date.now());
  }
}

module.exports = { CellRun };
