import { randomUUID } from "node:crypto";
import type { Connection } from "./connection.js";
import { History } from "./history.js";
import { Iopub } from "./iopub.js";
import { kernelInfo } from "./kernel-info.js";
import { Shell } from "./shell.js";
import { KernelSockets } from "./sockets.js";
import { within } from "./terminate.js";
import { type Message, newHeader } from "./wire.js";

/** For messages that are still to be sent, and for the thread of the cells to end. */
const FLUSH_MS = 1000;
const END_MS = 4000;

/**
 * A Jupyter kernel for TypeScript, protocol 5.3 (jupyter-client documentation, "Messaging in Jupyter"). This
 * thread owns the sockets and is never busy for long; cells run in another one, so heartbeats are answered and
 * interrupts arrive whatever a cell does.
 */
export class Kernel {
  readonly #sockets: KernelSockets;
  readonly #iopub: Iopub;
  readonly #shell: Shell;
  /** The same in all messages: JupyterLab drops what it holds of one session when it sees another. */
  readonly #session: string = randomUUID();
  /** Shell requests in order of arrival; those in `#aborted` are refused when it is their turn. */
  readonly #queue: Message[] = [];
  readonly #aborted = new WeakSet<Message>();
  #serving = false;
  /** Questions to the front end, by the id of their message. */
  readonly #inputs = new Map<string, (text: string) => void>();

  private constructor(connection: Connection, options: { strict: boolean; historyFolder: string }) {
    this.#sockets = new KernelSockets(connection.key);
    this.#iopub = new Iopub(this.#sockets, this.#session);
    this.#shell = new Shell(
      {
        iopub: this.#iopub,
        history: new History(options.historyFolder),
        requestInput: (request, content, answer) => this.#requestInput(request, content, answer),
        abortQueued: () => {
          for (const waiting of this.#queue)
            if (waiting.header.msg_type === "execute_request") this.#aborted.add(waiting);
        },
      },
      options,
    );
  }

  /** Starts a kernel that listens at `connection`. Throws `Coos7Error` where it cannot listen. */
  static async start(
    connection: Connection,
    options: { strict: boolean; historyFolder: string },
  ): Promise<Kernel> {
    const kernel = new Kernel(connection, options);
    await kernel.#sockets.bind(connection);
    kernel.#iopub.publish("status", { execution_state: "starting" }, {});
    kernel.#sockets.listen((channel, message) => {
      if (channel === "shell") {
        kernel.#queue.push(message);
        void kernel.#serve();
      } else if (channel === "control") void kernel.#control(message);
      else kernel.#takeInput(message);
    });
    return kernel;
  }

  interrupt(): Promise<void> {
    return this.#shell.thread.interrupt();
  }

  /** Answers shell requests, one after another. */
  async #serve(): Promise<void> {
    if (this.#serving) return;
    this.#serving = true;
    for (let request = this.#queue.shift(); request; request = this.#queue.shift()) {
      await this.#shell.thread.settled();
      await this.#answer("shell", request);
    }
    this.#serving = false;
  }

  async #control(request: Message): Promise<void> {
    await this.#answer("control", request);
  }

  async #answer(channel: "shell" | "control", request: Message): Promise<void> {
    const { header } = request;
    const type = header.msg_type;
    this.#iopub.publish("status", { execution_state: "busy" }, header);
    const content = await this.#contentOfReply(channel, request);
    if (content) this.#reply(channel, request, content);
    this.#iopub.publish("status", { execution_state: "idle" }, header);
    if (type === "shutdown_request") await this.#exit();
  }

  async #contentOfReply(
    channel: "shell" | "control",
    request: Message,
  ): Promise<Record<string, unknown> | undefined> {
    const { header, content } = request;
    switch (header.msg_type) {
      case "kernel_info_request":
        return kernelInfo();
      case "comm_info_request":
        return { status: "ok", comms: {} };
      case "comm_open":
        // There are no widgets here; the protocol's answer to an unknown target is to close it.
        this.#iopub.publish("comm_close", { comm_id: content.comm_id, data: {} }, header);
        return undefined;
      case "interrupt_request":
        await this.interrupt();
        return { status: "ok" };
      case "shutdown_request": {
        const reply = { status: "ok", restart: content.restart === true };
        this.#iopub.publish("shutdown_reply", reply, header);
        return reply;
      }
    }
    if (channel === "control") return undefined;
    if (this.#aborted.has(request)) return { status: "aborted", execution_count: this.#shell.executionCount };
    return this.#shell.handle(request);
  }

  #reply(channel: "shell" | "control", request: Message, content: Record<string, unknown>): void {
    const type = request.header.msg_type.replace(/_request$/, "_reply");
    this.#sockets.send(channel, {
      identities: request.identities,
      header: newHeader(type, this.#session, "kernel"),
      parent: request.header,
      metadata: {},
      content,
    });
  }

  #requestInput(request: Message, content: Record<string, unknown>, answer: (text: string) => void): void {
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

  #takeInput({ header, parent, content }: Message): void {
    if (header.msg_type !== "input_reply") return;
    // Some front ends do not say which question they answer; then it is the last one.
    const id = this.#inputs.has(parent.msg_id ?? "") ? parent.msg_id! : [...this.#inputs.keys()].at(-1);
    const answer = id === undefined ? undefined : this.#inputs.get(id);
    if (id === undefined || !answer) return;
    this.#inputs.delete(id);
    answer(String(content.value ?? ""));
  }

  async #exit(): Promise<void> {
    await within(FLUSH_MS, this.#sockets.flush());
    this.#sockets.close();
    // Native code that does not return would hold up an orderly exit for ever.
    const ended = await within(
      END_MS,
      this.#shell.thread.end().then(() => true),
    );
    if (ended) process.exit(0);
    process.kill(process.pid, "SIGKILL");
  }
}
