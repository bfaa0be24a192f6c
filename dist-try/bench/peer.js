import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { decodeNpy, encodeNpy } from "../src/core/array-files.js";
import { Coos7Error } from "../src/core/errors.js";
/** Python with scikit-learn: `$COOS7_BENCH_PYTHON`, else the system's. */
export function scikitLearn() {
    const python = process.env.COOS7_BENCH_PYTHON ?? "/usr/bin/python3";
    const hint = `is ${python} without scikit-learn, or for knn-faiss FAISS? Install python3-sklearn and python3-faiss or name another Python by COOS7_BENCH_PYTHON`;
    return { python, script: pathOf("peer.py"), hint };
}
/** Python with PyTorch 2.6 in a tree of its own, which is made where it is missing. */
export function pyTorch() {
    const { stdout, status } = spawnSync(process.execPath, [pathOf("torch-tree.mjs")], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
    });
    if (status !== 0)
        throw new Coos7Error("There is no Python with PyTorch 2.6 to compare with; bench/torch-tree.mjs says what it needs");
    return {
        python: stdout.trim(),
        script: pathOf("peer-torch.py"),
        hint: "remove the tree, to have it made anew",
    };
}
function pathOf(file) {
    return fileURLToPath(new URL(`../../bench/${file}`, import.meta.url));
}
/** A Python process that does the same work with other libraries, and a folder to exchange matrices through. */
export class Peer {
    #folder = mkdtempSync(join(tmpdir(), "coos7-bench-"));
    #program;
    #process;
    #lines;
    constructor(program) {
        const { python, script } = program;
        this.#program = program;
        this.#process = spawn(python, [script, this.#folder], { stdio: ["pipe", "pipe", "inherit"] });
        this.#process.on("error", () => { });
        this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    }
    /** Has the peer do one of the works of peer.py and resolves to its answer. */
    async ask(work, options = {}) {
        this.#process.stdin.write(`${JSON.stringify({ work, ...options })}\n`);
        const line = await this.#lines.next();
        if (line.done)
            throw new Coos7Error(`${this.#program.python} ${this.#program.script} could not do "${work}": ${this.#program.hint}`);
        return JSON.parse(line.value);
    }
    write(name, matrix) {
        writeFileSync(join(this.#folder, `${name}.npy`), encodeNpy(matrix));
    }
    writeLabels(name, labels) {
        this.write(name, { data: Float32Array.from(labels), rows: labels.length, cols: 1 });
    }
    read(name) {
        const path = join(this.#folder, `${name}.npy`);
        return decodeNpy(readFileSync(path), path);
    }
    /** Lets the process end, which has its own workers to dismiss, and removes the folder. */
    async close() {
        this.#process.stdin.end();
        if (this.#process.exitCode === null)
            await once(this.#process, "close");
        rmSync(this.#folder, { recursive: true, force: true });
    }
}
//# sourceMappingURL=peer.js.map