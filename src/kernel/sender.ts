import { setImmediate as nextTurn } from "node:timers/promises";

/** A socket that can send. */
export interface Outgoing {
  send(frames: (Uint8Array | string)[]): Promise<void>;
}

/**
 * Sends on one socket, strictly one after another: a zeromq socket refuses a second send while one is under
 * way, and what it refuses is lost. Nothing given to {@link send} is dropped or reordered.
 */
export class Sender {
  readonly #socket: Outgoing;
  #queue: (Uint8Array | string)[][] = [];
  #draining: Promise<void> | undefined;

  constructor(socket: Outgoing) {
    this.#socket = socket;
  }

  send(frames: (Uint8Array | string)[]): void {
    this.#queue.push(frames);
    this.#draining ??= this.#drain();
  }

  /** Resolves when all that was given so far is with ZeroMQ. */
  async flush(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        const batch = this.#queue;
        this.#queue = [];
        for (const frames of batch) {
          try {
            await this.#socket.send(frames);
          } catch (error) {
            // A peer that has gone away cannot be answered; a closed socket ends the sending.
            if ((error as { code?: string }).code === "EBADF") return;
          }
        }
        // Between batches the thread reads its sockets, however much there is to send.
        await nextTurn();
      }
    } finally {
      this.#draining = undefined;
    }
  }
}
