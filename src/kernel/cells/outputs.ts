import type { MessagePort } from "node:worker_threads";
import { Coos7Error } from "../../core/errors.js";
import { jsonText } from "../../core/json.js";
import type { Cell } from "./cell.js";
import { currentCell } from "./context.js";
import { type CellOutput, type CellText, MAX_PENDING, PENDING } from "./protocol.js";

/**
 * Sends what cells put out to the sockets' thread: nothing from cells that are silent or interrupted. What cannot be
 * sent is the error of the cell that tries.
 */
export class Outputs {
  readonly #port: MessagePort;
  readonly #shared: Int32Array;

  constructor(port: MessagePort, shared: Int32Array) {
    this.#port = port;
    this.#shared = shared;
  }

  /**
   * Publishes a message of `cell`, by default of the one whose code is running. Throws {@link Coos7Error} where its
   * content cannot be written as JSON.
   */
  publish(msgType: string, content: Record<string, unknown>, cell: Cell | undefined = currentCell()): void {
    if (!cell || cell.muted) return;
    if (cell.take) cell.take(msgType, content);
    else this.publishJson(msgType, contentJson(content), cell);
  }

  /** Publishes a message whose content is JSON already. */
  publishJson(msgType: string, json: string, cell: Cell): void {
    if (!cell.muted) this.#send({ type: "output", cell: cell.id, msgType, json });
  }

  /**
   * Publishes a message on a comm, whether anything else of the cell is shown or not: both sides have to agree on what is
   * open. Throws {@link Coos7Error} where its content cannot be written as JSON.
   */
  comm(
    msgType: string,
    content: Record<string, unknown>,
    { metadata = {}, buffers = [] }: { metadata?: Record<string, unknown>; buffers?: Uint8Array[] },
  ): void {
    const json = contentJson(content);
    contentJson(metadata);
    // Copies of their own: a view would take all the memory behind it along.
    const copies = buffers.map((bytes) => Uint8Array.from(bytes));
    const cell = currentCell()?.id ?? 0;
    this.#send(
      { type: "output", cell, msgType, json, metadata: { ...metadata }, buffers: copies },
      copies.map(({ buffer }) => buffer),
    );
  }

  /** Publishes printed text, within the limits of the cell. */
  text(name: "stdout" | "stderr", text: string, cell: Cell | undefined = currentCell()): void {
    if (!cell || cell.muted) return;
    const allowed = cell.limiter.pass(text);
    if (allowed === "") return;
    if (cell.take) cell.take("stream", { name, text: allowed });
    else this.#send({ type: "text", cell: cell.id, name, text: allowed });
  }

  /** Says how much of the cell's text was left out, if any was. */
  noteLimit(cell: Cell): void {
    const text = cell.limiter.note();
    if (text !== "") this.#send({ type: "text", cell: cell.id, name: "stderr", text });
  }

  #send(message: CellOutput | CellText, transferred: ArrayBuffer[] = []): void {
    Atomics.add(this.#shared, PENDING, 1);
    this.#port.postMessage(message, transferred);
    // A cell that prints faster than the sockets send would fill the memory.
    for (let pending = MAX_PENDING + 1; pending > MAX_PENDING; ) {
      pending = Atomics.load(this.#shared, PENDING);
      if (pending > MAX_PENDING) Atomics.wait(this.#shared, PENDING, pending, 100);
    }
  }
}

/** The content of a message as JSON. Throws {@link Coos7Error} naming the form of an output that cannot be written so. */
export function contentJson(content: Record<string, unknown>): string {
  try {
    return jsonText(content);
  } catch (error) {
    const { data } = content as { data?: unknown };
    for (const [type, form] of Object.entries(typeof data === "object" && data !== null ? data : {}))
      try {
        jsonText(form);
      } catch {
        throw new Coos7Error(
          `Could not show this as ${type}: a message to the notebook is JSON, and ${reasonOf(error)}`,
        );
      }
    throw new Coos7Error(`Could not send this: a message to the notebook is JSON, and ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/BigInt/.test(message)) return "JSON has no BigInt (String(value) shows it)";
  if (/circular/i.test(message)) return "the value contains itself";
  return message;
}
