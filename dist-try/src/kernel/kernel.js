import { randomUUID } from "node:crypto";
import { errorMessage } from "../core/errors.js";
import { History } from "./history.js";
import { Iopub } from "./iopub.js";
import { kernelInfo } from "./kernel-info.js";
import { Shell } from "./shell.js";
import { KernelSockets } from "./sockets.js";
import { within } from "./terminate.js";
import { newHeader } from "./wire.js";
/** For messages that are still to be sent, and for the thread of the cells to end. */
const FLUSH_MS = 1000;
const END_MS = 4000;
/**
 * Requests of the shell channel that are answered at once, also while a cell runs: the compiler has a process of its own,
 * and messages of widgets reach the thread of the cells when the code that runs there waits.
 */
const BESIDE = new Set([
    "kernel_info_request",
    "complete_request",
    "inspect_request",
    "is_complete_request",
    "history_request",
    "comm_info_request",
    "comm_open",
    "comm_msg",
    "comm_close",
]);
const MAIN = "";
/**
 * A Jupyter kernel for TypeScript, protocol 5.3 (jupyter-client documentation, "Messaging in Jupyter"). This
 * thread owns the sockets and is never busy for long; cells run in another one, so heartbeats are answered and
 * interrupts arrive whatever a cell does.
 */
