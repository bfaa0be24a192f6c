/** Limits on the text that a cell prints. */
export interface TextLimits {
    lines: number;
    bytes: number;
}
/** A message on a comm: data as in JSON, and binary parts. */
export interface CommMessage {
    data: Record<string, unknown>;
    metadata: Record<string, unknown>;
    buffers: Uint8Array[];
}
/** One end of a channel between cells and the page in which the notebook is open. */
export interface Comm {
    readonly id: string;
    /** The name by which the other side knows what the comm is for. */
    readonly target: string;
    /** Is called with each message of the page, also while a cell waits for something. */
    onMessage: ((message: CommMessage) => unknown) | undefined;
    /** Is called when the page closes the comm. */
    onClose: ((message: CommMessage) => unknown) | undefined;
    /** Throws {@link UsageError} when the comm is closed, {@link Coos7Error} where `data` cannot be written as JSON. */
    send(data: Record<string, unknown>, extra?: Partial<Omit<CommMessage, "data">>): void;
    close(data?: Record<string, unknown>): void;
}
/** Takes an output: its Jupyter message type and content, as they would be published. */
export type TakeOutput = (msgType: string, content: Record<string, unknown>) => void;
export interface NotebookHost {
    /** Publishes a Jupyter message of the running cell. */
    publish(msgType: "display_data" | "update_display_data" | "clear_output", content: Record<string, unknown>): void;
    /** Asks the person at the notebook for a line of text. */
    input(prompt: string, password: boolean): Promise<string>;
    /** Keeps the running cell from ending before `work`, whose failure is the cell's. */
    waitFor(work: Promise<unknown>): void;
    setTextLimits(limits: Partial<TextLimits>): void;
    /** Whether there is a page with somebody at it, as far as is known. */
    isInteractive(): boolean;
    /** Runs a part of the running cell by itself, its outputs given to `take`; `failure` describes what it threw. */
    apart<T>(work: () => T | Promise<T>, take: TakeOutput): {
        result: Promise<T>;
        stop(): void;
        failure(error: unknown): string[];
    };
    /** Runs `work` beside the cells, so that an interrupt stops it too; calls `onEnd` in any case, more than once maybe. */
    background(work: () => unknown, onEnd: () => void): void;
    openComm(target: string, data: Record<string, unknown>, extra?: Partial<Omit<CommMessage, "data">>): Comm;
    onComm(target: string, onOpen: ((comm: Comm, message: CommMessage) => unknown) | undefined): void;
}
export declare function notebookHost(): NotebookHost | undefined;
export declare function provideNotebookHost(host: NotebookHost): void;
/**
 * Asks the person at the notebook for a line of text: `const name = await input("Your name? ")`. With
 * `password` it is not shown while typing. Rejects with {@link Coos7Error} where nobody can be asked.
 */
export declare function input(prompt?: string, options?: {
    password?: boolean;
}): Promise<string>;
/**
 * The signal of the running cell, aborted when the cell is interrupted. The long calls of this package obey it
 * by themselves; hand it to others: `await fetch(url, { signal: cellSignal() })`. Under another kernel it is
 * never aborted.
 */
export declare function cellSignal(): AbortSignal;
/**
 * Sets how much text the running cell may print before it is cut: `outputLimit({ lines: 50_000 })`;
 * `Infinity` lifts a limit. Defaults: 10,000 lines, 5 megabytes. Throws {@link UsageError} for other values.
 */
export declare function outputLimit(limits: {
    lines?: number;
    megabytes?: number;
}): void;
/**
 * Opens a comm with `target`, a name that the page knows, such as that of an extension of JupyterLab:
 * `const comm = openComm("my-extension", { hello: 1 }); comm.onMessage = ({ data }) => …`. `extra.buffers` are binary.
 * It is closed when the kernel ends. Throws {@link Coos7Error} outside of the coos7 kernel.
 */
export declare function openComm(target: string, data?: Record<string, unknown>, extra?: Partial<Omit<CommMessage, "data">>): Comm;
/**
 * Calls `onOpen` with each comm that the page opens with `target`, in place of what was set for it before; `undefined`
 * ends that. An error of `onOpen` closes the comm. Throws {@link Coos7Error} outside of the coos7 kernel.
 */
export declare function onComm(target: string, onOpen: ((comm: Comm, message: CommMessage) => unknown) | undefined): void;
