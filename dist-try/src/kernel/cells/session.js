import { encodeBundle, isAlreadyShown, ownBundle } from "../../notebook/bundle.js";
import { valueText } from "../../notebook/value-text.js";
import { Cell, Interrupted } from "./cell.js";
import { currentCell, enterCell, runInCell } from "./context.js";
import { contentJson } from "./outputs.js";
import { REQUESTED, tslabExecutor } from "./patches.js";
import { beginRun, endRun, preload, preloaded, Unready, untilReady } from "./runtime.js";
import { ADDED_LINES, SourcePositions } from "./source-positions.js";
import { thrownFailure } from "./traceback.js";
const ABANDONED = "Code that this cell had started elsewhere may still be at work; what it prints is dropped, and the cell's timers are stopped.";
/** The state that cells share, and what runs them. */
export class CellSession {
    positions = new SourcePositions();
    #executor;
    #outputs;
    /** The code that the executor is to run next. */
    #next;
    /** What code threw, by the cell that it belongs to. */
    #thrown = new WeakMap();
    /** The cell whose code has not yet returned for the first time. */
    #entered;
    #latest;
    /** The cells that run: one, and in each subshell another, which takes its turn when the others wait. */
    #running = new Map();
    /** Steps that cells have come to. */
    #reached = new WeakMap();
    #expressions = 0;
    constructor(rootDir, outputs) {
        this.#outputs = outputs;
        const createExecutor = tslabExecutor((content, update) => outputs.publish(update ? "update_display_data" : "display_data", content));
        const convert = () => {
            const { cell, label } = this.#next;
            return {
                diagnostics: [],
                declOutput: "",
                hasToplevelAwait: cell.topLevelAwait,
                // The added line keeps what tslab puts before the code off its first one; the name is for stack traces.
                output: `${"\n".repeat(ADDED_LINES)}${cell.code}\n//# sourceURL=${label}`,
                sideOutputs: cell.modules.map(({ path, code }) => ({ path: `${path}.js`, data: code })),
            };
        };
        const converter = { convert };
        this.#executor = createExecutor(rootDir, { node: converter, browser: converter, close: () => { } }, {
            log: () => { },
            error: (...values) => {
                const cell = currentCell();
                if (cell && values.length === 1)
                    this.#thrown.get(cell)?.push(values[0]);
            },
        });
    }
    /** The cell that ran last, or is running. */
    get latest() {
        return this.#latest;
    }
    /** Runs a cell and calls `done` once. What the cell puts out has been published by then, an error has not. */
    execute(id, request, done) {
        const { label, silent, allowStdin } = request;
        const cell = new Cell({ id, label, silent, allowStdin });
        const finish = (result) => {
            if (!this.#running.delete(cell))
                return;
            endRun(request.run);
            this.#outputs.noteLimit(cell);
            cell.end();
            done(result);
        };
        this.#running.set(cell, finish);
        this.#latest = cell;
        enterCell(cell);
        this.#executeCell(cell, request).then(finish, (error) => finish({ failure: thrownFailure(error, this.positions), userExpressions: {} }));
    }
    /**
     * Runs what a message from outside of any cell sets off, as a cell of its own: what it prints, its error too, and what
     * stops it are its own. Calls `done` once `work` has come to its end; what it has left to be waited for may still run.
     */
    handle(id, work, done) {
        const cell = new Cell({ id, label: `message[${id}]`, silent: false, allowStdin: false });
        const end = (failure) => {
            if (!this.#running.delete(cell))
                return;
            if (failure)
                this.#outputs.text("stderr", `${failure.traceback.join("\n")}\n`, cell);
            this.#outputs.noteLimit(cell);
            cell.end();
            done();
        };
        this.#running.set(cell, ({ failure }) => end(failure));
        void runInCell(cell, async () => {
            try {
                await work();
                done();
                await cell.settled();
                end();
            }
            catch (error) {
                end(cell.interrupted ? this.#interruption(cell, false) : thrownFailure(error, this.positions));
            }
        });
    }
    /**
     * Runs `work` as a part of the cell that calls this, with what it puts out given to `take`. It can be stopped without
     * the cell, and is stopped with it; then its result rejects.
     */
    apart(work, take) {
        const outer = currentCell();
        const { id = 0, label = "", allowStdin = false } = outer ?? {};
        const cell = new Cell({ id, label, silent: false, allowStdin, take });
        const release = outer?.onInterrupt(() => cell.interrupt());
        const result = new Promise((resolve, reject) => {
            cell.onInterrupt(reject);
            void runInCell(cell, async () => {
                try {
                    const value = await work();
                    await cell.settled();
                    resolve(value);
                }
                catch (error) {
                    reject(error);
                }
            });
        }).finally(() => {
            release?.();
            cell.end();
        });
        return {
            result,
            stop: () => cell.interrupt(),
            failure: (error) => thrownFailure(error, this.positions).traceback,
        };
    }
    /** Stops the running cells; {@link settle} ends those that do not end by themselves. */
    interrupt() {
        for (const cell of this.#running.keys())
            cell.interrupt();
    }
    /** Ends interrupted cells whose code does not come to an end. */
    settle() {
        const interrupted = [...this.#running].filter(([cell]) => cell.interrupted);
        if (interrupted.length === 0)
            return;
        this.#executor.interrupt();
        for (const [cell, finish] of interrupted) {
            // A piece of code that never returned was terminated: nothing of it goes on.
            const failure = this.#interruption(cell, this.#entered !== cell);
            finish({ failure, userExpressions: {}, reached: [...(this.#reached.get(cell) ?? [])] });
        }
        this.#entered = undefined;
    }
    async #executeCell(cell, request) {
        const outcome = await this.#run(cell, request.run, request.cell, cell.label, request.source);
        const failure = outcome.failure ?? (await this.#settled(cell));
        if (failure)
            return { failure, userExpressions: {}, reached: outcome.reached };
        let output;
        const shown = outcome.value;
        if (shown && shown.value !== undefined && !isAlreadyShown(shown.value)) {
            const made = await this.#show(shown.value, { execution_count: request.count });
            if ("failure" in made)
                return { failure: made.failure, userExpressions: {} };
            output = made.plain;
            this.#outputs.publishJson("execute_result", made.json, cell);
        }
        const userExpressions = {};
        for (const [name, given] of Object.entries(request.userExpressions))
            userExpressions[name] =
                "failure" in given ? failureJson(given.failure) : await this.#evaluate(cell, given);
        return { userExpressions, ...(output === undefined ? {} : { output }) };
    }
    /** Waits for what the cell's code has begun to show. */
    async #settled(cell) {
        try {
            await cell.settled();
            return undefined;
        }
        catch (error) {
            return cell.interrupted ? this.#interruption(cell, true) : thrownFailure(error, this.positions);
        }
    }
    async #evaluate(cell, { source, cell: code, run }) {
        const outcome = await this.#run(cell, run, code, `silent[${++this.#expressions}]`, source);
        endRun(run);
        if (outcome.failure)
            return failureJson(outcome.failure);
        const shown = await this.#show(outcome.value?.value, { status: "ok" });
        return "failure" in shown ? failureJson(shown.failure) : shown.json;
    }
    async #run(cell, id, compiled, label, source) {
        this.positions.addCell(label, source, compiled.code, compiled.map);
        for (const { path, code, source: text, map } of compiled.modules)
            this.positions.addModule(path, text, code, map);
        const tried = new Set();
        for (;;) {
            const thrown = [];
            this.#thrown.set(cell, thrown);
            const record = beginRun(id);
            if (label === cell.label)
                this.#reached.set(cell, record.reached);
            this.#next = { cell: compiled, label };
            this.#entered = cell;
            const execution = runInCell(cell, () => this.#executor.execute(source));
            this.#entered = undefined;
            const succeeded = await execution;
            const { reached, value } = record;
            if (cell.interrupted)
                return { failure: this.#interruption(cell, true), reached };
            if (succeeded)
                return { reached, ...(value ? { value } : {}) };
            // Imports come before anything else in a cell: it can begin once more when the module is there.
            const [error] = thrown;
            const name = moduleToImport(error);
            const known = name === undefined || tried.has(name) || preloaded(name);
            if (known && !(error instanceof Unready))
                return { failure: thrownFailure(error, this.positions), reached };
            try {
                if (error instanceof Unready)
                    await runInCell(cell, () => untilReady(error));
                else {
                    tried.add(name);
                    await runInCell(cell, () => preload(name));
                }
            }
            catch (error) {
                return {
                    failure: cell.interrupted ? this.#interruption(cell, true) : thrownFailure(error, this.positions),
                    reached,
                };
            }
        }
    }
    #interruption(cell, mayGoOn) {
        const thrown = this.#thrown.get(cell)?.find((each) => each instanceof Interrupted);
        const failure = thrownFailure(thrown ?? new Interrupted(), this.positions);
        const [head] = failure.traceback;
        const traceback = thrown ? failure.traceback : [head];
        return { ...failure, traceback: mayGoOn ? [...traceback, ABANDONED] : traceback };
    }
    /** The forms of a cell's value as the content of a message; its own method to show itself may fail. */
    async #show(value, content) {
        try {
            const bundle = (await ownBundle(value)) ?? { "text/plain": valueText(value) };
            const data = encodeBundle(bundle);
            return { json: contentJson({ ...content, data, metadata: {} }), plain: String(data["text/plain"]) };
        }
        catch (error) {
            return { failure: thrownFailure(error, this.positions) };
        }
    }
}
function failureJson(failure) {
    return contentJson({ status: "error", ...failure });
}
/** The name of the module that an error of `require` says can only be imported, see patches.ts. */
function moduleToImport(thrown) {
    return typeof thrown === "object" && thrown !== null && REQUESTED in thrown
        ? String(thrown[REQUESTED])
        : undefined;
}
//# sourceMappingURL=session.js.map