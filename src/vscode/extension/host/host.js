"use strict";
const { spawn } = require("node:child_process");
const rpc = require("vscode-jsonrpc/node");
const vscode = require("vscode");
const { findHost } = require("./findHost");
const { HostEnded } = require("./hostEnded");

const protocol = 1;
const startLimit = 20_000;
const farewellLimit = 2_000;

/** @typedef {{ run: string, notebook: string }} Addressed */
/** @typedef {Addressed & Record<string, any>} CellMessage */

/**
 * The process that runs cells, started when it is first needed. It serves all notebooks of this window.
 */
class Host {
  /**
   * @param {string} extensionFolder
   * @param {vscode.LogOutputChannel} log
   */
  constructor(extensionFolder, log) {
    this.extensionFolder = extensionFolder;
    this.log = log;
    /** @type {Promise<Connected> | undefined} */
    this.connected = undefined;
    this.isDisposed = false;
    this.ended = new vscode.EventEmitter();
    /** Told when the process has ended without having been asked to. */
    this.onEnded = this.ended.event;
    this.messages = /** @type {vscode.EventEmitter<{ method: string, message: CellMessage }>} */ (new vscode.EventEmitter());
    /** Told what running cells show. */
    this.onMessage = this.messages.event;
    /** @type {(question: CellMessage, token: import("vscode-jsonrpc").CancellationToken) => Promise<string | undefined>} */
    this.ask = async () => undefined;
  }

  get isStarted() {
    return this.connected !== undefined;
  }

  /**
   * Asks the process, which is started if it does not run.
   * @template T
   * @param {string} method
   * @param {Record<string, unknown>} parameters
   * @param {vscode.CancellationToken} [token]
   * @returns {Promise<T>}
   */
  async request(method, parameters, token) {
    const { connection } = await this.connect();
    try {
      return token === undefined
        ? await connection.sendRequest(method, parameters)
        : await connection.sendRequest(method, parameters, token);
    } catch (error) {
      throw isOfLostConnection(error) ? new HostEnded() : error;
    }
  }

  /** @returns {Promise<Connected>} */
  connect() {
    if (this.isDisposed) return Promise.reject(new Error("MediaCourse has been switched off."));
    this.connected ??= this.start().catch((error) => {
      this.connected = undefined;
      throw error;
    });
    return this.connected;
  }

  /** How the command is called, for what it does beside running cells. */
  command() {
    return findHost(this.extensionFolder, vscode.workspace.getConfiguration("mediacourse").get("command", ""));
  }

  async dispose() {
    this.isDisposed = true;
    const connected = await this.connected?.catch(() => undefined);
    connected?.end();
    this.ended.dispose();
    this.messages.dispose();
  }

  /** @returns {Promise<Connected>} */
  async start() {
    const found = await this.command();
    this.log.info(`Starting ${found.command} ${found.arguments.join(" ")} (${found.origin})`);
    const child = spawn(found.command, [...found.arguments, "kernel", "editor"], { stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ text) => this.log.warn(text.trimEnd()));
    // A process that is gone is told of by its end.
    child.stdin.on("error", () => undefined);

    const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin));
    connection.onError(([error]) => this.log.error(error));
    connection.onNotification((method, message) => this.messages.fire({ method, message: /** @type {CellMessage} */ (message) }));
    connection.onRequest("cell/input", async (question, token) => ({ value: await this.ask(question, token) ?? null }));

    let isExpected = false;
    /** @type {Promise<never>} */
    const failure = new Promise((_, reject) => {
      child.once("error", (error) => reject(new Error(`${found.command} cannot be started: ${error.message}`)));
      child.once("exit", (code, signal) => {
        this.log.info(`The host ended (${signal ?? code}).`);
        reject(new Error(`The host ended (${signal ?? `exit code ${code}`}).`));
        connection.dispose();
        this.connected = undefined;
        if (!isExpected && !this.isDisposed) this.ended.fire(undefined);
      });
    });
    failure.catch(() => undefined);
    connection.listen();

    const greeting = /** @type {Promise<{ version: string, protocol: number }>} */ (connection.sendRequest("initialize", {}));
    greeting.catch(() => undefined);
    let answer;
    try {
      answer = await Promise.race([greeting, failure, lateness(startLimit)]);
    } catch (error) {
      isExpected = true;
      child.kill();
      throw error;
    }
    if (answer.protocol !== protocol) {
      isExpected = true;
      child.kill();
      throw new Error(`The command mediacourse ${answer.version} (${found.command}) and this extension do not fit together: update the older one.`);
    }
    return {
      connection,
      process: child.pid ?? 0,
      end: () => {
        isExpected = true;
        // It ends by itself when nobody speaks to it any more.
        child.stdin.end();
        setTimeout(() => child.kill(), farewellLimit).unref();
      },
    };
  }
}

/** @param {unknown} error */
function isOfLostConnection(error) {
  return error instanceof rpc.ConnectionError || (error instanceof rpc.ResponseError && error.code === rpc.ErrorCodes.PendingResponseRejected);
}

/**
 * @typedef {object} Connected
 * @property {import("vscode-jsonrpc/node").MessageConnection} connection
 * @property {number} process
 * @property {() => void} end
 */

/**
 * @param {number} milliseconds
 * @returns {Promise<never>}
 */
function lateness(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("The host did not answer.")), milliseconds).unref();
  });
}

module.exports = { Host };
