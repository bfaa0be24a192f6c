import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, Worker } from "node:worker_threads";
import { ANSWERED, INTERRUPTIBLE, PENDING, PHASE, TERMINATING, } from "./cells/protocol.js";
import { terminateExecution, within } from "./terminate.js";
/** A cell that does not notice an interrupt within this time is spinning, and is terminated. */
const NOTICE_MS = 100;
/** How long the compiler or the module loader is let finish before an interrupt ends it too. */
const PROTECTED_MS = 3000;
/** After this the thread is inside native code that nothing can stop; it obeys when it returns. */
const GIVE_UP_MS = 10_000;
/** Rejects what was asked of a thread that has ended, e.g. because a cell called `process.exit`. */
export class ThreadEnded extends Error {
    name = "SessionEnded";
}
/** The thread that runs the cells, seen from the thread that owns the sockets. */
export class CellThread {
    /** Resolves when cells can run, or never will. */
    ready;
    #worker;
    #port;
    #answers;
    #phase;
    #waiting = new Map();
    #nextId;
    #interrupting;
    #markReady = () => { };
    #ended = false;
    /** `firstId` keeps the ids of a new thread apart from those of the one it replaces. */
    constructor(options, events) {
        this.#nextId = options.firstId;
        const shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
        this.#phase = new Int32Array(shared);
        const messages = new MessageChannel();
        const answers = new MessageChannel();
        this.#port = messages.port1;
        this.#answers = answers.port1;
        const workerData = { shared, port: messages.port2, answers: answers.port2 };
        this.#worker = new Worker(new URL("./cells/worker.js", import.meta.url), {
            workerData,
            transferList: [messages.port2, answers.port2],
        });
        this.ready = new Promise((resolve) => {
            this.#markReady = resolve;
        });
        this.#port.on("message", (message) => {
            if (message.type === "output" || message.type === "text") {
                Atomics.sub(this.#phase, PENDING, 1);
                Atomics.notify(this.#phase, PENDING);
                events.onOutput(message);
            }
            else if (message.type === "input")
                events.onInput(message);
            else if (message.type === "ready")
                this.#markReady();
            else {
                const asked = this.#waiting.get(message.id);
                this.#waiting.delete(message.id);
                if (message.type === "answer")
                    asked?.resolve(message.answer);
                else
                    asked?.reject(new Error(message.reason));
            }
        });
        this.#worker.on("error", (error) => this.#end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it ran out of memory" : error.message));
        this.#worker.on("exit", (code) => this.#end(`the cell ended its process with exit code ${code}`));
    }
    /** The id that the next request will get. */
    get nextId() {
        return this.#nextId;
    }
    get ended() {
        return this.#ended;
    }
    /** Asks the thread; it answers in the order of asking. Rejects with {@link ThreadEnded} if it ends first. */
    ask(kind, ask) {
        const id = this.#nextId++;
        return new Promise((resolve, reject) => {
            if (this.#ended)
                throw new ThreadEnded("the session has ended");
            this.#waiting.set(id, { resolve: resolve, reject });
            this.#post({ type: "request", id, kind, ask });
        });
    }
    /** Loads modules of this package, while the cell that imports them is compiled. */
    prepare(names) {
        if (!this.#ended)
            this.#post({ type: "prepare", names });
    }
    /** Answers a question; a thread that stands still until then (ids below 0) is woken. */
    answerInput(id, text) {
        if (id > 0) {
            this.#post({ type: "input", id, text });
            return;
        }
        this.#answers.postMessage({ id, text });
        Atomics.add(this.#phase, ANSWERED, 1);
        Atomics.notify(this.#phase, ANSWERED);
    }
    /**
     * Stops the running cell, and anything else that keeps the thread from answering. What is asked afterwards
     * must wait for this, so that it is not hit itself.
     */
    interrupt() {
        this.#interrupting ??= this.#interrupt().finally(() => {
            this.#interrupting = undefined;
        });
        return this.#interrupting;
    }
    /** Resolves when no interrupt is under way. */
    async settled() {
        await this.#interrupting;
    }
    async end() {
        this.#ended = true;
        await this.#worker.terminate();
        this.#closePorts();
    }
    async #interrupt() {
        await this.ready;
        await this.#insist("interrupt");
        await this.#insist("ping");
    }
    /** Asks until there is an answer, and terminates whatever JavaScript stands before it. */
    async #insist(kind) {
        const deadline = performance.now() + GIVE_UP_MS;
        const answered = () => this.ask(kind, undefined).then(() => true, () => true);
        let answer = answered();
        while (!(await within(NOTICE_MS, answer)) && performance.now() < deadline) {
            await this.#claimTermination();
            await terminateExecution();
            // A termination that found nothing running strikes the next message: one is there to be lost.
            answer = Promise.race([answer, answered(), answered()]);
        }
    }
    async #claimTermination() {
        const deadline = performance.now() + PROTECTED_MS;
        while (Atomics.compareExchange(this.#phase, PHASE, INTERRUPTIBLE, TERMINATING) !== INTERRUPTIBLE) {
            if (Atomics.load(this.#phase, PHASE) === TERMINATING || performance.now() > deadline)
                return;
            await sleep(5);
        }
    }
    #end(reason) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#markReady();
        for (const { reject } of this.#waiting.values())
            reject(new ThreadEnded(reason));
        this.#waiting.clear();
        this.#closePorts();
    }
    #closePorts() {
        this.#port.close();
        this.#answers.close();
    }
    #post(message) {
        this.#port.postMessage(message);
    }
}
//# sourceMappingURL=cell-thread.js.map