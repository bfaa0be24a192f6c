export declare const PROTOCOL_VERSION = "5.3";
export interface Header {
    msg_id: string;
    session: string;
    username: string;
    date: string;
    msg_type: string;
    version: string;
    /** The subshell that the request is for, see subshells in kernel.ts. */
    subshell_id?: string | null;
}
export interface Message {
    /** Addresses of the sender; what a reply is routed by. */
    identities: Uint8Array[];
    header: Header;
    /** Header of the request that this message answers; empty where there is none. */
    parent: Partial<Header>;
    metadata: Record<string, unknown>;
    content: Record<string, unknown>;
    /** Binary parts, of messages between widgets and their models. */
    buffers?: readonly Uint8Array[];
}
/** A message to be sent; its content may be JSON already. */
export type Outgoing = Omit<Message, "content"> & {
    content: Record<string, unknown> | string;
};
/** Why a message was refused. */
export declare class MalformedMessage extends Error {
    name: string;
}
/** A header for a new message. */
export declare function newHeader(msg_type: string, session: string, username: string): Header;
/** Signs and checks messages with one key. An empty key means that messages are not signed. */
export declare class Codec {
    #private;
    constructor(key: string);
    /** The frames of a message. */
    encode({ identities, header, parent, metadata, content, buffers }: Outgoing): (Uint8Array | string)[];
    /** Reads frames. Throws {@link MalformedMessage} for anything but a new message with the right signature. */
    decode(frames: readonly Uint8Array[]): Message;
}
