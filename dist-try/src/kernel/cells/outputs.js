import { Coos7Error } from "../../core/errors.js";
import { jsonText } from "../../core/json.js";
import { currentCell } from "./context.js";
import { MAX_PENDING, PENDING } from "./protocol.js";
/**
 * Sends what cells put out to the sockets' thread: nothing from cells that are silent or interrupted. What cannot be
 * sent is the error of the cell that tries.
 */
export class Outputs {
    #port;
    #shared;
    constructor(port, shared) {
        this.#port = port;
        this.#shared = shared;
    }
    /**
     * Publishes a message of `cell`, by default of the one whose code is running. Throws {@link Coos7Error} where its
     * content cannot be written as JSON.
     */
    publish(msgType, content, cell = currentCell()) {
        if (!cell || cell.muted)
            return;
        if (cell.take)
            cell.take(msgType, content);
        else
            this.publishJson(msgType, contentJson(content), cell);
    }
    /** Publishes a message whose content is JSON already. */
    publishJson(msgType, json, cell) {
        if (!cell.muted)
            this.#send({ type: "output", cell: cell.id, msgType, json });
    }
    /**
     * Publishes a message on a comm, whether anything else of the cell is shown or not: both sides have to agree on what is
     * open. Throws {@link Coos7Error} where its content cannot be written as JSON.
     */
    comm(msgType, content, { metadata = {}, buffers = [] }) {
        const json = contentJson(content);
        contentJson(metadata);
        // Copies of their own: a view would take all the memory behind it along.
        const copies = buffers.map((bytes) => Uint8Array.from(bytes));
        const cell = currentCell()?.id ?? 0;
        this.#send({ type: "output", cell, msgType, json, metadata: { ...metadata }, buffers: copies }, copies.map(({ buffer }) => buffer));
    }
    /** Publishes printed text, within the limits of the cell. */
    text(name, text, cell = currentCell()) {
        if (!cell || cell.muted)
            return;
        const allowed = cell.limiter.pass(text);
        if (allowed === "")
            return;
        if (cell.take)
            cell.take("stream", { name, text: allowed });
        else
            this.#send({ type: "text", cell: cell.id, name, text: allowed });
    }
    /** Says how much of the cell's text was left out, if any was. */
    noteLimit(cell) {
        const text = cell.limiter.note();
        if (text !== "")
            this.#send({ type: "text", cell: cell.id, name: "stderr", text });
    }
    #send(message, transferred = []) {
        Atomics.add(this.#shared, PENDING, 1);
        this.#port.postMessage(message, transferred);
        // A cell that prints faster than the sockets send would fill the memory.
        for (let pending = MAX_PENDING + 1; pending > MAX_PENDING;) {
            pending = Atomics.load(this.#shared, PENDING);
            if (pending > MAX_PENDING)
                Atomics.wait(this.#shared, PENDING, pending, 100);
        }
    }
}
/** The content of a message as JSON. Throws {@link Coos7Error} naming the form of an output that cannot be written so. */
export function contentJson(content) {
    try {
        return jsonText(content);
    }
    catch (error) {
        const { data } = content;
        for (const [type, form] of Object.entries(typeof data === "object" && data !== null ? data : {}))
            try {
                jsonText(form);
            }
            catch {
                throw new Coos7Error(`Could not show this as ${type}: a message to the notebook is JSON, and ${reasonOf(error)}`);
            }
        throw new Coos7Error(`Could not send this: a message to the notebook is JSON, and ${reasonOf(error)}`);
    }
}
function reasonOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/BigInt/.test(message))
        return "JSON has no BigInt (String(value) shows it)";
    if (/circular/i.test(message))
        return "the value contains itself";
    return message;
}
//# sourceMappingURL=outputs.js.map