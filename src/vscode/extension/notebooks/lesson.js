"use strict";
const path = require("node:path");
const vscode = require("vscode");

const notebookType = "jupyter-notebook";
const language = "csharp";

/**
 * The notebook's own metadata: where VS Code keeps them has changed over time.
 * @param {vscode.NotebookDocument} notebook
 * @returns {Record<string, any>}
 */
function metadataOf(notebook) {
  return notebook.metadata["metadata"] ?? notebook.metadata["custom"]?.metadata ?? notebook.metadata;
}

/**
 * The cell's metadata as they stand in its file.
 * @param {vscode.NotebookCell} cell
 * @returns {Record<string, any>}
 */
function cellMetadataOf(cell) {
  return cell.metadata["metadata"] ?? cell.metadata["custom"]?.metadata ?? cell.metadata;
}

/**
 * The cell's id in its file.
 * @param {vscode.NotebookCell} cell
 * @returns {string | undefined}
 */
function cellIdOf(cell) {
  const id = cell.metadata["id"] ?? cell.metadata["custom"]?.id;
  return typeof id === "string" ? id : undefined;
}

/**
 * Whether a notebook says that it is written in C#. Others are none of our business.
 * @param {vscode.NotebookDocument} notebook
 */
function isLesson(notebook) {
  if (notebook.notebookType !== notebookType) return false;
  const { kernelspec, language_info: info } = metadataOf(notebook);
  return [kernelspec?.language, info?.name].some((name) => typeof name === "string" && /^(c#|csharp)$/i.test(name))
    || [".net-csharp", "mediacourse"].includes(kernelspec?.name);
}

/**
 * Whether a notebook is written in another language, by what it says of itself or by its cells.
 * @param {vscode.NotebookDocument} notebook
 */
function isForeign(notebook) {
  if (notebook.notebookType !== notebookType) return true;
  if (isLesson(notebook)) return false;
  const { kernelspec, language_info: info } = metadataOf(notebook);
  const written = notebook.getCells().filter((cell) => cell.kind === vscode.NotebookCellKind.Code && cell.document.getText().trim() !== "");
  return (kernelspec ?? info) !== undefined || (written.length > 0 && !written.some(isCode));
}

/**
 * The language that a notebook says it is written in, or that of its cells.
 * @param {vscode.NotebookDocument} notebook
 * @returns {string}
 */
function languageOf(notebook) {
  const { kernelspec, language_info: info } = metadataOf(notebook);
  const said = [kernelspec?.language, info?.name, notebook.getCells().find((cell) => cell.kind === vscode.NotebookCellKind.Code)?.document.languageId]
    .find((name) => typeof name === "string" && name !== "");
  return said === undefined ? "another language" : said[0].toUpperCase() + said.slice(1);
}

/**
 * Whether a notebook is the course's own, so that no other extension can want it: it says so itself, or loads the course's library.
 * @param {vscode.NotebookDocument} notebook
 */
function isOwn(notebook) {
  if (!isLesson(notebook)) return false;
  const { kernelspec, mediacourse } = metadataOf(notebook);
  return kernelspec?.name === "mediacourse" || mediacourse !== undefined
    || notebook.getCells().some((cell) => isCode(cell) && /^\s*#(load\s+"([^"]*[/\\])?setup\.csx"|r\s+"([^"]*[/\\])?MediaCourse\.Library\.dll")/m.test(cell.document.getText()));
}

/** @param {vscode.NotebookCell} cell */
function isCode(cell) {
  return cell.kind === vscode.NotebookCellKind.Code && cell.document.languageId === language;
}

/**
 * The folder in which a notebook's cells run.
 * @param {vscode.NotebookDocument} notebook
 */
function folderOf(notebook) {
  if (notebook.uri.scheme === "file") return path.dirname(notebook.uri.fsPath);
  return vscode.workspace.workspaceFolders?.find((folder) => folder.uri.scheme === "file")?.uri.fsPath;
}

module.exports = { notebookType, language, metadataOf, cellMetadataOf, cellIdOf, isForeign, isLesson, isOwn, isCode, languageOf, folderOf };
