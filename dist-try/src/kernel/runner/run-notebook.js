import { dirname, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { CancelledError, Coos7Error } from "../../core/errors.js";
import { OutputCollector } from "./cell-outputs.js";
import { KernelClient } from "./client.js";
import { readNotebook, sourceOf } from "./notebook-file.js";
/** After the reply to a cell the rest of its output has to arrive within this time. */
const IDLE_MS = 10_000;
const RUNNABLE = new Set(["typescript", "javascript"]);
/**
 * Runs all code cells of a notebook in a new kernel, in the notebook's folder, and resolves to the notebook with
 * outputs and execution counts; the file itself is not touched. Throws `Coos7Error` naming the notebook and the
 * cell where one fails, takes too long, or ends the kernel, and where output was lost.
 */
export async function runNotebook(path, options) {
    const notebook = readNotebook(path);
    const language = languageOf(notebook);
    if (language !== undefined && !RUNNABLE.has(language))
        throw new Coos7Error(`Expected ${path} to be a notebook of TypeScript but found ${language}; choose the kernel "TypeScript (coos7)" in JupyterLab and save it`);
    const cells = notebook.cells.filter((cell) => cell.cell_type === "code");
    const client = await KernelClient.start(options.command, dirname(resolve(path)));
    const run = new NotebookRun(client, path, options);
    try {
        for (const [i, cell] of cells.entries()) {
            options.onCell?.(i + 1, cells.length);
            await run.cell(cell, `cell ${i + 1} of ${cells.length}`);
        }
        for (const cell of cells)
            OutputCollector.store(cell.outputs);
        const { language_info } = (await client.request("kernel_info_request", {}).reply).content;
        notebook.metadata = { ...notebook.metadata, language_info };
        return notebook;
    }
    finally {
        run.close();
        await client.stop();
    }
}
function languageOf({ metadata }) {
    const { kernelspec, language_info } = metadata;
    return (kernelspec?.language ?? language_info?.name)?.toLowerCase();
}
class NotebookRun {
    client;
    path;
    options;
    #collector = new OutputCollector();
    #unsubscribe;
    #lastSequence;
    #lost = 0;
    #onPublished = () => { };
    constructor(client, path, options) {
        this.client = client;
        this.path = path;
        this.options = options;
        this.#unsubscribe = client.subscribe((message) => {
            const { sequence } = message;
            if (sequence !== undefined) {
                if (this.#lastSequence !== undefined)
                    this.#lost += sequence - this.#lastSequence - 1;
                this.#lastSequence = sequence;
            }
            this.#collector.take(message);
            this.#onPublished(message);
        });
    }
    close() {
        this.#unsubscribe();
    }
    async cell(cell, place) {
        const { allowErrors, timeout, signal } = this.options;
        const outputs = (cell.outputs = []);
        cell.execution_count = null;
        this.#collector.begin(outputs);
        const code = sourceOf(cell);
        if (code.trim() === "")
            return;
        const { id, reply } = this.client.request("execute_request", {
            code,
            silent: false,
            store_history: true,
            user_expressions: {},
            allow_stdin: false,
            stop_on_error: !allowErrors,
        });
        const idle = new Promise((resolve) => {
            this.#onPublished = ({ type, content, parentId }) => {
                if (parentId !== id)
                    return;
                if (type === "execute_input")
                    cell.execution_count = content.execution_count;
                if (type === "status" && content.execution_state === "idle")
                    resolve(true);
            };
        });
        const stop = new AbortController();
        const failed = (what) => new Coos7Error(`${this.path}, ${place}: ${what}`);
        const ended = Promise.race([
            this.client.died.then((how) => {
                throw failed(`the kernel ${how}${this.client.log === "" ? "" : ` (${this.client.log})`}`);
            }),
            after(timeout * 1000, stop.signal).then(() => {
                throw failed(`did not finish within ${timeout} s; --timeout allows more`);
            }),
            aborted(signal, stop.signal).then(() => {
                throw new CancelledError(`${this.path}, ${place}: cancelled`);
            }),
        ]);
        try {
            const { content } = await Promise.race([reply, ended]);
            const late = after(IDLE_MS, stop.signal).then(() => {
                throw failed("output was lost: the end of the cell was not announced");
            });
            await Promise.race([idle, late, ended]);
            if (this.#lost > 0)
                throw failed(`output was lost: ${this.#lost} messages are missing`);
            if (content.status !== "ok" && !allowErrors)
                throw failed(failureText(content));
        }
        finally {
            stop.abort();
        }
    }
}
function failureText(content) {
    const { status, ename, evalue, traceback } = content;
    if (status !== "error")
        return `was not run (${status})`;
    const frames = Array.isArray(traceback) ? stripVTControlCharacters(traceback.slice(1).join("\n")) : "";
    return `${ename}: ${evalue}${frames === "" ? "" : `\n${frames}`}`;
}
/** Resolves after `ms`, or never once `stop` is aborted. `ms` may be Infinity. */
function after(ms, stop) {
    return new Promise((resolve) => {
        // Longer times than a timer can hold (24 days) are as good as no limit.
        if (ms >= 2 ** 31)
            return;
        const timer = setTimeout(resolve, ms);
        stop.addEventListener("abort", () => clearTimeout(timer), { once: true });
    });
}
function aborted(signal, stop) {
    return new Promise((resolve) => {
        if (signal?.aborted)
            resolve();
        signal?.addEventListener("abort", () => resolve(), { once: true, signal: stop });
    });
}
//# sourceMappingURL=run-notebook.js.map