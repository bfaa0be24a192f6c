import { type Connection } from "../connection.js";
import { type Message } from "../wire.js";
/** A message on iopub: its type, content and the request that it belongs to. */
export interface Published {
    type: string;
    content: Record<string, unknown>;
    parentId: string | undefined;
    /** Number of the message, where the kernel counts them. */
    sequence: number | undefined;
    metadata: Record<string, unknown>;
    buffers: readonly Uint8Array[];
}
/** A kernel process and the front end's side of its sockets. */
export declare class KernelClient {
    #private;
    /** Resolves to one line on how the process ended. */
    readonly died: Promise<string>;
    readonly connection: Connection;
    private constructor();
    /**
     * Starts a kernel in `folder` with a command that gets the connection file as its last argument, and resolves when
     * it answers and its iopub channel is heard. Throws {@link Coos7Error} if it ends or is silent for a minute.
     */
    static start(command: string[], folder: string): Promise<KernelClient>;
    /** What the kernel wrote to stderr itself, its last lines. */
    get log(): string;
    get pid(): number | undefined;
    /** Calls `listener` with everything published; returns what ends that. */
    subscribe(listener: (message: Published) => void): () => void;
    /** Sets what answers `input()` of cells. */
    answerInput(answer: (prompt: string) => string): void;
    /** Sends a request; resolves to the reply. */
    request(type: string, content: Record<string, unknown>, channel?: "shell" | "control"): {
        id: string;
        reply: Promise<Message>;
    };
    /** Sends a message on the shell channel that has no reply, such as those on comms; returns its id. */
    notify(type: string, content: Record<string, unknown>, extra?: Pick<Partial<Message>, "metadata" | "buffers">): string;
    /** Asks the kernel to end and waits for it; ends it if it does not. */
    stop(): Promise<void>;
    /** Ends the kernel at once. */
    kill(): Promise<void>;
}
