"use strict";
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const runtime = 10;
const windows = process.platform === "win32";

/**
 * How the host is started.
 * @typedef {{ command: string, arguments: string[], origin: "setting" | "bundled" | "path" }} HostStart
 */

/** No host can be started, and what its user can do about it. */
class HostMissing extends Error {
  /**
   * @param {string} message One sentence or two for the user.
   * @param {{ label: string, link?: string, setting?: string } | undefined} remedy What a button offers.
   */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/**
 * Finds the host: the one that the user has set, else the one that this extension brings, else the one on the PATH.
 * @param {string} extensionFolder
 * @param {string} setting Path of a command, or empty.
 * @returns {Promise<HostStart>}
 */
async function findHost(extensionFolder, setting) {
  if (setting !== "") {
    if (!isFile(setting)) {
      throw new HostMissing(`The setting "mediacourse.command" names ${setting}, and there is no such file.`, { label: "Open the Setting", setting: "mediacourse.command" });
    }
    return setting.endsWith(".dll")
      ? { command: await findDotnet(), arguments: [setting], origin: "setting" }
      : { command: setting, arguments: [], origin: "setting" };
  }

  const bundled = path.join(extensionFolder, "host", executable("mediacourse"));
  if (isFile(bundled)) {
    makeExecutable(extensionFolder);
    return { command: bundled, arguments: [], origin: "bundled" };
  }

  const portable = path.join(extensionFolder, "host", "mediacourse.dll");
  const installed = findOnPath(executable("mediacourse"), [path.join(os.homedir(), ".dotnet", "tools")]);
  if (isFile(portable)) {
    try {
      return { command: await findDotnet(), arguments: [portable], origin: "bundled" };
    } catch (error) {
      if (installed === undefined) throw error;
    }
  }
  if (installed !== undefined) return { command: installed, arguments: [], origin: "path" };
  throw new HostMissing(
    "The mediacourse command, which runs C# cells, is not installed on this computer. Its folder has to be on the PATH, or its path in the settings.",
    { label: "Open the Setting", setting: "mediacourse.command" });
}

/**
 * The dotnet command of a .NET that can run the host.
 * @returns {Promise<string>}
 */
async function findDotnet() {
  const places = [
    process.env["DOTNET_ROOT"] ?? "",
    path.join(os.homedir(), ".dotnet"),
    ...(windows
      ? [path.join(process.env["ProgramFiles"] ?? "C:\\Program Files", "dotnet")]
      : ["/usr/local/share/dotnet", "/usr/share/dotnet", "/usr/lib/dotnet", "/opt/homebrew/bin", "/snap/bin"]),
  ];
  const dotnet = findOnPath(executable("dotnet"), places);
  if (dotnet === undefined) {
    throw new HostMissing(`MediaCourse needs .NET ${runtime} to run C# cells, and this computer has no .NET. Install it, then run the cell again.`, download);
  }
  if (!await hasRuntime(dotnet)) {
    throw new HostMissing(`MediaCourse needs .NET ${runtime} to run C# cells, and this computer has only an older .NET. Install it beside the one that is there, then run the cell again.`, download);
  }
  return dotnet;
}

const download = { label: `Get .NET ${runtime}`, link: "https://dotnet.microsoft.com/download/dotnet/10.0" };

/**
 * @param {string} dotnet
 * @returns {Promise<boolean>}
 */
function hasRuntime(dotnet) {
  return new Promise((resolve) => {
    execFile(dotnet, ["--list-runtimes"], { timeout: 10_000 }, (error, output) => {
      resolve(error === null && output.split(/\r?\n/).some((line) => {
        const version = /^Microsoft\.NETCore\.App (\d+)\./.exec(line)?.[1];
        return Number(version) >= runtime;
      }));
    });
  });
}

/**
 * @param {string} name
 * @param {string[]} more Folders to look into after those of the PATH.
 * @returns {string | undefined}
 */
function findOnPath(name, more) {
  const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), ...more];
  return folders.filter((folder) => path.isAbsolute(folder)).map((folder) => path.join(folder, name)).find(isFile);
}

/** @param {string} name */
const executable = (name) => (windows ? `${name}.exe` : name);

/** @param {string} file */
const isFile = (file) => path.isAbsolute(file) && fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/**
 * A .vsix that was packed on Windows does not know which of its files are programs.
 * @param {string} extensionFolder
 */
function makeExecutable(extensionFolder) {
  if (windows) return;
  for (const name of ["mediacourse", "MediaCourse.Executor"]) {
    const file = path.join(extensionFolder, "host", name);
    const mode = fs.statSync(file, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o100) === 0) fs.chmodSync(file, 0o755);
  }
}

module.exports = { findHost, HostMissing };
