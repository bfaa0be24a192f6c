import { randomUUID } from "node:crypto";
import { UsageError } from "../../core/errors.js";
/** The cells' ends of the comms: channels to the page in which the notebook is open, such as those of widgets. */
export class Comms {
    #publish;
    #open = new Map();
    #targets = new Map();
    #heard = false;
    constructor(publish) {
        this.#publish = publish;
    }
    /** Whether a page has ever sent anything: then somebody listens. */
    get heard() {
        return this.#heard;
    }
    /** Opens a comm with a target of the page. */
    open(target, data, extra = {}) {
        const comm = this.#make(randomUUID(), target);
        try {
            this.#publish("comm_open", { comm_id: comm.id, target_name: target, data }, extra);
        }
        catch (error) {
            this.#open.delete(comm.id);
            throw error;
        }
        return comm;
    }
    /** What is called when the page opens a comm with the target `name`; nothing any more with `undefined`. */
    register(name, onOpen) {
        if (onOpen)
            this.#targets.set(name, onOpen);
        else
            this.#targets.delete(name);
    }
    /** Does what a message of the page sets off. Messages on comms that are not open set off nothing. */
    async receive({ msgType, id, target, data, metadata, buffers }) {
        this.#heard = true;
        const message = { data, metadata, buffers };
        const comm = this.#open.get(id);
        if (msgType === "comm_open")
            await this.#opened(id, target ?? "", message);
        else if (msgType === "comm_msg")
            await comm?.onMessage?.(message);
        else if (this.#open.delete(id))
            await comm?.onClose?.(message);
    }
    /** The protocol's answer to a target that is not there, or whose cell cannot serve, is to close the comm. */
    async #opened(id, target, message) {
        const onOpen = this.#targets.get(target);
        if (!onOpen) {
            this.#publish("comm_close", { comm_id: id, data: {} }, {});
            return;
        }
        const comm = this.#make(id, target);
        try {
            await onOpen(comm, message);
        }
        catch (error) {
            comm.close();
            throw error;
        }
    }
    #make(id, target) {
        const comm = {
            id,
            target,
            onMessage: undefined,
            onClose: undefined,
            send: (data, extra = {}) => {
                if (!this.#open.has(id))
                    throw new UsageError(`send: the comm to ${target} is closed`);
                this.#publish("comm_msg", { comm_id: id, data }, extra);
            },
            close: (data = {}) => {
                if (this.#open.delete(id))
                    this.#publish("comm_close", { comm_id: id, data }, {});
            },
        };
        this.#open.set(id, comm);
        return comm;
    }
}
//# sourceMappingURL=comms.js.map