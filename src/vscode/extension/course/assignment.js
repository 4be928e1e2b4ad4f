"use strict";
const { createHash } = require("node:crypto");
const vscode = require("vscode");
const { cellMetadataOf, metadataOf } = require("../notebooks/lesson");

/**
 * What a handed-out notebook says of itself.
 * @typedef {{ assignment: string, title: string, file: string, cells: { id: string, role: string, checksum: string }[] }} Assignment
 */

/**
 * nbgrader's marks on a cell.
 * @typedef {{ grade: boolean, solution: boolean, locked: boolean, grade_id: string, points?: number, checksum?: string }} Grading
 */

/**
 * @param {vscode.NotebookDocument | undefined} notebook
 * @returns {Assignment | undefined}
 */
function assignmentOf(notebook) {
  const said = notebook === undefined ? undefined : metadataOf(notebook)["mediacourse"];
  return typeof said?.assignment === "string" && Array.isArray(said.cells) ? said : undefined;
}

/**
 * @param {vscode.NotebookCell} cell
 * @returns {Grading | undefined}
 */
function gradingOf(cell) {
  const said = cellMetadataOf(cell)["nbgrader"];
  return typeof said?.grade_id === "string" && said.grade_id !== "" ? said : undefined;
}

/**
 * Whether a cell belongs to the exercise and not to the student: cells for answers never do, other graded ones always.
 * @param {vscode.NotebookCell} cell
 */
function isLocked(cell) {
  const grading = gradingOf(cell);
  return grading !== undefined && !grading.solution && (grading.grade || grading.locked);
}

/**
 * The digest of a locked cell as it was handed out, or undefined where the notebook does not tell.
 * @param {vscode.NotebookCell} cell
 */
function handedOutChecksum(cell) {
  const grading = gradingOf(cell);
  return assignmentOf(cell.notebook)?.cells.find(({ id }) => id === grading?.grade_id)?.checksum ?? grading?.checksum;
}

/**
 * nbgrader's digest of a cell with this text.
 * @param {vscode.NotebookCell} cell
 * @param {string} text
 */
function checksumOf(cell, text) {
  const grading = gradingOf(cell);
  if (grading === undefined) return undefined;
  /** @param {boolean} flag */
  const spelled = (flag) => (flag ? "True" : "False");
  const points = grading.points ?? 0;
  return createHash("md5")
    .update(text.replaceAll("\r\n", "\n"))
    .update(cell.kind === vscode.NotebookCellKind.Code ? "code" : "markdown")
    .update(spelled(grading.grade) + spelled(grading.solution) + spelled(isLocked(cell)) + grading.grade_id)
    .update(grading.grade ? (Number.isInteger(points) ? `${points}.0` : String(points)) : "")
    .digest("hex");
}

module.exports = { assignmentOf, gradingOf, isLocked, handedOutChecksum, checksumOf };
