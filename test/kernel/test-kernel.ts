import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { kernelCommand } from "../../src/kernel/install.js";
import { KernelClient, type Published } from "../../src/kernel/runner/client.js";
import type { Message } from "../../src/kernel/wire.js";

/** The repository's folder of notebooks' parent: cells that run there import the package by its own name. */
export const ROOT: string = fileURLToPath(new URL("../../..", import.meta.url));

export interface CellRun {
  reply: Record<string, unknown>;
  /** What the kernel published for the cell, without its status, in order. */
  outputs: { type: string; content: Record<string, unknown> }[];
  /** Texts of the cell's streams, joined. */
  stdout: string;
  stderr: string;
  /** `text/plain` of its value, if it had one. */
  value: string | undefined;
}

/** A real kernel process with its own history, over ZeroMQ. */
export class TestKernel {
  readonly client: KernelClient;
  readonly #state: string;
  readonly #published = new Map<string, Published[]>();
  readonly #idle = new Map<string, () => void>();

  private constructor(client: KernelClient, state: string) {
    this.client = client;
    this.#state = state;
    client.subscribe((message) => {
      const id = message.parentId ?? "";
      if (message.type === "status") {
        if (message.content.execution_state === "idle") this.#idle.get(id)?.();
        return;
      }
      this.#published.set(id, [...(this.#published.get(id) ?? []), message]);
    });
  }

  static async start(
    options: { folder?: string; strict?: boolean; state?: string } = {},
  ): Promise<TestKernel> {
    const state = options.state ?? mkdtempSync(join(tmpdir(), "coos7-state-"));
    process.env.XDG_STATE_HOME = state;
    const command = kernelCommand({ strict: options.strict ?? true });
    return new TestKernel(await KernelClient.start(command, options.folder ?? ROOT), state);
  }

  /** Sends a cell; `finished` resolves when its reply and its idle status have come. */
  send(code: string, content: Record<string, unknown> = {}): { id: string; finished: Promise<CellRun> } {
    const { id, reply } = this.client.request("execute_request", { code, allow_stdin: false, ...content });
    const idle = new Promise<void>((resolve) => this.#idle.set(id, resolve));
    const finished = Promise.all([reply, idle]).then(([message]) => {
      this.#idle.delete(id);
      const outputs = this.outputsOf(id);
      const text = (name: string): string =>
        outputs
          .filter(({ type, content }) => type === "stream" && content.name === name)
          .map(({ content }) => content.text)
          .join("");
      const result = outputs.find(({ type }) => type === "execute_result");
      const data = result?.content.data as Record<string, unknown> | undefined;
      return {
        reply: message.content,
        outputs,
        stdout: text("stdout"),
        stderr: text("stderr"),
        value: data?.["text/plain"] as string | undefined,
      };
    });
    return { id, finished };
  }

  run(code: string, content: Record<string, unknown> = {}): Promise<CellRun> {
    return this.send(code, content).finished;
  }

  /** Sends another request and resolves to its reply. */
  async ask(type: string, content: Record<string, unknown> = {}): Promise<Message> {
    return this.client.request(type, content).reply;
  }

  /** Everything published so far for a request. */
  outputsOf(id: string): { type: string; content: Record<string, unknown> }[] {
    return (this.#published.get(id) ?? []).map(({ type, content }) => ({ type, content }));
  }

  /** Resolves as soon as a request has printed something; throws where it failed instead. */
  async printed(id: string): Promise<void> {
    for (;;) {
      const outputs = this.outputsOf(id);
      if (outputs.some(({ type }) => type === "stream")) return;
      const failure = outputs.find(({ type }) => type === "error");
      if (failure) throw new Error(String(failure.content.evalue));
      await sleep(5);
    }
  }

  /** Sends a message on a comm; `idle` resolves when the kernel has said that all it set off is done. */
  comm(
    type: "comm_open" | "comm_msg" | "comm_close",
    content: Record<string, unknown>,
    extra: { metadata?: Record<string, unknown>; buffers?: Uint8Array[] } = {},
  ): { id: string; idle: Promise<void> } {
    const id = this.client.notify(type, content, extra);
    const idle = new Promise<void>((resolve) => this.#idle.set(id, resolve));
    return { id, idle: idle.then(() => void this.#idle.delete(id)) };
  }

  /** Resolves to the first message published from now on that `wanted` accepts. */
  next(wanted: (message: Published) => boolean): Promise<Published> {
    return new Promise((resolve) => {
      const unsubscribe = this.client.subscribe((message) => {
        if (!wanted(message)) return;
        unsubscribe();
        resolve(message);
      });
    });
  }

  async interrupt(): Promise<void> {
    await this.client.request("interrupt_request", {}, "control").reply;
  }

  async stop(options: { keepState?: boolean } = {}): Promise<void> {
    await this.client.stop();
    if (!options.keepState) rmSync(this.#state, { recursive: true, force: true });
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The traceback of a reply, without its colours. */
export function tracebackOf({ reply }: { reply: Record<string, unknown> }): string {
  return stripVTControlCharacters((reply.traceback as string[]).join("\n"));
}
