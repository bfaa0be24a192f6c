import type { MessagePort } from "node:worker_threads";
import type { Cell } from "./cell.js";
/**
 * Sends what cells put out to the sockets' thread: nothing from cells that are silent or interrupted. What cannot be
 * sent is the error of the cell that tries.
 */
export declare class Outputs {
    #private;
    constructor(port: MessagePort, shared: Int32Array);
    /**
     * Publishes a message of `cell`, by default of the one whose code is running. Throws {@link Coos7Error} where its
     * content cannot be written as JSON.
     */
    publish(msgType: string, content: Record<string, unknown>, cell?: Cell | undefined): void;
    /** Publishes a message whose content is JSON already. */
    publishJson(msgType: string, json: string, cell: Cell): void;
    /**
     * Publishes a message on a comm, whether anything else of the cell is shown or not: both sides have to agree on what is
     * open. Throws {@link Coos7Error} where its content cannot be written as JSON.
     */
    comm(msgType: string, content: Record<string, unknown>, { metadata, buffers }: {
        metadata?: Record<string, unknown>;
        buffers?: Uint8Array[];
    }): void;
    /** Publishes printed text, within the limits of the cell. */
    text(name: "stdout" | "stderr", text: string, cell?: Cell | undefined): void;
    /** Says how much of the cell's text was left out, if any was. */
    noteLimit(cell: Cell): void;
}
/** The content of a message as JSON. Throws {@link Coos7Error} naming the form of an output that cannot be written so. */
export declare function contentJson(content: Record<string, unknown>): string;
