import { Session } from "node:inspector";
import { setTimeout as sleep } from "node:timers/promises";
const ATTACH_MS = 500;
/**
 * Ends the JavaScript that runs in the worker thread at this moment, wherever it is: the thread itself and
 * everything it has in memory stay. Asks the thread's inspector, which answers also while the thread spins,
 * through a session that lasts for this one request. The calling thread must have no other worker.
 */
export async function terminateExecution() {
    const session = new Session();
    session.connect();
    try {
        const attached = new Promise((resolve) => {
            session.on("NodeWorker.attachedToWorker", ({ params }) => resolve(params.sessionId));
        });
        const finished = new Promise((resolve) => {
            session.on("NodeWorker.receivedMessageFromWorker", () => resolve());
        });
        session.post("NodeWorker.enable", { waitForDebuggerOnStart: false });
        const sessionId = await within(ATTACH_MS, attached);
        if (sessionId === undefined)
            return;
        const message = JSON.stringify({ id: 1, method: "Runtime.terminateExecution" });
        session.post("NodeWorker.sendMessageToWorker", { sessionId, message });
        await within(ATTACH_MS, finished);
    }
    finally {
        session.disconnect();
    }
}
/** The promise's value, or `undefined` where it takes longer than `ms`. */
export async function within(ms, promise) {
    const timer = new AbortController();
    const timeout = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
    try {
        return await Promise.race([promise, timeout]);
    }
    finally {
        timer.abort();
    }
}
//# sourceMappingURL=terminate.js.map