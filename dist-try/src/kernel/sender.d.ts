/** A socket that can send. */
export interface Outgoing {
    send(frames: (Uint8Array | string)[]): Promise<void>;
}
/**
 * Sends on one socket, strictly one after another: a zeromq socket refuses a second send while one is under
 * way, and what it refuses is lost. Nothing given to {@link send} is dropped or reordered.
 */
export declare class Sender {
    #private;
    constructor(socket: Outgoing);
    send(frames: (Uint8Array | string)[]): void;
    /** Resolves when all that was given so far is with ZeroMQ. */
    flush(): Promise<void>;
}
