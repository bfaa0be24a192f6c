import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { Coos7Error } from "./errors.js";
import { removeIfThere, temporaryPath } from "./files.js";
import {
  mayBeRunning,
  PROCESS_TAG,
  type ProcessIdentity,
  processTag,
  thisProcess,
} from "./process-identity.js";
import { plain } from "./text.js";

/**
 * The folder that says that a directory is being written. In it lies one file, whose name says by which process, and
 * whose content says so to people. (Earlier versions wrote a file of this name.)
 *
 * Why two runs never hold it at once, whatever they do between each other's steps: a lock is made elsewhere, complete, and
 * put in its place by a rename, which succeeds only where there is nothing, or an empty folder. It is given up, or taken
 * from a process that has ended, by removing that process's file, whose name never occurs again: so it can only be that
 * lock which goes, never one that a third run has put there in the meantime. What is then left is an empty folder, which
 * anyone may remove or replace, and no lock.
 */
export const LOCK = ".coos7.lock";

/** Content of the file in {@link LOCK}. */
interface LockRecord {
  process: ProcessIdentity;
  /** What the process was started as. */
  command: string;
  /** When; no decision depends on a clock. */
  since: string;
}

const OWNER = new RegExp(`^(${PROCESS_TAG})-[0-9a-f]{12}\\.json$`);
const MAX_COMMAND = 120;
/** Each attempt follows a step of another run, or an own one: a file system on which so many fail is at fault. */
const MOST_ATTEMPTS = 1000;

/**
 * Keeps other runs from writing to a directory that is there: they get an error that names this one. Returns what ends
 * that. What a killed process left, also before the machine was started anew, does not count.
 * Throws {@link Coos7Error} where another run has the directory, an input or output error where it cannot be written.
 */
export function lockDirectory(directory: string): () => void {
  const place = join(directory, LOCK);
  const name = `${processTag()}-${randomBytes(6).toString("hex")}.json`;
  const made = temporaryPath(place);
  try {
    mkdirSync(made);
    const record: LockRecord = {
      process: thisProcess(),
      command: commandLine(),
      since: new Date().toISOString(),
    };
    writeFileSync(join(made, name), `${JSON.stringify(record)}\n`);
    let failure: unknown;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        renameSync(made, place);
        return () => release(place, name);
      } catch (error) {
        // Of the lock itself, if there is one; of the directory otherwise.
        if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
        failure = error;
      }
      makeRoom(directory, place);
    }
    throw failure;
  } catch (error) {
    removeIfThere(made);
    throw error;
  }
}

function release(place: string, name: string): void {
  quietly(() => unlinkSync(join(place, name)));
  quietly(() => rmdirSync(place));
}

/** Removes locks of processes that have ended. Throws {@link Coos7Error} where one may still run. */
function makeRoom(directory: string, place: string): void {
  let names: string[];
  try {
    names = readdirSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") removeOldLock(directory, place);
    else if (code !== "ENOENT") throw error;
    return;
  }
  for (const name of names) {
    const owner = OWNER.exec(name)?.[1];
    if (owner === undefined)
      throw new Coos7Error(
        `${place} contains ${plain(name)}, which is not of coos7; remove it if nothing is writing to ${directory}, or choose another folder`,
      );
    if (mayBeRunning(owner)) {
      const record = recordIn(join(place, name));
      if (record === "none") return;
      const known = record ?? { process: { pid: Number.parseInt(owner, 10) }, command: "another run" };
      throw new Coos7Error(describe(directory, known));
    }
    quietly(() => unlinkSync(join(place, name)));
  }
  // A rename takes the place of an empty folder, but not on every platform.
  quietly(() => rmdirSync(place));
}

/** The same for the file that earlier versions wrote. It cannot be a third run's new lock that goes: that is a folder. */
function removeOldLock(directory: string, place: string): void {
  const record = recordIn(place);
  if (record !== undefined && record !== "none" && mayBeRunning(record.process))
    throw new Coos7Error(describe(directory, record));
  quietly(() => unlinkSync(place));
}

/** `since` and the host are not known of a lock that cannot be read. */
function describe(
  directory: string,
  {
    process: owner,
    command,
    since,
  }: Omit<LockRecord, "since" | "process"> & {
    process: Partial<ProcessIdentity>;
    since?: string;
  },
): string {
  const place = owner.host === undefined || owner.host === hostname() ? "" : ` on ${owner.host}`;
  const who = plain(
    `${command} (process ${owner.pid}${place}${since === undefined ? "" : `, since ${since}`})`,
  );
  return (
    `${directory} is being written by ${who}; wait until that has ended or choose another folder; ` +
    `if you know that it does not run any more, remove ${join(directory, LOCK)}`
  );
}

/** "none" where there is no such file; undefined for what no run can have written, such as what a full disk cut off. */
function recordIn(path: string): LockRecord | "none" | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return "none";
    throw error;
  }
  try {
    const record = JSON.parse(text) as Partial<LockRecord> | null;
    const { process: owner, command, since } = record ?? {};
    const complete =
      Number.isSafeInteger(owner?.pid) &&
      owner!.pid > 0 &&
      typeof owner!.host === "string" &&
      typeof command === "string" &&
      typeof since === "string";
    return complete ? (record as LockRecord) : undefined;
  } catch {
    return undefined;
  }
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Another run was faster, which comes to the same.
  }
}

function commandLine(): string {
  const [, script = "node", ...args] = process.argv;
  const line = plain([basename(script, ".js"), ...args].join(" "));
  return line.length > MAX_COMMAND ? `${line.slice(0, MAX_COMMAND)}…` : line;
}
