import { OpenComms } from "./comms.js";
import { type CompilerProcess } from "./compiler.js";
import { type Content } from "./content.js";
import { type History } from "./history.js";
import type { Iopub } from "./iopub.js";
import type { Message } from "./wire.js";
/** What the handlers of shell requests need from the kernel. */
export interface ShellContext {
    iopub: Iopub;
    history: History;
    /** Asks the front end that sent `request` for a line of text. */
    requestInput(request: Message, content: Content, answer: (text: string) => void): void;
    /** The cell of `request` has failed and the requests that wait behind it are to be refused. */
    abortQueued(request: Message): void;
}
/** Answers the requests of the shell channel that concern code. */
export declare class Shell {
    #private;
    readonly comms: OpenComms;
    constructor(context: ShellContext, compiler: CompilerProcess);
    get executionCount(): number;
    /** Resolves when no interrupt is under way. */
    settled(): Promise<void>;
    /** Stops the cells that are compiled and that run. */
    interrupt(): Promise<void>;
    end(): Promise<void>;
    /** Content of the reply to a request, or `undefined` for a type that is not known. Never rejects. */
    handle(request: Message): Promise<Content | undefined>;
}
