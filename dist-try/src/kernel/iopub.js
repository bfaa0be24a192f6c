import { jsonText } from "../core/json.js";
import { newHeader } from "./wire.js";
/** Text that is printed within this time goes out as one message. */
const GATHER_MS = 20;
const GATHER_CHARACTERS = 65_536;
/**
 * Publishes to all front ends, in order. Text is gathered into larger messages. The metadata of every message
 * has its number, `coos7.sequence`, from 0 without gaps, so that a reader can tell whether any was lost.
 */
export class Iopub {
    #sockets;
    #session;
    #sequence = 0;
    #gathered;
    #timer;
    constructor(sockets, session) {
        this.#sockets = sockets;
        this.#session = session;
    }
    publish(msgType, content, parent) {
        this.publishJson(msgType, jsonText(content), parent);
    }
    /** Publishes a message whose content is JSON already. */
    publishJson(msgType, content, parent, extra = {}) {
        this.flush();
        this.#send(msgType, content, parent, extra);
    }
    /** Publishes printed text. */
    print(name, text, parent) {
        if (this.#gathered && (this.#gathered.name !== name || this.#gathered.parent !== parent))
            this.flush();
        if (!this.#gathered) {
            this.#gathered = { parent, name, text: "" };
            this.#timer = setTimeout(() => this.flush(), GATHER_MS);
        }
        this.#gathered.text += text;
        if (this.#gathered.text.length >= GATHER_CHARACTERS)
            this.flush();
    }
    /** Sends the text that has been gathered. */
    flush() {
        const gathered = this.#gathered;
        if (!gathered)
            return;
        clearTimeout(this.#timer);
        this.#gathered = undefined;
        this.#send("stream", jsonText({ name: gathered.name, text: gathered.text }), gathered.parent);
    }
    #send(msgType, content, parent, { metadata = {}, buffers = [] } = {}) {
        this.#sockets.send("iopub", {
            // Subscribers filter by the first frame; none of them asks for a part.
            identities: [Buffer.from(`kernel.${this.#session}.${msgType}`)],
            header: newHeader(msgType, this.#session, "kernel"),
            parent,
            metadata: { ...metadata, coos7: { sequence: this.#sequence++ } },
            content,
            buffers,
        });
    }
}
//# sourceMappingURL=iopub.js.map