import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { kernelCommand } from "../../src/kernel/install.js";
import { KernelClient } from "../../src/kernel/runner/client.js";
/** The repository's folder of notebooks' parent: cells that run there import the package by its own name. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** A real kernel process with its own history, over ZeroMQ. */
export class TestKernel {
    client;
    #state;
    #published = new Map();
    #idle = new Map();
    constructor(client, state) {
        this.client = client;
        this.#state = state;
        client.subscribe((message) => {
            const id = message.parentId ?? "";
            if (message.type === "status") {
                if (message.content.execution_state === "idle")
                    this.#idle.get(id)?.();
                return;
            }
            this.#published.set(id, [...(this.#published.get(id) ?? []), message]);
        });
    }
    static async start(options = {}) {
        const state = options.state ?? mkdtempSync(join(tmpdir(), "coos7-state-"));
        process.env.XDG_STATE_HOME = state;
        const command = kernelCommand({ strict: options.strict ?? true });
        return new TestKernel(await KernelClient.start(command, options.folder ?? ROOT), state);
    }
    /** Sends a cell; `finished` resolves when its reply and its idle status have come. */
    send(code, content = {}) {
        const { id, reply } = this.client.request("execute_request", { code, allow_stdin: false, ...content });
        const idle = new Promise((resolve) => this.#idle.set(id, resolve));
        const finished = Promise.all([reply, idle]).then(([message]) => {
            this.#idle.delete(id);
            const outputs = this.outputsOf(id);
            const text = (name) => outputs
                .filter(({ type, content }) => type === "stream" && content.name === name)
                .map(({ content }) => content.text)
                .join("");
            const result = outputs.find(({ type }) => type === "execute_result");
            const data = result?.content.data;
            return {
                reply: message.content,
                outputs,
                stdout: text("stdout"),
                stderr: text("stderr"),
                value: data?.["text/plain"],
            };
        });
        return { id, finished };
    }
    run(code, content = {}) {
        return this.send(code, content).finished;
    }
    /** Sends another request and resolves to its reply. */
    async ask(type, content = {}) {
        return this.client.request(type, content).reply;
    }
    /** Everything published so far for a request. */
    outputsOf(id) {
        return (this.#published.get(id) ?? []).map(({ type, content }) => ({ type, content }));
    }
    /** Resolves as soon as a request has printed something; throws where it failed instead. */
    async printed(id) {
        for (;;) {
            const outputs = this.outputsOf(id);
            if (outputs.some(({ type }) => type === "stream"))
                return;
            const failure = outputs.find(({ type }) => type === "error");
            if (failure)
                throw new Error(String(failure.content.evalue));
            await sleep(5);
        }
    }
    /** Sends a message on a comm; `idle` resolves when the kernel has said that all it set off is done. */
    comm(type, content, extra = {}) {
        const id = this.client.notify(type, content, extra);
        const idle = new Promise((resolve) => this.#idle.set(id, resolve));
        return { id, idle: idle.then(() => void this.#idle.delete(id)) };
    }
    /** Resolves to the first message published from now on that `wanted` accepts. */
    next(wanted) {
        return new Promise((resolve) => {
            const unsubscribe = this.client.subscribe((message) => {
                if (!wanted(message))
                    return;
                unsubscribe();
                resolve(message);
            });
        });
    }
    async interrupt() {
        await this.client.request("interrupt_request", {}, "control").reply;
    }
    async stop(options = {}) {
        await this.client.stop();
        if (!options.keepState)
            rmSync(this.#state, { recursive: true, force: true });
    }
}
export function sleep(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}
/** The traceback of a reply, without its colours. */
export function tracebackOf({ reply }) {
    return stripVTControlCharacters(reply.traceback.join("\n"));
}
//# sourceMappingURL=test-kernel.js.map