import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { decodeNpy, encodeNpy } from "../src/core/array-files.js";
import { Coos7Error } from "../src/core/errors.js";
import type { Matrix } from "../src/core/matrix.js";

/** A Python with the libraries that a script of this folder needs. */
interface PeerProgram {
  python: string;
  script: string;
  /** What is missing if it does not work, and what to do. */
  hint: string;
}

/** Python with scikit-learn: `$COOS7_BENCH_PYTHON`, else the system's. */
export function scikitLearn(): PeerProgram {
  const python = process.env.COOS7_BENCH_PYTHON ?? "/usr/bin/python3";
  const hint = `is ${python} without scikit-learn, or for knn-faiss FAISS? Install python3-sklearn and python3-faiss or name another Python by COOS7_BENCH_PYTHON`;
  return { python, script: pathOf("peer.py"), hint };
}

/** Python with PyTorch 2.6 in a tree of its own, which is made where it is missing. */
export function pyTorch(): PeerProgram {
  const { stdout, status } = spawnSync(process.execPath, [pathOf("torch-tree.mjs")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0)
    throw new Coos7Error(
      "There is no Python with PyTorch 2.6 to compare with; bench/torch-tree.mjs says what it needs",
    );
  return {
    python: stdout.trim(),
    script: pathOf("peer-torch.py"),
    hint: "remove the tree, to have it made anew",
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../../bench/${file}`, import.meta.url));
}

/** A Python process that does the same work with other libraries, and a folder to exchange matrices through. */
export class Peer {
  readonly #folder = mkdtempSync(join(tmpdir(), "coos7-bench-"));
  readonly #program: PeerProgram;
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(program: PeerProgram) {
    const { python, script } = program;
    this.#program = program;
    this.#process = spawn(python, [script, this.#folder], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.on("error", () => {});
    this.#lines = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  /** Has the peer do one of the works of peer.py and resolves to its answer. */
  async ask<R>(work: string, options: object = {}): Promise<R> {
    this.#process.stdin!.write(`${JSON.stringify({ work, ...options })}\n`);
    const line = await this.#lines.next();
    if (line.done)
      throw new Coos7Error(
        `${this.#program.python} ${this.#program.script} could not do "${work}": ${this.#program.hint}`,
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
