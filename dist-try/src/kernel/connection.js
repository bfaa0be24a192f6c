import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
/** The five sockets of a kernel. */
export const CHANNELS = ["shell", "control", "iopub", "stdin", "hb"];
/** Reads a connection file. Throws {@link Coos7Error} naming the file and the field that is wrong. */
export function readConnectionFile(path) {
    let parsed;
    try {
        parsed = JSON.parse(readFileSync(path, "utf8"));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? errorMessage(error) : describeIoError(error);
        throw new Coos7Error(`Could not read the connection file ${path}: ${reason}`, { cause: error });
    }
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
        throw new Coos7Error(`Expected the connection file ${path} to hold a JSON object`);
    const fields = parsed;
    const expected = (field, what) => new Coos7Error(`Expected ${field} in the connection file ${path} to be ${what} but found ${JSON.stringify(fields[field])}`);
    const { transport = "tcp", ip, key = "", signature_scheme = "hmac-sha256" } = fields;
    if (transport !== "tcp" && transport !== "ipc")
        throw expected("transport", '"tcp" or "ipc"');
    if (typeof ip !== "string" || ip === "")
        throw expected("ip", "an address");
    if (typeof key !== "string")
        throw expected("key", "a string");
    if (signature_scheme !== "hmac-sha256")
        throw expected("signature_scheme", '"hmac-sha256"');
    const ports = {};
    for (const channel of CHANNELS) {
        const port = fields[`${channel}_port`];
        if (typeof port !== "number" || !Number.isInteger(port) || port < 1 || port > 65535)
            throw expected(`${channel}_port`, "a port from 1 to 65535");
        ports[channel] = port;
    }
    return { transport, ip, key, ports };
}
/** The content of the connection file for a kernel that listens at `connection`. */
export function connectionFileContent(connection) {
    const { transport, ip, key, ports } = connection;
    const fields = { transport, ip, key, signature_scheme: "hmac-sha256" };
    for (const channel of CHANNELS)
        fields[`${channel}_port`] = ports[channel];
    return JSON.stringify(fields);
}
/** A new connection on this machine: five free ports and a fresh key. */
export async function newLocalConnection() {
    // All stay open until all are known, so that they differ.
    const servers = await Promise.all(CHANNELS.map(listenAnywhere));
    const ports = {};
    CHANNELS.forEach((channel, i) => {
        ports[channel] = servers[i].address().port;
    });
    await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    return { transport: "tcp", ip: "127.0.0.1", key: randomBytes(32).toString("hex"), ports };
}
function listenAnywhere() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on("error", reject).listen(0, "127.0.0.1", () => resolve(server));
    });
}
/** The ZeroMQ address of one channel. */
export function channelAddress({ transport, ip, ports }, channel) {
    return transport === "tcp" ? `tcp://${ip}:${ports[channel]}` : `ipc://${ip}-${ports[channel]}`;
}
//# sourceMappingURL=connection.js.map