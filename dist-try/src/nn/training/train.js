import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { chosenBackend } from "../../compute/backend.js";
import { CancelledError, Coos7Error, effectiveSignal, UsageError, unpackError, } from "../../core/errors.js";
import { decodeLayersModel } from "../model-files.js";
import { deepLoc } from "../networks/deeploc.js";
import { pairedCellInpainting } from "../networks/pci.js";
import { TRAINING_THREADS } from "./settings.js";
/**
 * Trains DeepLoc or paired cell inpainting on a thread of its own; the calling thread stays free. The training is kept
 * in the cache as it goes on: cancelled (it then stops before the next step) or killed, the same call takes it up again,
 * and gives the weights that it would have given at once; once finished, the same call gives them immediately.
 * Throws {@link CancelledError} saying how far it came, {@link Coos7Error} where the loss is no longer finite, the data
 * are unsuitable or the engine does not work.
 */
export async function train(spec, run = {}) {
    const { dataset, settings, threads = TRAINING_THREADS } = spec;
    if (!Number.isSafeInteger(threads) || threads < 1)
        throw new UsageError(`Expected threads to be a whole number of at least 1 but found ${threads}`);
    // As many as the caller has: the training thread starts its own.
    const workers = run.pool?.size ?? availableParallelism();
    const backend = chosenBackend(spec.backend);
    const { record, files } = await runJob({ location: dataset.location, settings, backend, threads, workers }, run);
    return { record, model: await decodeLayersModel(files) };
}
const TITLES = { deeploc: "DeepLoc", pci: "PCI" };
function runJob(job, run) {
    const signal = effectiveSignal(run.signal);
    if (signal?.aborted)
        throw new CancelledError();
    const { onWarning = console.warn, onTraining } = run;
    const report = progressOf(TITLES[job.settings.family], run.onProgress);
    const worker = new Worker(new URL("./train-worker.js", import.meta.url), { workerData: job });
    const stop = () => worker.postMessage(STOP);
    signal?.addEventListener("abort", stop, { once: true });
    return new Promise((resolve, reject) => {
        worker.on("message", (message) => {
            if (message.type === "event") {
                onTraining?.(message.event);
                report(message.event);
            }
            else if (message.type === "progress")
                run.onProgress?.(message.event);
            else if (message.type === "warning")
                onWarning(message.line);
            else if (message.type === "done")
                resolve(message.finished);
            else
                reject(unpackError(message.error));
        });
        worker.on("error", (error) => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? new Coos7Error("Training ran out of memory; use a smaller batch or a narrower network")
            : error));
        worker.on("exit", (code) => reject(new Coos7Error(`The training thread ended early with exit code ${code}`)));
    }).finally(() => signal?.removeEventListener("abort", stop));
}
const PROGRESS_INTERVAL_MS = 200;
/** What turns events into progress in images, a few times a second. */
function progressOf(title, onProgress) {
    let toldAt = Number.NEGATIVE_INFINITY;
    return (event) => {
        const detail = trainingDetail(event);
        const last = event.type === "check" && event.iteration === event.iterations;
        const time = performance.now();
        if (detail === undefined || (time - toldAt < PROGRESS_INTERVAL_MS && !last))
            return;
        toldAt = time;
        const { iteration, iterations, batch } = event;
        // The work is over with the last check, not with the last step.
        const done = iteration === iterations && !last ? iterations * batch - 1 : iteration * batch;
        onProgress?.({ stage: `Training ${title}`, done, total: iterations * batch, unit: "images", detail });
    };
}
/** What an event says beside the number of images, in words; nothing where it is not worth a line. */
export function trainingDetail(event) {
    switch (event.type) {
        case "started":
            return event.iteration > 0 ? `taken up after ${event.iteration} iterations` : "";
        case "step":
            return `loss ${event.loss.toPrecision(3)}, ${Number(event.imagesPerSecond.toPrecision(2))} images/s`;
        case "checking":
            // Not "name: done/total", which reads as the value.
            return `measuring ${event.name}, ${event.done.toLocaleString("en")} of ${event.total.toLocaleString("en")} done`;
        case "check":
            return `${event.name} ${event.value.toPrecision(3)}`;
        case "checkpoint":
            return undefined;
    }
}
/** Changes whenever the same settings and data give other weights. */
export const TRAINING_VERSION = 2;
/** What a training is kept in the cache by: everything that its weights depend on, but for the engine. */
export function trainingIdentity(parts) {
    return { version: TRAINING_VERSION, ...parts };
}
export const STOP = "stop";
/** One step of a training as work for an engine, on the network as it is before the first; `classes` matter to DeepLoc. */
export function trainingStep(settings, classes) {
    const { seed, batch } = settings;
    return settings.family === "deeploc"
        ? { model: deepLoc({ classes, widths: settings.widths, seed }), batch, loss: "softmaxCrossEntropy" }
        : { model: pairedCellInpainting({ widths: settings.widths, seed }), batch, loss: "meanSquaredError" };
}
//# sourceMappingURL=train.js.map