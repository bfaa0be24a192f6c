/** Which comms between cells and pages are open, whatever the thread of the cells is doing. */
export class OpenComms {
    #iopub;
    /** Targets by the ids of the comms. */
    #targets = new Map();
    constructor(iopub) {
        this.#iopub = iopub;
    }
    /** Content of the reply to `comm_info_request`: all comms, or those of one target. */
    info(target) {
        const asked = [...this.#targets].filter(([, name]) => typeof target !== "string" || name === target);
        return {
            status: "ok",
            comms: Object.fromEntries(asked.map(([id, name]) => [id, { target_name: name }])),
        };
    }
    /** What the cells are to be asked on account of a message of a page; `undefined` for one that makes no sense. */
    received({ header, content, metadata, buffers = [] }) {
        const msgType = header.msg_type;
        const { comm_id: id, target_name: target, data } = content;
        const opens = msgType === "comm_open";
        const reason = typeof id !== "string" || id === ""
            ? "comm_id is no text"
            : opens && this.#targets.has(id)
                ? `a comm ${id} is open already`
                : !opens && !this.#targets.has(id)
                    ? `no comm ${id} is open`
                    : undefined;
        if (reason !== undefined) {
            console.error(`coos7 kernel: left out a ${msgType}: ${reason}`);
            return undefined;
        }
        if (opens)
            this.#targets.set(id, String(target));
        else if (msgType === "comm_close")
            this.#targets.delete(id);
        return {
            msgType,
            id: id,
            ...(opens ? { target: String(target) } : {}),
            data: typeof data === "object" && data !== null ? data : {},
            metadata,
            buffers: buffers.map((bytes) => Uint8Array.from(bytes)),
        };
    }
    /** Takes note of a message of the cells. */
    sent({ msgType, json }) {
        if (msgType !== "comm_open" && msgType !== "comm_close")
            return;
        const content = JSON.parse(json);
        if (msgType === "comm_open")
            this.#targets.set(content.comm_id, content.target_name);
        else
            this.#targets.delete(content.comm_id);
    }
    /** Tells the pages that there is nobody at the other end of the comms any more. */
    closeAll() {
        for (const id of this.#targets.keys())
            this.#iopub.publish("comm_close", { comm_id: id, data: {} }, {});
        this.#targets.clear();
    }
}
//# sourceMappingURL=comms.js.map