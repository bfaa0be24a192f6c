import { type Channel, type Connection } from "./connection.js";
import { type Message, type Outgoing } from "./wire.js";
declare const LISTENING: readonly ["shell", "control", "stdin"];
/** A kernel's five sockets, bound. Messages with a wrong signature or form never get past this. */
export declare class KernelSockets {
    #private;
    constructor(key: string);
    /** Throws {@link Coos7Error} naming the address that cannot be bound. */
    bind(connection: Connection): Promise<void>;
    /** Starts to receive; heartbeats are echoed. */
    listen(onMessage: (channel: (typeof LISTENING)[number], message: Message) => void): void;
    send(channel: Exclude<Channel, "hb">, message: Outgoing): void;
    /** Resolves when everything has been handed to ZeroMQ. */
    flush(): Promise<void>;
    /** Closes the sockets; what has been handed to ZeroMQ is still delivered. */
    close(): void;
}
export {};
