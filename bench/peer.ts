import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Coos7Error } from "../src/core/errors.js";
import type { Matrix } from "../src/core/matrix.js";
import { decodeNpy, encodeNpy } from "../src/core/npy.js";

const SCRIPT = fileURLToPath(new URL("../../bench/peer.py", import.meta.url));

/** Python with scikit-learn: `$COOS7_BENCH_PYTHON`, else the system's. */
const PYTHON = process.env.COOS7_BENCH_PYTHON ?? "/usr/bin/python3";

/** A Python process that does the same work with scikit-learn, and a folder to exchange matrices through. */
export class Peer {
  readonly #folder = mkdtempSync(join(tmpdir(), "coos7-bench-"));
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor() {
    this.#process = spawn(PYTHON, [SCRIPT, this.#folder], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.on("error", () => {});
    this.#lines = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  /** Has the peer do one of the works of peer.py and resolves to its answer. */
  async ask<R>(work: string, options: object = {}): Promise<R> {
    this.#process.stdin!.write(`${JSON.stringify({ work, ...options })}\n`);
    const line = await this.#lines.next();
    if (line.done)
      throw new Coos7Error(
        `${PYTHON} with scikit-learn could not do "${work}"; install python3-sklearn or name another Python by COOS7_BENCH_PYTHON`,
      );
    return JSON.parse(line.value) as R;
  }

  write(name: string, matrix: Matrix): void {
    writeFileSync(join(this.#folder, `${name}.npy`), encodeNpy(matrix));
  }

  writeLabels(name: string, labels: Int32Array): void {
    this.write(name, { data: Float32Array.from(labels), rows: labels.length, cols: 1 });
  }

  read(name: string): Matrix {
    const path = join(this.#folder, `${name}.npy`);
    return decodeNpy(readFileSync(path), path);
  }

  /** Lets the process end, which has its own workers to dismiss, and removes the folder. */
  async close(): Promise<void> {
    this.#process.stdin!.end();
    if (this.#process.exitCode === null) await once(this.#process, "close");
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
