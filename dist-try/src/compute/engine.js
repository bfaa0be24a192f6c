import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CancelledError, Coos7Error, errorMessage } from "../core/errors.js";
const PROCESS = fileURLToPath(new URL("./engine-process.js", import.meta.url));
/** Sessions that an engine keeps; beyond, the one that was used longest ago is released. */
const MAX_SESSIONS = 4;
/**
 * ONNX Runtime in a process of its own, which computes on one device and, on the CPU, on a fixed number of threads, and
 * can be ended at any moment. Results do not depend on what ran before; their last digits may depend on the device and
 * the number of threads.
 */
export class OnnxEngine {
    threads;
    device;
    #process;
    #pending = new Map();
    /** Sessions of the process by key, the one used last at the end. */
    #sessions = new Map();
    #lastId = 0;
    #ended;
    constructor(process, threads, device) {
        this.threads = threads;
        this.device = device;
        this.#process = process;
        this.#keepAlive(false);
        process.on("message", (answer) => {
            if ("fatal" in answer) {
                this.#end(lost(answer.fatal));
                return;
            }
            if ("error" in answer && saysNoMemory(answer.error)) {
                this.#end(lost(answer.error));
                process.kill("SIGKILL");
                return;
            }
            const pending = this.#take(answer.id);
            if ("error" in answer)
                pending?.reject(new Coos7Error(`ONNX Runtime failed: ${plainReason(answer.error)}`));
            else
                pending?.resolve(answer);
        });
        process.on("exit", (code, signal) => {
            this.#end(new EngineLostError(signal ?? `exit code ${code}`));
        });
    }
    /**
     * Starts the process; aborting `signal` gives that up. Throws {@link Coos7Error}, saying why, where ONNX
     * Runtime does not load.
     */
    static async start(threads, signal, device = "cpu") {
        const child = fork(PROCESS, [String(threads), device], {
            // Typed arrays travel as they are, not as JSON.
            serialization: "advanced",
            // The parent's own flags, such as a debugger's port, are not for this process.
            execArgv: [],
            env: { ...process.env, GLIBC_TUNABLES: largePages(process.env.GLIBC_TUNABLES) },
            // Beside what they answer, GPUs' libraries remark on drivers and limits there.
            stdio: ["ignore", "ignore", device === "cpu" ? "inherit" : "ignore", "ipc"],
        });
        const cancel = () => child.kill("SIGKILL");
        signal?.addEventListener("abort", cancel, { once: true });
        const reason = await new Promise((resolve) => {
            child.once("message", (greeting) => resolve(greeting.ready ? undefined : greeting.reason));
            child.on("error", (error) => resolve(error.message));
            child.once("exit", (code, signal) => resolve(`its process ended with ${signal ?? `exit code ${code}`}`));
        });
        signal?.removeEventListener("abort", cancel);
        if (reason === undefined && !signal?.aborted)
            return new OnnxEngine(child, threads, device);
        child.kill("SIGKILL");
        if (reason === undefined || signal?.aborted)
            throw new CancelledError();
        throw new Coos7Error(`ONNX Runtime does not load: ${reason.split("\n")[0]}`);
    }
    /** Whether the process has ended. */
    get closed() {
        return this.#ended !== undefined;
    }
    /**
     * Runs a graph; `bindings` names those of its inputs and outputs that are variables. Throws {@link Coos7Error}
     * where ONNX Runtime refuses it, {@link EngineLostError} where its process has ended.
     */
    async run(model, feeds, bindings) {
        const { key } = model;
        const session = this.#sessions.get(key) ?? this.#load(model);
        this.#sessions.delete(key);
        this.#sessions.set(key, session);
        await session;
        const answer = await this.#ask({ type: "run", key, feeds, ...(bindings ? { bindings } : {}) });
        return answer.outputs;
    }
    /** Sets variables, which the process keeps until they are forgotten. */
    async assign(variables) {
        await this.#ask({ type: "assign", variables });
    }
    /** Copies of variables. */
    async read(names) {
        const answer = await this.#ask({ type: "read", names });
        return answer.outputs;
    }
    async forget(names) {
        await this.#ask({ type: "forget", names });
    }
    /** Frees what the process keeps for a graph, if it does. */
    async release(key) {
        const session = this.#sessions.get(key);
        if (!session)
            return;
        this.#sessions.delete(key);
        await session;
        await this.#ask({ type: "release", key });
    }
    /** Ends the process at once; runs that have not finished are rejected with {@link CancelledError}. */
    close() {
        this.#end(new CancelledError());
        this.#process.kill("SIGKILL");
    }
    async #load(model) {
        const { key } = model;
        const [oldest] = this.#sessions.keys();
        if (oldest !== undefined && this.#sessions.size >= MAX_SESSIONS)
            await this.release(oldest);
        try {
            await this.#ask({ type: "load", key, model: await model.encode(), kept: model.kept ?? [] });
        }
        catch (error) {
            this.#sessions.delete(key);
            throw error;
        }
    }
    #ask(question) {
        if (this.#ended)
            return Promise.reject(this.#ended);
        const id = ++this.#lastId;
        return new Promise((resolve, reject) => {
            this.#pending.set(id, { resolve, reject });
            this.#keepAlive(true);
            this.#process.send({ ...question, id }, (error) => {
                if (error)
                    this.#take(id)?.reject(this.#ended ?? new EngineLostError(error.message));
            });
        });
    }
    #take(id) {
        const pending = this.#pending.get(id);
        this.#pending.delete(id);
        if (this.#pending.size === 0)
            this.#keepAlive(false);
        return pending;
    }
    /** Whether the process keeps the program alive: only while it has something to do. */
    #keepAlive(busy) {
        const { channel } = this.#process;
        if (busy) {
            this.#process.ref();
            channel?.ref();
        }
        else {
            this.#process.unref();
            channel?.unref();
        }
    }
    #end(reason) {
        this.#ended ??= reason;
        for (const { reject } of this.#pending.values())
            reject(this.#ended);
        this.#pending.clear();
    }
}
/** What ONNX Runtime says of a failure, without the place in its source and the condition that did not hold. */
function plainReason(error) {
    return error.split("\n")[0].replace(/^\/onnxruntime_src\/.* was false\. /, "");
}
/** The end of a process that said why. */
function lost(said) {
    return new EngineLostError(saysNoMemory(said) ? "it could not allocate memory" : said.split("\n")[0]);
}
/**
 * The setting by which Linux' C library asks for memory in large pages, beside what the user has set: a training
 * step goes through gigabytes, and with small pages a tenth of its time is spent on finding them. Others ignore it.
 */
