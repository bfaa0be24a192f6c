import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import {
  ANSWERED,
  type CellOutput,
  type CellsOptions,
  type CellText,
  type FromCells,
  INTERRUPTIBLE,
  PENDING,
  PHASE,
  type RequestKind,
  type Requests,
  TERMINATING,
  type ToCells,
} from "./cells/protocol.js";
import { terminateExecution, within } from "./terminate.js";

/** A cell that does not notice an interrupt within this time is spinning, and is terminated. */
const NOTICE_MS = 100;
/** How long the compiler or the module loader is let finish before an interrupt ends it too. */
const PROTECTED_MS = 3000;
/** After this the thread is inside native code that nothing can stop; it obeys when it returns. */
const GIVE_UP_MS = 10_000;

export interface CellThreadEvents {
  onOutput(output: CellOutput | CellText): void;
  /** `await input()`: the answer goes to {@link CellThread.answerInput} under the same id. */
  onInput(request: { id: number; cell: number; prompt: string; password: boolean }): void;
}

/** Rejects what was asked of a thread that has ended, e.g. because a cell called `process.exit`. */
export class ThreadEnded extends Error {
  override name = "SessionEnded";
}

/** The thread that runs the cells, seen from the thread that owns the sockets. */
export class CellThread {
  /** Resolves when cells can run, or never will. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #answers: MessagePort;
  readonly #phase: Int32Array;
  readonly #waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  #nextId: number;
  #interrupting: Promise<void> | undefined;
  #markReady: () => void = () => {};
  #ended = false;

  /** `firstId` keeps the ids of a new thread apart from those of the one it replaces. */
  constructor(options: { firstId: number }, events: CellThreadEvents) {
    this.#nextId = options.firstId;
    const shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
    this.#phase = new Int32Array(shared);
    const messages = new MessageChannel();
    const answers = new MessageChannel();
    this.#port = messages.port1;
    this.#answers = answers.port1;
    const workerData: CellsOptions = { shared, port: messages.port2, answers: answers.port2 };
    this.#worker = new Worker(new URL("./cells/worker.js", import.meta.url), {
      workerData,
      transferList: [messages.port2, answers.port2],
    });
    this.ready = new Promise<void>((resolve) => {
      this.#markReady = resolve;
    });
    this.#port.on("message", (message: FromCells) => {
      if (message.type === "output" || message.type === "text") {
        Atomics.sub(this.#phase, PENDING, 1);
        Atomics.notify(this.#phase, PENDING);
        events.onOutput(message);
      } else if (message.type === "input") events.onInput(message);
      else if (message.type === "ready") this.#markReady();
      else {
        const asked = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        if (message.type === "answer") asked?.resolve(message.answer);
        else asked?.reject(new Error(message.reason));
      }
    });
    this.#worker.on("error", (error: Error & { code?: string }) =>
      this.#end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it ran out of memory" : error.message),
    );
    this.#worker.on("exit", (code) => this.#end(`the cell ended its process with exit code ${code}`));
  }

  /** The id that the next request will get. */
  get nextId(): number {
    return this.#nextId;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Asks the thread; it answers in the order of asking. Rejects with {@link ThreadEnded} if it ends first. */
  ask<K extends RequestKind>(kind: K, ask: Requests[K]["ask"]): Promise<Requests[K]["answer"]> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (this.#ended) throw new ThreadEnded("the session has ended");
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.#post({ type: "request", id, kind, ask } as ToCells);
    });
  }

  /** Loads modules of this package, while the cell that imports them is compiled. */
  prepare(names: string[]): void {
    if (!this.#ended) this.#post({ type: "prepare", names });
  }

  /** Answers a question; a thread that stands still until then (ids below 0) is woken. */
  answerInput(id: number, text: string): void {
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
  interrupt(): Promise<void> {
    this.#interrupting ??= this.#interrupt().finally(() => {
      this.#interrupting = undefined;
    });
    return this.#interrupting;
  }

  /** Resolves when no interrupt is under way. */
  async settled(): Promise<void> {
    await this.#interrupting;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
    this.#closePorts();
  }

  async #interrupt(): Promise<void> {
    await this.ready;
    await this.#insist("interrupt");
    await this.#insist("ping");
  }

  /** Asks until there is an answer, and terminates whatever JavaScript stands before it. */
  async #insist(kind: "interrupt" | "ping"): Promise<void> {
    const deadline = performance.now() + GIVE_UP_MS;
    const answered = (): Promise<boolean> =>
      this.ask(kind, undefined).then(
        () => true,
        () => true,
      );
    let answer = answered();
    while (!(await within(NOTICE_MS, answer)) && performance.now() < deadline) {
      await this.#claimTermination();
      await terminateExecution();
      // A termination that found nothing running strikes the next message: one is there to be lost.
      answer = Promise.race([answer, answered(), answered()]);
    }
  }

  async #claimTermination(): Promise<void> {
    const deadline = performance.now() + PROTECTED_MS;
    while (Atomics.compareExchange(this.#phase, PHASE, INTERRUPTIBLE, TERMINATING) !== INTERRUPTIBLE) {
      if (Atomics.load(this.#phase, PHASE) === TERMINATING || performance.now() > deadline) return;
      await sleep(5);
    }
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#markReady();
    for (const { reject } of this.#waiting.values()) reject(new ThreadEnded(reason));
    this.#waiting.clear();
    this.#closePorts();
  }

  #closePorts(): void {
    this.#port.close();
    this.#answers.close();
  }

  #post(message: ToCells): void {
    this.#port.postMessage(message);
  }
}
