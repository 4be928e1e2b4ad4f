"use strict";
const vscode = require("vscode");

/** What is offered first is shown first. The HTML of our charts holds more than the chart: its source and its numbers. */
const order = [/^text\/html$/, /^application\/vnd\./, /^image\/svg/, /^text\/(markdown|latex)$/, /^image\//, /^application\//, /^text\/plain$/];

/**
 * A value's renderings, the best first.
 * @param {Record<string, unknown>} data By media type, as notebooks keep them.
 * @returns {vscode.NotebookCellOutputItem[]}
 */
function items(data) {
  return Object.entries(data)
    .map(([type, content]) => ({ type, content, rank: rankOf(type) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ type, content }) => item(type, content));
}

/** @param {string} type */
function rankOf(type) {
  const rank = order.findIndex((pattern) => pattern.test(type));
  return rank < 0 ? order.length : rank;
}

/**
 * @param {string} type
 * @param {unknown} content
 */
function item(type, content) {
  if (typeof content !== "string") return vscode.NotebookCellOutputItem.json(content, type);
  return /^(image|audio|video)\/(?!svg)/.test(type)
    ? new vscode.NotebookCellOutputItem(Buffer.from(content, "base64"), type)
    : vscode.NotebookCellOutputItem.text(content, type);
}

/**
 * @param {Record<string, unknown>} data
 * @returns {vscode.NotebookCellOutput}
 */
function display(data) {
  return new vscode.NotebookCellOutput(items(data), { outputType: "display_data", metadata: {} });
}

/**
 * @param {Record<string, unknown>} data
 * @param {number} executionCount
 * @returns {vscode.NotebookCellOutput}
 */
function result(data, executionCount) {
  return new vscode.NotebookCellOutput(items(data), { outputType: "execute_result", executionCount, metadata: {} });
}

/**
 * @param {{ name: string, message: string, traceback: string[] }} error
 * @returns {vscode.NotebookCellOutput}
 */
function failure({ name, message, traceback }) {
  return new vscode.NotebookCellOutput(
    [vscode.NotebookCellOutputItem.error({ name, message, stack: traceback.join("\n") })],
    { outputType: "error", originalError: { output_type: "error", ename: name, evalue: message, traceback } });
}

/**
 * @param {string} name
 * @param {string} text
 */
function stream(name, text) {
  return name === "stderr" ? vscode.NotebookCellOutputItem.stderr(text) : vscode.NotebookCellOutputItem.stdout(text);
}

module.exports = { items, display, result, failure, stream };
