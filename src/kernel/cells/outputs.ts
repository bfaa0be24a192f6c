import type { MessagePort } from "node:worker_threads";
import type { Cell } from "./cell.js";
import { currentCell } from "./context.js";
import { type FromCells, MAX_PENDING, PENDING } from "./protocol.js";

/** Sends what cells put out to the sockets' thread: nothing from cells that are silent or interrupted. */
export class Outputs {
  readonly #port: MessagePort;
  readonly #shared: Int32Array;

  constructor(port: MessagePort, shared: Int32Array) {
    this.#port = port;
    this.#shared = shared;
  }

  /** Publishes a message of `cell`, by default of the one whose code is running. */
  publish(msgType: string, content: Record<string, unknown>, cell: Cell | undefined = currentCell()): void {
    if (!cell || cell.muted) return;
    this.#send({ type: "output", cell: cell.id, msgType, content });
  }

  /** Publishes printed text, within the limits of the cell. */
  text(name: "stdout" | "stderr", text: string): void {
    const cell = currentCell();
    if (!cell || cell.muted) return;
    const allowed = cell.limiter.pass(text);
    if (allowed !== "") this.publish("stream", { name, text: allowed }, cell);
  }

  /** Says how much of the cell's text was left out, if any was. */
  noteLimit(cell: Cell): void {
    const text = cell.limiter.note();
    if (text !== "")
      this.#send({ type: "output", cell: cell.id, msgType: "stream", content: { name: "stderr", text } });
  }

  #send(message: FromCells): void {
    Atomics.add(this.#shared, PENDING, 1);
    this.#port.postMessage(message);
    // A cell that prints faster than the sockets send would fill the memory.
    for (let pending = MAX_PENDING + 1; pending > MAX_PENDING; ) {
      pending = Atomics.load(this.#shared, PENDING);
      if (pending > MAX_PENDING) Atomics.wait(this.#shared, PENDING, pending, 100);
    }
  }
}

/** Turns everything that this thread prints into stream messages of the cell that prints it. */
export function captureText(outputs: Outputs): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new TextDecoder();
    process[name].write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      outputs.text(name, typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
      const done = rest.at(-1);
      if (typeof done === "function") process.nextTick(done);
      return true;
    }) as typeof process.stdout.write;
  }
}
