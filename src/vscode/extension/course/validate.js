"use strict";
const { execFile } = require("node:child_process");

const outputLimit = 32 << 20;

/** @typedef {"Right" | "Wrong" | "Unanswered" | "Failed" | "OnHandIn"} CheckOutcome */
/** @typedef {{ name: string, outcome: CheckOutcome, message: string }} CheckReport */
/**
 * @typedef {object} ItemReport
 * @property {string} id
 * @property {string} title
 * @property {"Untouched" | "Unfinished" | "Done" | "Missing"} state
 * @property {string} message
 * @property {number} points
 * @property {string | null} [cellId]
 * @property {number | null} [cellIndex]
 * @property {CheckReport[]} checks
 * @property {number} checksOnHandIn
 */
/** @typedef {{ kind: string, cellId?: string | null, cellIndex?: number | null, message: string }} Problem */
/** @typedef {{ assignment: string | null, title: string | null, items: ItemReport[], problems: Problem[] }} Report */

/**
 * Runs `mediacourse validate` on a saved notebook.
 * @param {import("../host/findHost").HostStart} host
 * @param {string} file
 * @param {AbortSignal} signal
 * @returns {Promise<Report>}
 */
function validate(host, file, signal) {
  return new Promise((resolve, reject) => {
    execFile(host.command, [...host.arguments, "validate", file, "--json"], { signal, maxBuffer: outputLimit, windowsHide: true, encoding: "utf8" }, (error, output, complaint) => {
      // Exit code 1 says that something is not done yet, which is an answer.
      if (error !== null && error.code !== 1) return reject(error.name === "AbortError" ? error : new Error(complaint.trim() || error.message));
      try {
        resolve(withCamelCase(JSON.parse(output)));
      } catch {
        reject(new Error(complaint.trim() || "The check gave no answer."));
      }
    });
  });
}

/**
 * Names such as cell_index as JavaScript writes them.
 * @param {any} json
 * @returns {any}
 */
function withCamelCase(json) {
  if (Array.isArray(json)) return json.map(withCamelCase);
  if (json === null || typeof json !== "object") return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), withCamelCase(value)]));
}

module.exports = { validate };
