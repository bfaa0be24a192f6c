// The entry point of every worker thread: runs the exports that WorkerPool names.
import { parentPort } from "node:worker_threads";
import { packError } from "./errors.js";
const port = parentPort;
const send = (message) => port.postMessage(message);
port.on("message", async ({ task, argument }) => {
    try {
        const module = (await import(task.module));
        const run = module[task.name];
        if (typeof run !== "function")
            throw new Error(`${task.module} has no export ${task.name}`);
        const value = await run(argument, { tick: (n) => send({ type: "tick", n }) });
        send({ type: "result", value });
    }
    catch (thrown) {
        send({ type: "error", error: packError(thrown) });
    }
});
//# sourceMappingURL=worker-main.js.map