export class Kernel {
    #sockets;
    #iopub;
    #shell;
    /** The same in all messages: JupyterLab drops what it holds of one session when it sees another. */
    #session = randomUUID();
    /** Subshells (Jupyter enhancement proposal 91), by id, and the main shell: each runs one cell after another. */
    #queues = new Map([[MAIN, newQueue()]]);
    /** The requests whose cells run. */
    #running = new Set();
    /** Questions to the front end, by the id of their message. */
    #inputs = new Map();
    constructor(connection, options) {
        this.#sockets = new KernelSockets(connection.key);
        this.#iopub = new Iopub(this.#sockets, this.#session);
        this.#shell = new Shell({
            iopub: this.#iopub,
            history: new History(options.historyFolder),
            requestInput: (request, content, answer) => this.#requestInput(request, content, answer),
            abortQueued: ({ header }) => {
                const queue = this.#queues.get(header.subshell_id ?? MAIN);
                for (const waiting of queue?.waiting ?? [])
                    if (waiting.header.msg_type === "execute_request")
                        queue.aborted.add(waiting);
            },
        }, options.compiler);
    }
    /** Starts a kernel that listens at `connection`. Throws `Coos7Error` where it cannot listen. */
    static async start(connection, options) {
        const kernel = new Kernel(connection, options);
        await kernel.#sockets.bind(connection);
        kernel.#iopub.publish("status", { execution_state: "starting" }, {});
        kernel.#sockets.listen((channel, message) => {
            if (channel === "stdin")
                kernel.#takeInput(message);
            else if (channel === "control" || BESIDE.has(message.header.msg_type))
                void kernel.#answer(channel, message);
            else
                kernel.#enqueue(message);
        });
        return kernel;
    }
    interrupt() {
        return this.#shell.interrupt();
    }
    #enqueue(request) {
        const id = request.header.subshell_id ?? MAIN;
        const queue = this.#queues.get(id);
        if (!queue) {
            const evalue = `there is no subshell ${JSON.stringify(id)}`;
            this.#reply("shell", request, { status: "error", ename: "SubshellNotFound", evalue, traceback: [] });
            return;
        }
        queue.waiting.push(request);
        void this.#serve(queue);
    }
    /** Answers the requests of a queue, one after another. */
    async #serve(queue) {
        if (queue.serving)
            return;
        queue.serving = true;
        for (let request = queue.waiting.shift(); request; request = queue.waiting.shift()) {
            await this.#shell.settled();
            const { header } = request;
            this.#running.add(header);
            if (queue.aborted.has(request)) {
                const content = { status: "aborted", execution_count: this.#shell.executionCount };
                await this.#answer("shell", request, content);
            }
            else
                await this.#answer("shell", request);
            this.#running.delete(header);
        }
        queue.serving = false;
    }
    async #answer(channel, request, known) {
        const { header } = request;
        this.#iopub.publish("status", { execution_state: "busy" }, header);
        const content = known ?? (await this.#contentOfReply(channel, request));
        if (content)
            this.#reply(channel, request, content);
        this.#iopub.publish("status", { execution_state: "idle" }, header);
        // Front ends show the last status they saw: while a cell runs, that is not idle.
        const [running] = this.#running;
        if (running && !this.#running.has(header))
            this.#iopub.publish("status", { execution_state: "busy" }, running);
        if (header.msg_type === "shutdown_request")
            await this.#exit();
    }
    async #contentOfReply(channel, request) {
        const { header, content } = request;
        switch (header.msg_type) {
            case "kernel_info_request":
                return kernelInfo();
            case "comm_info_request":
                return this.#shell.comms.info(content.target_name);
            case "interrupt_request":
                await this.interrupt();
                return { status: "ok" };
            case "shutdown_request": {
                const reply = { status: "ok", restart: content.restart === true };
                this.#shell.comms.closeAll();
                this.#iopub.publish("shutdown_reply", reply, header);
                return reply;
            }
        }
        return channel === "control" ? this.#subshells(request) : this.#shell.handle(request);
    }
    #subshells({ header, content }) {
        switch (header.msg_type) {
            case "create_subshell_request": {
                const id = randomUUID();
                this.#queues.set(id, newQueue());
                return { status: "ok", subshell_id: id };
            }
            case "list_subshell_request":
                return { status: "ok", subshell_id: [...this.#queues.keys()].filter((id) => id !== MAIN) };
            case "delete_subshell_request": {
                const id = content.subshell_id;
                if (typeof id === "string" && id !== MAIN && this.#queues.delete(id))
                    return { status: "ok" };
                const evalue = `there is no subshell ${JSON.stringify(id)}`;
                return { status: "error", ename: "SubshellNotFound", evalue, traceback: [] };
            }
            default:
                return undefined;
        }
    }
    #reply(channel, request, content) {
        const type = request.header.msg_type.replace(/_request$/, "_reply");
        this.#sockets.send(channel, {
            identities: request.identities,
            header: newHeader(type, this.#session, "kernel"),
            parent: request.header,
            metadata: {},
            content,
        });
    }
    #requestInput(request, content, answer) {
        const header = newHeader("input_request", this.#session, "kernel");
        this.#inputs.set(header.msg_id, answer);
        this.#iopub.flush();
        this.#sockets.send("stdin", {
            identities: request.identities,
            header,
            parent: request.header,
            metadata: {},
            content,
        });
    }
    #takeInput({ header, parent, content }) {
        if (header.msg_type !== "input_reply")
            return;
        // Some front ends do not say which question they answer; then it is the last one.
        const id = this.#inputs.has(parent.msg_id ?? "") ? parent.msg_id : [...this.#inputs.keys()].at(-1);
        const answer = id === undefined ? undefined : this.#inputs.get(id);
        if (id === undefined || !answer)
            return;
        this.#inputs.delete(id);
        answer(String(content.value ?? ""));
    }
    async #exit() {
        await within(FLUSH_MS, this.#sockets.flush());
        this.#sockets.close();
        // Native code that does not return would hold up an orderly exit for ever.
        const ended = await within(END_MS, this.#shell.end().then(() => true));
        if (ended)
            process.exit(0);
        process.kill(process.pid, "SIGKILL");
    }
}
function newQueue() {
    return { waiting: [], aborted: new WeakSet(), serving: false };
}
/** Nothing that goes wrong in the kernel itself ends it: there are variables to lose. */
export function keepAlive() {
    for (const event of ["uncaughtException", "unhandledRejection"])
        process.on(event, (error) => console.error(`coos7 kernel: ${errorMessage(error)}`));
}
//# sourceMappingURL=kernel.js.map