function largePages(tunables) {
    return [tunables, "glibc.malloc.hugetlb=1"].filter(Boolean).join(":");
}
/** ONNX Runtime's process has ended by itself, or was ended for it: most often there was no memory left. */
export class EngineLostError extends Coos7Error {
    name = "EngineLostError";
    /** `how`: what is known of its end. */
    constructor(how) {
        super(`ONNX Runtime's process ended early (${how}), perhaps for want of memory; free some, or compute without it: COOS7_BACKEND=typescript`);
    }
}
/**
 * Does work that needs an engine, and once more from its start where the engine is lost on the way: what took the memory
 * beside it may be over by then, and `work`, told how often it was tried, may take less. It has to begin with an engine
 * of its own each time.
 */
export async function retryLost(run, work) {
    try {
        return await work(0);
    }
    catch (error) {
        if (!(error instanceof EngineLostError))
            throw error;
        (run.onWarning ?? console.warn)(`${errorMessage(error)}; trying once more`);
        return work(1);
    }
}
/** Whether what ONNX Runtime, or the process it lives in, said of a failure is that memory could not be had. */
function saysNoMemory(message) {
    return /failed to allocate memory|bad_alloc|bad allocation|array buffer allocation failed/i.test(message);
}
//# sourceMappingURL=engine.js.map