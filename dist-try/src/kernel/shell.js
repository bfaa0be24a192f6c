import { setTimeout as sleep } from "node:timers/promises";
import { errorMessage } from "../core/errors.js";
import { CellThread, ThreadEnded } from "./cell-thread.js";
import { compileFailure } from "./cells/traceback.js";
import { OpenComms } from "./comms.js";
import { CompilerStopped } from "./compiler.js";
import { codeAtCursor, field, InvalidRequest, toCodePoints } from "./content.js";
import { lookUp } from "./history.js";
import { within } from "./terminate.js";
/** Old cells may still print; this many are remembered to say which one it was. */
const REMEMBERED_CELLS = 1000;
/** How long after a failure a request that was on its way counts as sent before it. */
const IN_FLIGHT_MS = 5;
/** How long a cell may be compiled after an interrupt before the compiler itself is stopped. */
const COMPILING_MS = 1000;
/** What a cell imports of this package: to load it takes half a second, and so may checking the cell. */
const OWN_IMPORT = /\bfrom\s*["'](coos7(?:\/[\w-]+)?)["']/g;
const PAGER = /^\s*([\p{ID_Start}_$][\w$.]*)\s*\?{1,2}\s*$/u;
/** Answers the requests of the shell channel that concern code. */
export class Shell {
    #context;
    #compiler;
    #cells = new Map();
    comms;
    /** Cells that are being compiled; an interrupt keeps them from being run. */
    #compiling = new Set();
    #thread;
    #count = 0;
    /** Numbers of the pieces of code that have been compiled. */
    #runs = 0;
    #silentRuns = 0;
    constructor(context, compiler) {
        this.#context = context;
        this.comms = new OpenComms(context.iopub);
        this.#compiler = compiler;
        this.#thread = this.#startThread(1);
    }
    get executionCount() {
        return this.#count;
    }
    /** Resolves when no interrupt is under way. */
    settled() {
        return this.#thread.settled();
    }
    /** Stops the cells that are compiled and that run. */
    async interrupt() {
        const compiling = [...this.#compiling];
        for (const each of compiling)
            each.interrupted = true;
        const compiled = Promise.all(compiling.map(({ done }) => done)).then(() => true);
        const [inTime] = await Promise.all([within(COMPILING_MS, compiled), this.#thread.interrupt()]);
        if (!inTime)
            this.#compiler.interrupt();
    }
    async end() {
        this.#compiler.end();
        await this.#thread.end();
    }
    /** Content of the reply to a request, or `undefined` for a type that is not known. Never rejects. */
    async handle(request) {
        try {
            return await this.#answer(request);
        }
        catch (error) {
            if (error instanceof ThreadEnded)
                return { status: "error", ...this.#restartThread(error) };
            const ename = error instanceof InvalidRequest || error instanceof CompilerStopped ? error.name : "KernelError";
            return { status: "error", ename, evalue: errorMessage(error), traceback: [] };
        }
    }
    async #answer(request) {
        const { content } = request;
        switch (request.header.msg_type) {
            case "execute_request":
                return this.#execute(request);
            case "complete_request":
                return this.#complete(content);
            case "inspect_request": {
                const found = await this.#compiler.ask("inspect", codeAtCursor(content));
                const data = found ? { "text/plain": found.text, "text/markdown": found.markdown } : {};
                return { status: "ok", found: found !== undefined, data, metadata: {} };
            }
            case "is_complete_request":
                return { ...(await this.#compiler.ask("isComplete", { code: field(content, "code", "string") })) };
            case "history_request":
                return { status: "ok", history: lookUp(this.#context.history, content) };
            case "comm_open":
            case "comm_msg":
            case "comm_close":
                await this.#comm(request);
                return undefined;
            default:
                return undefined;
        }
    }
    /** Has the cells do what a message on a comm sets off, once no interrupt is under way that would stop it. */
    async #comm(request) {
        await this.#thread.settled();
        const message = this.comms.received(request);
        if (!message)
            return;
        // What it brought is not kept: only whose output it is when something is printed.
        this.#remember(this.#thread.nextId, { ...request, content: {}, buffers: [] });
        await this.#thread.ask("comm", message);
        this.#context.iopub.flush();
    }
    async #complete(content) {
        const { code, cursor } = codeAtCursor(content);
        const { matches, start, end } = await this.#compiler.ask("complete", { code, cursor });
        const place = { start: toCodePoints(code, start), end: toCodePoints(code, end) };
        return {
            status: "ok",
            matches: matches.map(({ text }) => text),
            cursor_start: place.start,
            cursor_end: place.end,
            metadata: { _jupyter_types_experimental: matches.map((match) => ({ ...place, ...match })) },
        };
    }
    async #execute(request) {
        const { content, header } = request;
        const { iopub, history } = this.#context;
        const code = field(content, "code", "string");
        const silent = field(content, "silent", "boolean", false);
        const stored = !silent && field(content, "store_history", "boolean", true);
        const stopOnError = field(content, "stop_on_error", "boolean", true);
        const allowStdin = field(content, "allow_stdin", "boolean", true);
        const expressions = field(content, "user_expressions", "object", {});
        const count = this.#count + 1;
        if (stored)
            this.#count++;
        if (!silent)
            iopub.publish("execute_input", { code, execution_count: count }, header);
        const name = PAGER.exec(code)?.[1];
        if (name !== undefined) {
            const found = await this.#compiler.ask("inspect", { code: name, cursor: name.length });
            return this.#succeeded(count, {}, found?.text ?? `Nothing is known of ${name}`);
        }
        const result = await this.#run(request, { code, count, silent, allowStdin, expressions });
        const { failure, userExpressions, output } = result;
        if (stored)
            history.add(count, code, output);
        iopub.flush();
        if (!failure)
            return this.#succeeded(count, parsed(userExpressions));
        if (!silent)
            iopub.publish("error", { ...failure }, header);
        // Requests that were sent without knowing of the failure are to be refused: take in those on their way.
        await sleep(IN_FLIGHT_MS);
        if (stopOnError)
            this.#context.abortQueued(request);
        return { status: "error", execution_count: count, ...failure };
    }
    #succeeded(count, userExpressions, page) {
        const payload = page === undefined ? [] : [{ source: "page", data: { "text/plain": page }, start: 0 }];
        return { status: "ok", execution_count: count, user_expressions: userExpressions, payload };
    }
    async #run(request, ask) {
        const { code, count, silent, allowStdin, expressions } = ask;
        const label = silent ? `silent[${++this.#silentRuns}]` : `cell[${count}]`;
        const run = ++this.#runs;
        const own = [...code.matchAll(OWN_IMPORT)].map(([, name]) => name);
        if (own.length > 0)
            this.#thread.prepare(own);
        try {
            const compiled = await this.#convert(code, run, label);
            if ("failure" in compiled)
                return { failure: compiled.failure, userExpressions: {} };
            const userExpressions = {};
            for (const [name, expression] of Object.entries(expressions)) {
                const id = ++this.#runs;
                const source = `(${expression}\n)`;
                const made = await this.#convert(source, id, "expression");
                userExpressions[name] = "failure" in made ? made : { source, cell: made.cell, run: id };
            }
            this.#remember(this.#thread.nextId, request);
            const given = {
                source: code,
                run,
                label,
                cell: compiled.cell,
                count,
                silent,
                allowStdin,
                userExpressions,
            };
            const result = await this.#thread.ask("execute", given);
            if (result.reached)
                await this.#compiler.ask("stopped", { id: run, reached: result.reached });
            return result;
        }
        catch (error) {
            if (error instanceof CompilerStopped)
                return {
                    failure: simpleFailure("Interrupted", "the cell was interrupted while it was compiled"),
                    userExpressions: {},
                };
            if (!(error instanceof ThreadEnded))
                throw error;
            return { failure: this.#restartThread(error), userExpressions: {} };
        }
    }
    async #convert(code, id, label) {
        const done = this.#compiler.ask("convert", { code, id });
        const compiling = { interrupted: false, done: done.catch(() => { }) };
        this.#compiling.add(compiling);
        try {
            const compiled = await done;
            for (const problem of this.#compiler.takeProblems())
                console.error(`coos7 kernel: tsconfig.json beside the notebook: ${problem}`);
            if ("problems" in compiled)
                return { failure: compileFailure(compiled.problems, label, code) };
            if (!compiling.interrupted)
                return compiled;
            await this.#compiler.ask("stopped", { id, reached: [] });
            throw new CompilerStopped("the cell was interrupted");
        }
        finally {
            this.#compiling.delete(compiling);
        }
    }
    #startThread(firstId) {
        return new CellThread({ firstId }, {
            onOutput: (output) => this.#publish(output),
            onInput: ({ id, cell, prompt, password }) => {
                const request = this.#cells.get(cell);
                if (request)
                    this.#context.requestInput(request, { prompt, password }, (text) => this.#thread.answerInput(id, text));
            },
        });
    }
    /** A cell can end its thread, by process.exit or by using up the memory: the kernel goes on without its variables. */
    #restartThread(error) {
        if (this.#thread.ended) {
            this.comms.closeAll();
            this.#thread = this.#startThread(this.#thread.nextId);
            void this.#compiler.ask("reset", undefined).catch(() => { });
        }
        return simpleFailure(error.name, `${error.message}; a new session has been started, without the variables of the old one`);
    }
    #publish(output) {
        const { iopub } = this.#context;
        const parent = this.#cells.get(output.cell)?.header ?? {};
        if (output.type === "text")
            iopub.print(output.name, output.text, parent);
        else {
            this.comms.sent(output);
            iopub.publishJson(output.msgType, output.json, parent, output);
        }
    }
    #remember(id, request) {
        this.#cells.set(id, request);
        if (this.#cells.size > REMEMBERED_CELLS)
            this.#cells.delete(this.#cells.keys().next().value);
    }
}
function simpleFailure(ename, evalue) {
    return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}
function parsed(expressions) {
    return Object.fromEntries(Object.entries(expressions).map(([name, json]) => [name, JSON.parse(json)]));
}
//# sourceMappingURL=shell.js.map