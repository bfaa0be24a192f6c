import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dealer, Subscriber } from "zeromq";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import { channelAddress, connectionFileContent, newLocalConnection } from "../connection.js";
import { Sender } from "../sender.js";
import { within } from "../terminate.js";
import { Codec, newHeader } from "../wire.js";
const START_MS = 60_000;
const STOP_MS = 2000;
const ATTEMPT_MS = 300;
/** How much of what a kernel wrote to its own stderr is kept to explain its death. */
const KEPT_LOG = 4000;
const RECEIVING = { linger: 0, receiveHighWaterMark: 0 };
/** A kernel process and the front end's side of its sockets. */
export class KernelClient {
    /** Resolves to one line on how the process ended. */
    died;
    connection;
    #process;
    #folder;
    #codec;
    #session = randomUUID();
    #sockets;
    #senders;
    #replies = new Map();
    #listeners = new Set();
    #onInput;
    #log = "";
    #closed = false;
    constructor(command, folder, connection) {
        this.connection = connection;
        this.#folder = mkdtempSync(join(tmpdir(), "coos7-kernel-"));
        const file = join(this.#folder, "connection.json");
        writeFileSync(file, connectionFileContent(connection), { mode: 0o600 });
        this.#codec = new Codec(connection.key);
        const [program, ...args] = command;
        this.#process = spawn(program, [...args, file], {
            cwd: folder,
            stdio: ["ignore", "ignore", "pipe"],
            env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
        });
        this.#process.stderr?.on("data", (chunk) => {
            this.#log = (this.#log + String(chunk)).slice(-KEPT_LOG);
        });
        this.died = new Promise((resolve) => {
            this.#process.once("error", (error) => resolve(`could not be started: ${error.message}`));
            this.#process.once("exit", (code, signal) => resolve(`ended with ${signal ?? `exit code ${code}`}`));
        });
        const dealer = () => new Dealer({ ...RECEIVING, sendHighWaterMark: 0, routingId: this.#session });
        this.#sockets = { shell: dealer(), control: dealer(), stdin: dealer(), iopub: new Subscriber(RECEIVING) };
        const { shell, control, stdin } = this.#sockets;
        this.#senders = { shell: new Sender(shell), control: new Sender(control), stdin: new Sender(stdin) };
    }
    /**
     * Starts a kernel in `folder` with a command that gets the connection file as its last argument, and resolves when
     * it answers and its iopub channel is heard. Throws {@link Coos7Error} if it ends or is silent for a minute.
     */
    static async start(command, folder) {
        const client = new KernelClient(command, folder, await newLocalConnection());
        try {
            await client.#connect();
            return client;
        }
        catch (error) {
            await client.kill();
            throw error;
        }
    }
    /** What the kernel wrote to stderr itself, its last lines. */
    get log() {
        return this.#log.trim();
    }
    get pid() {
        return this.#process.pid;
    }
    /** Calls `listener` with everything published; returns what ends that. */
    subscribe(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    /** Sets what answers `input()` of cells. */
    answerInput(answer) {
        this.#onInput = ({ content }) => answer(String(content.prompt));
    }
    /** Sends a request; resolves to the reply. */
    request(type, content, channel = "shell") {
        const header = newHeader(type, this.#session, "coos7");
        const reply = new Promise((resolve) => this.#replies.set(header.msg_id, resolve));
        this.#send(channel, { header, content });
        return { id: header.msg_id, reply };
    }
    /** Sends a message on the shell channel that has no reply, such as those on comms; returns its id. */
    notify(type, content, extra = {}) {
        const header = newHeader(type, this.#session, "coos7");
        this.#send("shell", { header, content, ...extra });
        return header.msg_id;
    }
    #send(channel, message) {
        this.#senders[channel].send(this.#codec.encode({ identities: [], parent: {}, metadata: {}, ...message }));
    }
    /** Asks the kernel to end and waits for it; ends it if it does not. */
    async stop() {
        if (this.#process.exitCode === null) {
            this.request("shutdown_request", { restart: false }, "control");
            await within(STOP_MS, this.died);
        }
        await this.kill();
    }
    /** Ends the kernel at once. */
    async kill() {
        if (this.#closed)
            return;
        this.#closed = true;
        if (this.#process.pid !== undefined && this.#process.exitCode === null && !this.#process.signalCode)
            this.#process.kill("SIGKILL");
        await this.died;
        for (const socket of Object.values(this.#sockets))
            socket.close();
        rmSync(this.#folder, { recursive: true, force: true });
    }
    async #connect() {
        for (const channel of ["shell", "control", "stdin", "iopub"])
            this.#sockets[channel].connect(channelAddress(this.connection, channel));
        this.#sockets.iopub.subscribe();
        void this.#receive(this.#sockets.iopub, (message) => {
            const numbering = message.metadata.coos7;
            const published = {
                type: message.header.msg_type,
                content: message.content,
                parentId: message.parent.msg_id,
                sequence: numbering?.sequence,
                metadata: message.metadata,
                buffers: message.buffers ?? [],
            };
            for (const listener of this.#listeners)
                listener(published);
        });
        const takeReply = (message) => {
            const id = message.parent.msg_id ?? "";
            this.#replies.get(id)?.(message);
            this.#replies.delete(id);
        };
        void this.#receive(this.#sockets.shell, takeReply);
        void this.#receive(this.#sockets.control, takeReply);
        void this.#receive(this.#sockets.stdin, (request) => {
            if (request.header.msg_type !== "input_request" || !this.#onInput)
                return;
            const header = newHeader("input_reply", this.#session, "coos7");
            const content = { value: this.#onInput(request) };
            this.#senders.stdin.send(this.#codec.encode({ identities: [], header, parent: request.header, metadata: {}, content }));
        });
        await this.#untilHeard();
    }
    /** A subscription takes effect some time after it is made: asks until something arrives on iopub. */
    async #untilHeard() {
        let heard = () => { };
        const published = new Promise((resolve) => {
            heard = () => resolve(true);
        });
        const unsubscribe = this.subscribe(({ type }) => {
            if (type === "status")
                heard();
        });
        const deadline = performance.now() + START_MS;
        try {
            for (;;) {
                const { reply } = this.request("kernel_info_request", {});
                const answer = Promise.all([reply, published]).then(() => true);
                const outcome = await within(ATTEMPT_MS, Promise.race([answer, this.died]));
                if (outcome === true)
                    return;
                if (outcome !== undefined)
                    throw new Coos7Error(`The kernel ${outcome}${this.log === "" ? "" : `: ${this.log}`}`);
                if (performance.now() > deadline)
                    throw new Coos7Error(`The kernel did not answer within ${START_MS / 1000} s`);
            }
        }
        finally {
            unsubscribe();
        }
    }
    async #receive(socket, handle) {
        try {
            for await (const frames of socket)
                try {
                    handle(this.#codec.decode(frames));
                }
                catch (error) {
                    // One message that makes no sense is no reason to hear none of those after it.
                    console.warn(`Left out a message of the kernel: ${errorMessage(error)}`);
                }
        }
        catch (error) {
            if (!this.#closed)
                this.#log = `${this.#log}\n${errorMessage(error)}`;
        }
    }
}
//# sourceMappingURL=client.js.map