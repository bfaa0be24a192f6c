import { CancelledError, effectiveSignal, errorMessage, throwIfCancelled } from "../core/errors.js";
import { chosenBackend, classicalBackend } from "./backend.js";
import { OnnxEngine, retryLost } from "./engine.js";
/** How long an engine without work waits for more before its process ends. */
const IDLE_MS = 5000;
const idle = [];
let unavailable;
/**
 * Calls `work` with ONNX Runtime on `threads` threads and resolves to its result, or to undefined where the
 * caller should do the work in TypeScript: with `COOS7_BACKEND=typescript`, and where ONNX Runtime does not load
 * (which is said once; with `COOS7_BACKEND=onnx` it is an error). Engines are kept for a few seconds for the
 * next call; where one is lost for want of memory `work` is called once more, with another. Cancelling `run.signal` ends
 * the engine's process at once.
 * Throws `UsageError` for another value of `COOS7_BACKEND`.
 */
export async function withEngine(threads, run, work) {
    return retryLost(run, () => withOneEngine(threads, run, work));
}
async function withOneEngine(threads, run, work) {
    const backend = classicalBackend(chosenBackend());
    throwIfCancelled(run.signal);
    if (backend === "typescript")
        return undefined;
    const signal = effectiveSignal(run.signal);
    const engine = await takeEngine(threads, backend, signal, run.onWarning);
    if (!engine)
        return undefined;
    const cancel = () => engine.close();
    signal?.addEventListener("abort", cancel, { once: true });
    try {
        return await work(engine);
    }
    catch (error) {
        // A run that was sent a moment ago could still be under way.
        engine.close();
        throw error;
    }
    finally {
        signal?.removeEventListener("abort", cancel);
        giveBack(engine);
    }
}
/** The engine that large products run on here and now: what `COOS7_BACKEND` allows and what loads. */
export async function activeBackend(run = {}) {
    return (await withEngine(1, run, async () => true)) ? "onnx" : "typescript";
}
async function takeEngine(threads, backend, signal, onWarning = console.warn) {
    const place = idle.findIndex(({ engine }) => engine.threads === threads && !engine.closed);
    if (place >= 0) {
        const [{ engine, timer }] = idle.splice(place, 1);
        clearTimeout(timer);
        return engine;
    }
    if (unavailable !== undefined && backend === "auto")
        return undefined;
    try {
        return await OnnxEngine.start(threads, signal);
    }
    catch (error) {
        if (backend === "onnx" || error instanceof CancelledError)
            throw error;
        unavailable = errorMessage(error);
        onWarning(`${unavailable}; computing in TypeScript, which is slower (coos7 doctor says more)`);
        return undefined;
    }
}
function giveBack(engine) {
    if (engine.closed)
        return;
    const timer = setTimeout(() => {
        idle.splice(idle.findIndex((entry) => entry.engine === engine), 1);
        engine.close();
    }, IDLE_MS);
    timer.unref();
    idle.push({ engine, timer });
}
//# sourceMappingURL=shared-engine.js.map