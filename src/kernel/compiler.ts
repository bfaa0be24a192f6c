import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeIfThere } from "../core/files.js";
import type { CompilerRequest, CompilerRequests } from "./compiler/messages.js";
import type { CellOptions } from "./compiler/options.js";
import type { FromCompiler, ToCompiler } from "./compiler/serve.js";
import { buildSnapshotLater, compilerEnvironment, fallbackTypes, findSnapshot } from "./compiler/snapshot.js";

/** How many cells are compiled again, so that their names are known, when the compiler has to be started anew. */
const REMEMBERED = 2000;
const MOST_STARTS = 3;

/** Rejects what was asked of a compiler that has been stopped. */
export class CompilerStopped extends Error {
  override name = "Interrupted";
}

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };

/**
 * The compiler of a session, in a process of its own: it answers while a cell runs, and what goes wrong in it, or in a
 * cell, leaves the other alone.
 */
export class CompilerProcess {
  readonly #rootDir: string;
  readonly #strict: boolean;
  #process: ChildProcess | undefined;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  /** What makes the compiler know the names of earlier cells. */
  #past: { kind: "convert" | "stopped"; ask: never }[] = [];
  #ended = false;
  /** How often it has ended before it was ready: it will not start at all. */
  #failedStarts = 0;
  #snapshotMissing = false;
  /** What is wrong with the tsconfig.json beside the notebook, once. */
  #problems: string[] = [];

  constructor(rootDir: string, options: { strict: boolean }) {
    this.#rootDir = rootDir;
    this.#strict = options.strict;
    this.#start();
  }

  /** Asks the compiler; it answers in the order of asking. Rejects with {@link CompilerStopped} if it is stopped. */
  async ask<K extends CompilerRequest>(
    kind: K,
    ask: CompilerRequests[K]["ask"],
  ): Promise<CompilerRequests[K]["answer"]> {
    const answer = (await this.#post(kind, ask)) as CompilerRequests[K]["answer"];
    if (kind === "reset") this.#past = [];
    if (kind === "stopped" || (kind === "convert" && "cell" in (answer as object))) {
      this.#past.push({ kind, ask: ask as never });
      if (this.#past.length > REMEMBERED) this.#past.shift();
    }
    if (kind === "convert" && this.#snapshotMissing) {
      // Not before the first cell: that one is being waited for.
      this.#snapshotMissing = false;
      buildSnapshotLater(this.#rootDir);
    }
    return answer;
  }

  /** Complaints about the notebook's tsconfig.json that nobody has been told yet. */
  takeProblems(): string[] {
    return this.#problems.splice(0);
  }

  /** Gives up what the compiler is doing: for types that it would take for ever to check. */
  interrupt(): void {
    if (this.#waiting.size === 0) return;
    this.#process?.kill("SIGKILL");
  }

  end(): void {
    this.#ended = true;
    this.#process?.kill("SIGKILL");
  }

  #start(): void {
    const snapshot = findSnapshot(this.#rootDir);
    this.#snapshotMissing = snapshot === undefined;
    const main = fileURLToPath(new URL("./compiler/main.js", import.meta.url));
    const args = snapshot === undefined ? [main] : ["--snapshot-blob", snapshot, main];
    const child = spawn(process.execPath, ["--no-warnings", ...args], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
      env: compilerEnvironment(),
    });
    this.#process = child;
    let ready = false;
    child.on("message", (message: FromCompiler) => {
      if (message.type === "ready") {
        ready = true;
        this.#failedStarts = 0;
        this.#problems.push(...message.problems);
      } else {
        const asked = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        if (message.type === "answer") asked?.resolve(message.answer);
        else asked?.reject(new Error(message.reason));
      }
    });
    const ended = (_: unknown, signal?: unknown): void => {
      const killed = signal === "SIGKILL";
      if (this.#process !== child) return;
      this.#process = undefined;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of waiting) reject(new CompilerStopped("the compiler was stopped"));
      if (this.#ended) return;
      if (!ready && !killed) {
        // A snapshot that cannot be started from is of no use.
        if (snapshot !== undefined) removeIfThere(snapshot);
        if (++this.#failedStarts >= MOST_STARTS) {
          this.#ended = true;
          return;
        }
      }
      this.#start();
      for (const { kind, ask } of this.#past) void this.#post(kind, ask).catch(() => {});
    };
    child.once("exit", ended);
    child.once("error", ended);
    const options = { rootDir: this.#rootDir, strict: this.#strict };
    const cells: CellOptions = {
      strict: this.#strict,
      fallbackTypes: fallbackTypes(),
      ownTypes: ownTypes(this.#rootDir),
    };
    this.#send({ type: "start", options, cells });
  }

  #post(kind: CompilerRequest, ask: unknown): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (this.#ended || !this.#process) throw new CompilerStopped("the compiler has ended");
      this.#waiting.set(id, { resolve, reject });
      this.#send({ type: "ask", id, kind, ask: ask as never });
    });
  }

  #send(message: ToCompiler): void {
    // A process that has just ended is noticed by its exit.
    this.#process?.send(message, () => {});
  }
}

/**
 * Types of this package and of tslab for notebooks that lie where no copy of them is found: neither inside this package
 * nor in a project that has them installed, whose copy wins.
 */
function ownTypes(rootDir: string): Record<string, string[]> {
  const own = createRequire(import.meta.url);
  const folder = fileURLToPath(new URL("../../..", import.meta.url));
  const { exports } = own(join(folder, "package.json")) as {
    exports: Record<string, { types?: string } | string>;
  };
  const coos7 = Object.entries(exports).flatMap(([path, form]) =>
    typeof form === "object" && form.types
      ? [[`coos7${path.slice(1)}`, [join(folder, form.types)]] as const]
      : [],
  );
  return {
    ...(resolvesFrom(rootDir, "coos7") ? {} : Object.fromEntries(coos7)),
    ...(resolvesFrom(rootDir, "tslab") ? {} : { tslab: [own.resolve("tslab").replace(/\.js$/, ".d.ts")] }),
  };
}

/** Whether a package is found from `folder` without help. */
function resolvesFrom(folder: string, name: string): boolean {
  try {
    createRequire(join(folder, "cell.js")).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
