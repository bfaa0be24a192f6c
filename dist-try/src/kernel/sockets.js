import { Publisher, Router } from "zeromq";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { CHANNELS, channelAddress } from "./connection.js";
import { Sender } from "./sender.js";
import { Codec, MalformedMessage } from "./wire.js";
/** Nothing is dropped, however slow the other side is. */
const OPTIONS = { sendHighWaterMark: 0, linger: 1000 };
const LISTENING = ["shell", "control", "stdin"];
/** A kernel's five sockets, bound. Messages with a wrong signature or form never get past this. */
export class KernelSockets {
    #codec;
    #sockets;
    #senders;
    #closed = false;
    constructor(key) {
        this.#codec = new Codec(key);
        const iopub = new Publisher(OPTIONS);
        const router = () => new Router({ ...OPTIONS, handover: true });
        this.#sockets = { shell: router(), control: router(), stdin: router(), hb: router(), iopub };
        this.#senders = Object.fromEntries(CHANNELS.map((channel) => [channel, new Sender(this.#sockets[channel])]));
    }
    /** Throws {@link Coos7Error} naming the address that cannot be bound. */
    async bind(connection) {
        for (const channel of CHANNELS) {
            const address = channelAddress(connection, channel);
            try {
                await this.#sockets[channel].bind(address);
            }
            catch (error) {
                throw new Coos7Error(`The kernel could not listen for ${channel} at ${address}: ${errorMessage(error)}`);
            }
        }
    }
    /** Starts to receive; heartbeats are echoed. */
    listen(onMessage) {
        for (const channel of LISTENING)
            void this.#receive(channel, (frames) => {
                const message = this.#decode(channel, frames);
                if (message)
                    onMessage(channel, message);
            });
        void this.#receive("hb", (frames) => this.#senders.hb.send(frames));
    }
    send(channel, message) {
        this.#senders[channel].send(this.#codec.encode(message));
    }
    /** Resolves when everything has been handed to ZeroMQ. */
    async flush() {
        await Promise.all(CHANNELS.map((channel) => this.#senders[channel].flush()));
    }
    /** Closes the sockets; what has been handed to ZeroMQ is still delivered. */
    close() {
        this.#closed = true;
        for (const channel of CHANNELS)
            this.#sockets[channel].close();
    }
    #decode(channel, frames) {
        try {
            return this.#codec.decode(frames);
        }
        catch (error) {
            if (!(error instanceof MalformedMessage))
                throw error;
            console.error(`coos7 kernel: refused a message on ${channel}: ${error.message}`);
            return undefined;
        }
    }
    async #receive(channel, handle) {
        const socket = this.#sockets[channel];
        while (!this.#closed) {
            try {
                handle(await socket.receive());
            }
            catch (error) {
                if (this.#closed)
                    return;
                console.error(`coos7 kernel: error on ${channel}: ${errorMessage(error)}`);
                // A socket that is gone does not come back; anything else concerns one message.
                if (error.code === "EBADF")
                    return;
            }
        }
    }
}
//# sourceMappingURL=sockets.js.map