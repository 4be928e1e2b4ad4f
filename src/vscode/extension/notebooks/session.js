"use strict";
const { setTimeout } = require("node:timers/promises");
const vscode = require("vscode");
const { CellRun } = require("./cellRun");
const { folderOf, isCode } = require("./lesson");

const quietLimit = 5_000;

/** @typedef {{ status: string, milliseconds: number, variablesLost: boolean }} CellResult */

/** A notebook and its session in the host. */
class NotebookSession {
  /**
   * @param {vscode.NotebookDocument} notebook
   * @param {vscode.NotebookController} controller
   * @param {import("../host/host").Host} host
   */
  constructor(notebook, controller, host) {
    this.notebook = notebook;
    this.controller = controller;
    this.host = host;
    this.id = notebook.uri.toString();
    this.count = 0;
    this.runs = 0;
    /** @type {Map<string, CellRun>} */
    this.running = new Map();
    /** @type {Map<string, { cell: vscode.NotebookCell, output: vscode.NotebookCellOutput }>} */
    this.displays = new Map();
    /** The cells that have run as they stand. @type {WeakMap<vscode.NotebookCell, string>} */
    this.ran = new WeakMap();
    /** @type {Promise<unknown> | undefined} */
    this.opened = undefined;
    this.queue = Promise.resolve();
    this.stops = 0;
    this.hasRun = false;
    this.changed = /** @type {vscode.EventEmitter<CellRun | undefined>} */ (new vscode.EventEmitter());
    /** Told when a cell has ended, or the session has begun anew. */
    this.onChanged = this.changed.event;
  }

  get isOpen() {
    return this.opened !== undefined;
  }

  /** Makes the session ready, so that the first cell need not wait for it. */
  async open() {
    this.opened ??= this.host.request("notebook/open", { notebook: this.id, folder: folderOf(this.notebook) }).catch((error) => {
      this.opened = undefined;
      throw error;
    });
    await this.opened;
  }

  /**
   * Asks the host about this notebook.
   * @template T
   * @param {string} method
   * @param {Record<string, unknown>} parameters
   * @param {vscode.CancellationToken} [token]
   * @returns {Promise<T>}
   */
  async request(method, parameters, token) {
    await this.open();
    return await this.host.request(method, { notebook: this.id, ...parameters }, token);
  }

  /**
   * Runs cells one after another; the first that fails ends the row.
   * @param {vscode.NotebookCell[]} cells
   * @param {(error: unknown) => void} onRefused Told why no cell can be run.
   */
  run(cells, onRefused) {
    const stops = this.stops;
    const row = this.queue.then(async () => {
      for (const cell of cells) {
        if (stops !== this.stops || !await this.runCell(cell, onRefused)) break;
      }
    });
    this.queue = row.catch(() => undefined);
    return row;
  }

  /** Stops the running cell and those that wait behind it. */
  async interrupt() {
    this.stops++;
    if (this.running.size > 0) await this.request("notebook/interrupt", {});
  }

  /** Stops what runs, and waits until nothing does any more, or for as long as a user waits. */
  async quiet() {
    await Promise.race([this.interrupt().then(() => this.queue, () => undefined), setTimeout(quietLimit)]);
  }

  /** Begins anew, without variables. */
  async restart() {
    this.stops++;
    for (const run of this.running.values()) run.isRestarted = true;
    await this.request("notebook/restart", {});
    await this.queue;
    this.forget();
  }

  /** The host's process is gone, and with it what the cells had set. */
  hostEnded() {
    this.stops++;
    this.opened = undefined;
    this.forget();
  }

  /** Ends what runs its cells, until that is needed again. */
  async rest() {
    const ended = this.end();
    this.forget();
    await ended;
  }

  async close() {
    this.changed.dispose();
    await this.end();
  }

  async end() {
    const opened = this.opened;
    this.opened = undefined;
    if (opened !== undefined && this.host.isStarted) {
      await this.host.request("notebook/close", { notebook: this.id }).catch(() => undefined);
    }
  }

  /**
   * The code of the cells before one that have not run as they stand.
   * @param {vscode.NotebookCell} cell
   */
  notYetRun(cell) {
    return this.notebook.getCells()
      .slice(0, cell.index)
      .filter((before) => isCode(before) && this.ran.get(before) !== before.document.getText())
      .map((before) => before.document.getText());
  }

  forget() {
    this.count = 0;
    this.hasRun = false;
    this.ran = new WeakMap();
    this.displays.clear();
    this.changed.fire(undefined);
  }

  /**
   * @param {vscode.NotebookCell} cell
   * @param {(error: unknown) => void} onRefused
   * @returns {Promise<boolean>} Whether it ran to its end.
   */
  async runCell(cell, onRefused) {
    const execution = this.controller.createNotebookCellExecution(cell);
    execution.executionOrder = ++this.count;
    execution.start(Date.now());
    // What is asked of VS Code keeps its order, so the host need not wait for the answer.
    void execution.clearOutput();
    const run = new CellRun(execution, this.count, this.displays, (other, output, items) => this.updateElsewhere(other, output, items));
    const code = cell.document.getText();
    const id = `${++this.runs}`;
    this.running.set(id, run);
    try {
      /** @type {CellResult} */
      const result = await this.request("cell/execute", { run: id, code, number: run.number });
      const succeeded = result.status === "Succeeded";
      run.isCompiled = result.status !== "NotCompiled";
      if (result.variablesLost) this.ran = new WeakMap();
      else if (result.status !== "NotCompiled") this.ran.set(cell, code);
      this.hasRun = !result.variablesLost;
      run.end(succeeded);
      return succeeded;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      run.fail({ name: "NotRun", message, traceback: [message] });
      run.end(false);
      onRefused(error);
      return false;
    } finally {
      this.running.delete(id);
      this.changed.fire(run);
    }
  }

  /**
   * An output of a cell that has ended can be changed only as if the cell were running.
   * @param {vscode.NotebookCell} cell
   * @param {vscode.NotebookCellOutput} output
   * @param {vscode.NotebookCellOutputItem[]} items
   */
  updateElsewhere(cell, output, items) {
    if (cell.index < 0) return;
    const { executionOrder, timing, success } = cell.executionSummary ?? {};
    const execution = this.controller.createNotebookCellExecution(cell);
    execution.executionOrder = executionOrder;
    execution.start(timing?.startTime);
    void execution.replaceOutputItems(items, output);
    execution.end(success, timing?.endTime);
  }
}

module.exports = { NotebookSession };
