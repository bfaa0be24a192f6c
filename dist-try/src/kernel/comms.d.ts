import type { CellOutput, CommAsk } from "./cells/protocol.js";
import type { Iopub } from "./iopub.js";
import type { Message } from "./wire.js";
/** Which comms between cells and pages are open, whatever the thread of the cells is doing. */
export declare class OpenComms {
    #private;
    constructor(iopub: Iopub);
    /** Content of the reply to `comm_info_request`: all comms, or those of one target. */
    info(target: unknown): Record<string, unknown>;
    /** What the cells are to be asked on account of a message of a page; `undefined` for one that makes no sense. */
    received({ header, content, metadata, buffers }: Message): CommAsk | undefined;
    /** Takes note of a message of the cells. */
    sent({ msgType, json }: CellOutput): void;
    /** Tells the pages that there is nobody at the other end of the comms any more. */
    closeAll(): void;
}
