"use strict";
const vscode = require("vscode");
const { language, notebookType } = require("./lesson");

const selector = { language, notebookType };
const kinds = /** @type {Record<string, vscode.CompletionItemKind>} */ ({
  Keyword: vscode.CompletionItemKind.Keyword,
  Variable: vscode.CompletionItemKind.Variable,
  Field: vscode.CompletionItemKind.Field,
  Property: vscode.CompletionItemKind.Property,
  Method: vscode.CompletionItemKind.Method,
  Event: vscode.CompletionItemKind.Event,
  Class: vscode.CompletionItemKind.Class,
  Struct: vscode.CompletionItemKind.Struct,
  Interface: vscode.CompletionItemKind.Interface,
  Enum: vscode.CompletionItemKind.Enum,
  Namespace: vscode.CompletionItemKind.Module,
  Value: vscode.CompletionItemKind.Value,
  File: vscode.CompletionItemKind.File,
});

/**
 * Completion and hover in the cells of our notebooks.
 * @param {import("./sessions").Sessions} sessions
 * @returns {vscode.Disposable[]}
 */
function provideLanguage(sessions) {
  return [
    vscode.languages.registerCompletionItemProvider(selector, {
      provideCompletionItems: (document, position, token) => complete(sessions, document, position, token),
    }, ".", "\"", "/", "#"),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position, token) => hover(sessions, document, position, token),
    }),
  ];
}

/**
 * @param {import("./sessions").Sessions} sessions
 * @param {vscode.TextDocument} document
 * @param {vscode.Position} position
 * @param {vscode.CancellationToken} token
 */
async function complete(sessions, document, position, token) {
  /** @type {{ start: number, end: number, items: { text: string, kind: string, detail: string | null }[] } | undefined} */
  const list = await ask(sessions, "cell/complete", document, position, token);
  if (list === undefined) return undefined;
  const range = new vscode.Range(document.positionAt(list.start), document.positionAt(list.end));
  return list.items.map((found, rank) => {
    const item = new vscode.CompletionItem(found.text, kinds[found.kind] ?? vscode.CompletionItemKind.Text);
    if (found.detail !== null) item.detail = found.detail;
    item.range = range;
    item.sortText = String(rank).padStart(5, "0");
    return item;
  });
}

/**
 * @param {import("./sessions").Sessions} sessions
 * @param {vscode.TextDocument} document
 * @param {vscode.Position} position
 * @param {vscode.CancellationToken} token
 */
async function hover(sessions, document, position, token) {
  /** @type {{ start: number, end: number, markdown: string } | null | undefined} */
  const found = await ask(sessions, "cell/hover", document, position, token);
  return found
    ? new vscode.Hover(new vscode.MarkdownString(found.markdown), new vscode.Range(document.positionAt(found.start), document.positionAt(found.end)))
    : undefined;
}

/**
 * @param {import("./sessions").Sessions} sessions
 * @param {string} method
 * @param {vscode.TextDocument} document
 * @param {vscode.Position} position
 * @param {vscode.CancellationToken} token
 * @returns {Promise<any>}
 */
async function ask(sessions, method, document, position, token) {
  const place = sessions.cellOf(document);
  if (place === undefined) return undefined;
  try {
    const parameters = { code: document.getText(), position: document.offsetAt(position), before: place.session.notYetRun(place.cell) };
    return await place.session.request(method, parameters, token);
  } catch {
    // Without an answer the editor shows nothing, which is all that it could do.
    return undefined;
  }
}

module.exports = { provideLanguage };
