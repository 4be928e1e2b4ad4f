"use strict";
const { execFile } = require("node:child_process");

const outputLimit = 32 << 20;

/** @typedef {"right" | "wrong" | "unanswered" | "failed" | "on_hand_in"} CheckOutcome */
/** @typedef {{ name: string, outcome: CheckOutcome, message: string }} CheckReport */
/**
 * @typedef {object} ItemReport
 * @property {string} id
 * @property {string} title
 * @property {"untouched" | "unfinished" | "done" | "missing"} state
 * @property {string} message
 * @property {number} points
 * @property {string | null} [cell_id]
 * @property {number | null} [cell_index]
 * @property {CheckReport[]} checks
 * @property {number} checks_on_hand_in
 */
/** @typedef {{ kind: string, cell_id?: string | null, cell_index?: number | null, message: string }} Problem */
/** @typedef {{ assignment: string | null, title: string | null, items: ItemReport[], problems: Problem[] }} Report */

/**
 * Runs `mediacourse validate` on the text of a notebook. The file may have been saved anew meanwhile.
 * @param {import("../host/findHost").HostStart} host
 * @param {string} file Where the notebook is.
 * @param {Uint8Array} content
 * @param {AbortSignal} signal
 * @returns {Promise<Report>}
 */
function validate(host, file, content, signal) {
  return new Promise((resolve, reject) => {
    const child = execFile(host.command, [...host.arguments, "validate", file, "--stdin", "--json"], { signal, maxBuffer: outputLimit, windowsHide: true, encoding: "utf8" }, (error, output, complaint) => {
      // Exit code 1 says that something is not done yet, which is an answer.
      if (error !== null && error.code !== 1) return reject(error.name === "AbortError" ? error : new Error(complaint.trim() || error.message));
      try {
        resolve(JSON.parse(output));
      } catch {
        reject(new Error(complaint.trim() || "The check gave no answer."));
      }
    });
    // A process that is gone is told of by its end.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(content);
  });
}

module.exports = { validate };
