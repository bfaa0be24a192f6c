import type { Comm, CommMessage } from "../../notebook/host.js";
import type { CommAsk } from "./protocol.js";
/** How comm messages leave: the name of the message, its content, and what goes with it. */
export type PublishComm = (msgType: "comm_open" | "comm_msg" | "comm_close", content: Record<string, unknown>, extra: Pick<Partial<CommMessage>, "metadata" | "buffers">) => void;
/** The cells' ends of the comms: channels to the page in which the notebook is open, such as those of widgets. */
export declare class Comms {
    #private;
    constructor(publish: PublishComm);
    /** Whether a page has ever sent anything: then somebody listens. */
    get heard(): boolean;
    /** Opens a comm with a target of the page. */
    open(target: string, data: Record<string, unknown>, extra?: Partial<Omit<CommMessage, "data">>): Comm;
    /** What is called when the page opens a comm with the target `name`; nothing any more with `undefined`. */
    register(name: string, onOpen: ((comm: Comm, message: CommMessage) => unknown) | undefined): void;
    /** Does what a message of the page sets off. Messages on comms that are not open set off nothing. */
    receive({ msgType, id, target, data, metadata, buffers }: CommAsk): Promise<void>;
}
