import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { Coos7Error } from "./errors.js";
import { plain } from "./escape.js";
import { removeIfThere, temporaryPath } from "./files.js";
import { mayBeRunning, type ProcessIdentity, thisProcess } from "./process-identity.js";

/** The file that says that a directory is being written, and by whom. */
export const LOCK_FILE = ".coos7.lock";

/** Content of {@link LOCK_FILE}. */
interface LockRecord {
  process: ProcessIdentity;
  /** What the process was started as, for people. */
  command: string;
  /** When, for people: no decision depends on a clock. */
  since: string;
  /** Tells locks of the same process apart. */
  id: string;
}

/** Locks of this thread so far. */
let count = 0;
/** A lock is written at once after it is made: one that stays empty for this long was left by a killed process. */
const EMPTY_MS = 300;
const MAX_COMMAND = 120;

/**
 * Keeps other runs from writing to a directory that is there: they get an error that names this one. Returns what ends
 * that. What a killed process left, also before the machine was started anew, does not count.
 * Throws {@link Coos7Error} where another run has the directory, an input or output error where it cannot be written.
 */
export async function lockDirectory(directory: string): Promise<() => void> {
  const path = join(directory, LOCK_FILE);
  const self = thisProcess();
  const record: LockRecord = {
    process: self,
    command: commandLine(),
    since: new Date().toISOString(),
    id: `${self.pid} ${threadId} ${count++}`,
  };
  const text = `${JSON.stringify(record)}\n`;
  for (;;) {
    try {
      writeFileSync(path, text, { flag: "wx" });
      return () => {
        // Someone may have removed this lock by hand, and another run have taken the directory.
        if (contentOf(path) === text) removeIfThere(path);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        if (contentOf(path) === "") removeIfThere(path);
        throw error;
      }
    }
    const found = await settledContent(path);
    if (found === undefined) continue;
    const owner = parse(found);
    if (owner && mayBeRunning(owner.process)) throw new Coos7Error(describe(directory, owner));
    removeStale(path, found);
  }
}

/** Removes a lock without an owner, unless another run has put its own in that place in the meantime. */
function removeStale(path: string, stale: string): void {
  const aside = temporaryPath(path);
  try {
    renameSync(path, aside);
  } catch {
    // Another run was faster.
    return;
  }
  if (contentOf(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function describe(directory: string, { process: owner, command, since }: LockRecord): string {
  const place = owner.host === hostname() ? "" : ` on ${owner.host}`;
  const who = plain(`${command} (process ${owner.pid}${place}, since ${since})`);
  return (
    `${directory} is being written by ${who}; wait until that has ended or choose another folder; ` +
    `if you know that it does not run any more, remove ${join(directory, LOCK_FILE)}`
  );
}

/** What the lock contains, once that is written; undefined where there is none. */
async function settledContent(path: string): Promise<string | undefined> {
  const content = contentOf(path);
  if (content !== "") return content;
  await sleep(EMPTY_MS);
  return contentOf(path);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Undefined for what no run can have written, such as a lock that was cut off by a full disk. */
function parse(text: string): LockRecord | undefined {
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

function commandLine(): string {
  const [, script = "node", ...args] = process.argv;
  const line = plain([basename(script, ".js"), ...args].join(" "));
  return line.length > MAX_COMMAND ? `${line.slice(0, MAX_COMMAND)}…` : line;
}
