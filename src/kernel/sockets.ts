import { Publisher, Router } from "zeromq";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { CHANNELS, type Channel, type Connection, channelAddress } from "./connection.js";
import { Sender } from "./sender.js";
import { Codec, MalformedMessage, type Message, type Outgoing } from "./wire.js";

/** Nothing is dropped, however slow the other side is. */
const OPTIONS = { sendHighWaterMark: 0, linger: 1000 } as const;
const LISTENING = ["shell", "control", "stdin"] as const;

/** A kernel's five sockets, bound. Messages with a wrong signature or form never get past this. */
export class KernelSockets {
  readonly #codec: Codec;
  readonly #sockets: Record<Channel, Router | Publisher>;
  readonly #senders: Record<Channel, Sender>;
  #closed = false;

  constructor(key: string) {
    this.#codec = new Codec(key);
    const iopub = new Publisher(OPTIONS);
    const router = (): Router => new Router({ ...OPTIONS, handover: true });
    this.#sockets = { shell: router(), control: router(), stdin: router(), hb: router(), iopub };
    this.#senders = Object.fromEntries(
      CHANNELS.map((channel) => [channel, new Sender(this.#sockets[channel])]),
    ) as Record<Channel, Sender>;
  }

  /** Throws {@link Coos7Error} naming the address that cannot be bound. */
  async bind(connection: Connection): Promise<void> {
    for (const channel of CHANNELS) {
      const address = channelAddress(connection, channel);
      try {
        await this.#sockets[channel].bind(address);
      } catch (error) {
        throw new Coos7Error(
          `The kernel could not listen for ${channel} at ${address}: ${errorMessage(error)}`,
        );
      }
    }
  }

  /** Starts to receive; heartbeats are echoed. */
  listen(onMessage: (channel: (typeof LISTENING)[number], message: Message) => void): void {
    for (const channel of LISTENING)
      void this.#receive(channel, (frames) => {
        const message = this.#decode(channel, frames);
        if (message) onMessage(channel, message);
      });
    void this.#receive("hb", (frames) => this.#senders.hb.send(frames));
  }

  send(channel: Exclude<Channel, "hb">, message: Outgoing): void {
    this.#senders[channel].send(this.#codec.encode(message));
  }

  /** Resolves when everything has been handed to ZeroMQ. */
  async flush(): Promise<void> {
    await Promise.all(CHANNELS.map((channel) => this.#senders[channel].flush()));
  }

  /** Closes the sockets; what has been handed to ZeroMQ is still delivered. */
  close(): void {
    this.#closed = true;
    for (const channel of CHANNELS) this.#sockets[channel].close();
  }

  #decode(channel: Channel, frames: Uint8Array[]): Message | undefined {
    try {
      return this.#codec.decode(frames);
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error;
      console.error(`coos7 kernel: refused a message on ${channel}: ${error.message}`);
      return undefined;
    }
  }

  async #receive(channel: Exclude<Channel, "iopub">, handle: (frames: Uint8Array[]) => void): Promise<void> {
    const socket = this.#sockets[channel] as Router;
    while (!this.#closed) {
      try {
        handle(await socket.receive());
      } catch (error) {
        if (this.#closed) return;
        console.error(`coos7 kernel: error on ${channel}: ${errorMessage(error)}`);
        // A socket that is gone does not come back; anything else concerns one message.
        if ((error as { code?: string }).code === "EBADF") return;
      }
    }
  }
}
