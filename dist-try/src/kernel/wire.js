// The Jupyter wire protocol, version 5.3 (jupyter-client documentation, "The wire protocol"): a message is
// [routing prefix …, <IDS|MSG>, signature, header, parent header, metadata, content, extra buffers …].
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { jsonText } from "../core/json.js";
export const PROTOCOL_VERSION = "5.3";
const DELIMITER = Buffer.from("<IDS|MSG>");
/** How many signatures are remembered to refuse messages that are sent a second time. */
const REMEMBERED_SIGNATURES = 65_536;
/** Why a message was refused. */
export class MalformedMessage extends Error {
    name = "MalformedMessage";
}
/** A header for a new message. */
export function newHeader(msg_type, session, username) {
    const date = new Date().toISOString();
    return { msg_id: randomUUID(), session, username, date, msg_type, version: PROTOCOL_VERSION };
}
/** Signs and checks messages with one key. An empty key means that messages are not signed. */
export class Codec {
    #key;
    #seen = new Set();
    constructor(key) {
        this.#key = key;
    }
    /** The frames of a message. */
    encode({ identities, header, parent, metadata, content, buffers = [] }) {
        const parts = [header, parent, metadata, content].map((part) => Buffer.from(typeof part === "string" ? part : jsonText(part)));
        return [...identities, DELIMITER, this.#sign(parts), ...parts, ...buffers];
    }
    /** Reads frames. Throws {@link MalformedMessage} for anything but a new message with the right signature. */
    decode(frames) {
        const delimiter = frames.findIndex((frame) => DELIMITER.equals(frame));
        if (delimiter < 0)
            throw new MalformedMessage("no <IDS|MSG> delimiter");
        const signature = frames[delimiter + 1];
        const parts = frames.slice(delimiter + 2, delimiter + 6);
        if (!signature || parts.length < 4)
            throw new MalformedMessage("fewer than four parts");
        this.#check(Buffer.from(signature), parts);
        const [header, parent, metadata, content] = parts.map(parseObject);
        if (!isHeader(header))
            throw new MalformedMessage("incomplete header");
        return {
            identities: frames.slice(0, delimiter),
            header,
            parent: parent,
            metadata: metadata,
            content: content,
            ...(frames.length > delimiter + 6 ? { buffers: frames.slice(delimiter + 6) } : {}),
        };
    }
    #sign(parts) {
        if (this.#key === "")
            return "";
        const hmac = createHmac("sha256", this.#key);
        for (const part of parts)
            hmac.update(part);
        return hmac.digest("hex");
    }
    #check(signature, parts) {
        if (this.#key === "")
            return;
        const expected = Buffer.from(this.#sign(parts));
        if (expected.length !== signature.length || !timingSafeEqual(expected, signature))
            throw new MalformedMessage("wrong signature");
        const digest = expected.toString();
        if (this.#seen.has(digest))
            throw new MalformedMessage("a message that was sent before");
        this.#seen.add(digest);
        if (this.#seen.size > REMEMBERED_SIGNATURES)
            this.#seen.delete(this.#seen.values().next().value);
    }
}
function parseObject(frame) {
    let value;
    try {
        value = JSON.parse(Buffer.from(frame).toString("utf8"));
    }
    catch {
        throw new MalformedMessage("a part that is not JSON");
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new MalformedMessage("a part that is not an object");
    return value;
}
function isHeader(value) {
    const { msg_id, msg_type, session } = value;
    return typeof msg_id === "string" && typeof msg_type === "string" && typeof session === "string";
}
//# sourceMappingURL=wire.js.map