import { setImmediate as nextTurn } from "node:timers/promises";
/**
 * Sends on one socket, strictly one after another: a zeromq socket refuses a second send while one is under
 * way, and what it refuses is lost. Nothing given to {@link send} is dropped or reordered.
 */
export class Sender {
    #socket;
    #queue = [];
    #draining;
    constructor(socket) {
        this.#socket = socket;
    }
    send(frames) {
        this.#queue.push(frames);
        this.#draining ??= this.#drain();
    }
    /** Resolves when all that was given so far is with ZeroMQ. */
    async flush() {
        while (this.#draining)
            await this.#draining;
    }
    async #drain() {
        try {
            while (this.#queue.length > 0) {
                const batch = this.#queue;
                this.#queue = [];
                for (const frames of batch) {
                    try {
                        await this.#socket.send(frames);
                    }
                    catch (error) {
                        // A peer that has gone away cannot be answered; a closed socket ends the sending.
                        if (error.code === "EBADF")
                            return;
                    }
                }
                // Between batches the thread reads its sockets, however much there is to send.
                await nextTurn();
            }
        }
        finally {
            this.#draining = undefined;
        }
    }
}
//# sourceMappingURL=sender.js.map