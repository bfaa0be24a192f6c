/** The five sockets of a kernel. */
export declare const CHANNELS: readonly ["shell", "control", "iopub", "stdin", "hb"];
export type Channel = (typeof CHANNELS)[number];
/** Where a kernel listens and the key that signs messages: the content of a Jupyter connection file. */
export interface Connection {
    transport: "tcp" | "ipc";
    ip: string;
    key: string;
    ports: Record<Channel, number>;
}
/** Reads a connection file. Throws {@link Coos7Error} naming the file and the field that is wrong. */
export declare function readConnectionFile(path: string): Connection;
/** The content of the connection file for a kernel that listens at `connection`. */
export declare function connectionFileContent(connection: Connection): string;
/** A new connection on this machine: five free ports and a fresh key. */
export declare function newLocalConnection(): Promise<Connection>;
/** The ZeroMQ address of one channel. */
export declare function channelAddress({ transport, ip, ports }: Connection, channel: Channel): string;
