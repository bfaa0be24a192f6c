import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeIfThere } from "../core/files.js";
import { buildSnapshotLater, compilerEnvironment, fallbackTypes, findSnapshot } from "./compiler/snapshot.js";
/** How many cells are compiled again, so that their names are known, when the compiler has to be started anew. */
const REMEMBERED = 2000;
const MOST_STARTS = 3;
/** Rejects what was asked of a compiler that has been stopped. */
export class CompilerStopped extends Error {
    name = "Interrupted";
}
/**
 * The compiler of a session, in a process of its own: it answers while a cell runs, and what goes wrong in it, or in a
 * cell, leaves the other alone.
 */
export class CompilerProcess {
    #rootDir;
    #strict;
    #process;
    #waiting = new Map();
    #nextId = 1;
    /** What makes the compiler know the names of earlier cells. */
    #past = [];
    #ended = false;
    /** How often it has ended before it was ready: it will not start at all. */
    #failedStarts = 0;
    #snapshotMissing = false;
    /** What is wrong with the tsconfig.json beside the notebook, once. */
    #problems = [];
    constructor(rootDir, options) {
        this.#rootDir = rootDir;
        this.#strict = options.strict;
        this.#start();
    }
    /** Asks the compiler; it answers in the order of asking. Rejects with {@link CompilerStopped} if it is stopped. */
    async ask(kind, ask) {
        const answer = (await this.#post(kind, ask));
        if (kind === "reset")
            this.#past = [];
        if (kind === "stopped" || (kind === "convert" && "cell" in answer)) {
            this.#past.push({ kind, ask: ask });
            if (this.#past.length > REMEMBERED)
                this.#past.shift();
        }
        if (kind === "convert" && this.#snapshotMissing) {
            // Not before the first cell: that one is being waited for.
            this.#snapshotMissing = false;
            buildSnapshotLater(this.#rootDir);
        }
        return answer;
    }
    /** Complaints about the notebook's tsconfig.json that nobody has been told yet. */
    takeProblems() {
        return this.#problems.splice(0);
    }
    /** Gives up what the compiler is doing: for types that it would take for ever to check. */
    interrupt() {
        if (this.#waiting.size === 0)
            return;
        this.#process?.kill("SIGKILL");
    }
    end() {
        this.#ended = true;
        this.#process?.kill("SIGKILL");
    }
    #start() {
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
        child.on("message", (message) => {
            if (message.type === "ready") {
                ready = true;
                this.#failedStarts = 0;
                this.#problems.push(...message.problems);
            }
            else {
                const asked = this.#waiting.get(message.id);
                this.#waiting.delete(message.id);
                if (message.type === "answer")
                    asked?.resolve(message.answer);
                else
                    asked?.reject(new Error(message.reason));
            }
        });
        const ended = (_, signal) => {
            const killed = signal === "SIGKILL";
            if (this.#process !== child)
                return;
            this.#process = undefined;
            const waiting = [...this.#waiting.values()];
            this.#waiting.clear();
            for (const { reject } of waiting)
                reject(new CompilerStopped("the compiler was stopped"));
            if (this.#ended)
                return;
            if (!ready && !killed) {
                // A snapshot that cannot be started from is of no use.
                if (snapshot !== undefined)
                    removeIfThere(snapshot);
                if (++this.#failedStarts >= MOST_STARTS) {
                    this.#ended = true;
                    return;
                }
            }
            this.#start();
            for (const { kind, ask } of this.#past)
                void this.#post(kind, ask).catch(() => { });
        };
        child.once("exit", ended);
        child.once("error", ended);
        const options = { rootDir: this.#rootDir, strict: this.#strict };
        const cells = {
            strict: this.#strict,
            fallbackTypes: fallbackTypes(),
            ownTypes: ownTypes(this.#rootDir),
        };
        this.#send({ type: "start", options, cells });
    }
    #post(kind, ask) {
        const id = this.#nextId++;
        return new Promise((resolve, reject) => {
            if (this.#ended || !this.#process)
                throw new CompilerStopped("the compiler has ended");
            this.#waiting.set(id, { resolve, reject });
            this.#send({ type: "ask", id, kind, ask: ask });
        });
    }
    #send(message) {
        // A process that has just ended is noticed by its exit.
        this.#process?.send(message, () => { });
    }
}
/**
 * Types of this package and of tslab for notebooks that lie where no copy of them is found: neither inside this package
 * nor in a project that has them installed, whose copy wins.
 */
function ownTypes(rootDir) {
    const own = createRequire(import.meta.url);
    const folder = fileURLToPath(new URL("../../..", import.meta.url));
    const { exports } = own(join(folder, "package.json"));
    const coos7 = Object.entries(exports).flatMap(([path, form]) => typeof form === "object" && form.types
        ? [[`coos7${path.slice(1)}`, [join(folder, form.types)]]]
        : []);
    return {
        ...(resolvesFrom(rootDir, "coos7") ? {} : Object.fromEntries(coos7)),
        ...(resolvesFrom(rootDir, "tslab") ? {} : { tslab: [own.resolve("tslab").replace(/\.js$/, ".d.ts")] }),
    };
}
/** Whether a package is found from `folder` without help. */
function resolvesFrom(folder, name) {
    try {
        createRequire(join(folder, "cell.js")).resolve(`${name}/package.json`);
        return true;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=compiler.js.map