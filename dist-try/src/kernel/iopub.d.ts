import type { KernelSockets } from "./sockets.js";
import { type Header, type Message } from "./wire.js";
/**
 * Publishes to all front ends, in order. Text is gathered into larger messages. The metadata of every message
 * has its number, `coos7.sequence`, from 0 without gaps, so that a reader can tell whether any was lost.
 */
export declare class Iopub {
    #private;
    constructor(sockets: KernelSockets, session: string);
    publish(msgType: string, content: Record<string, unknown>, parent: Partial<Header>): void;
    /** Publishes a message whose content is JSON already. */
    publishJson(msgType: string, content: string, parent: Partial<Header>, extra?: Pick<Partial<Message>, "metadata" | "buffers">): void;
    /** Publishes printed text. */
    print(name: "stdout" | "stderr", text: string, parent: Partial<Header>): void;
    /** Sends the text that has been gathered. */
    flush(): void;
}
