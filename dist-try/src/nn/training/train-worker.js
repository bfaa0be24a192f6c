// The thread that a training runs on, so that the thread which asked for it stays free whatever the engine. It is never
// ended from outside: an engine's call must not be under way when its thread ends. Told to stop, it ends by itself.
import { parentPort, workerData } from "node:worker_threads";
import { ENGINE_NAMES, networkBackend } from "../../compute/backend.js";
import { packError, throwIfCancelled } from "../../core/errors.js";
import { WorkerPool } from "../../core/workers.js";
import { openDataset } from "../../dataset/open.js";
import { chooseEngine, withNetworkEngine } from "../choose-engine.js";
import { encodeLayersModel, setWeights } from "../model-files.js";
import { CheckpointStore } from "./checkpoints.js";
import { deepLocPlan } from "./deeploc.js";
import { runTraining } from "./loop.js";
import { pciPlan } from "./pci.js";
import { STOP, trainingIdentity, trainingStep } from "./train.js";
const port = parentPort;
const stop = new AbortController();
port.on("message", (message) => {
    if (message === STOP)
        stop.abort();
});
const send = (message) => port.postMessage(message);
const onWarning = (line) => send({ type: "warning", line });
try {
    send({ type: "done", finished: await train(workerData) });
}
catch (error) {
    send({ type: "error", error: packError(error) });
}
port.close();
async function train(job) {
    const { settings, threads } = job;
    const dataset = await openDataset(job.location, { onWarning: () => { } });
    const fingerprint = await dataset.fingerprint("training");
    const { classNames } = dataset;
    const identity = trainingIdentity({ data: fingerprint, classNames, settings, threads });
    const storeOf = (engine) => new CheckpointStore(identity, engine, { onWarning });
    // Before the cache is asked: which weights come out must not depend on what was computed earlier.
    const backend = await chooseEngine(threads, {
        signal: stop.signal,
        onWarning,
        backend: job.backend,
        job: () => trainingStep(settings, classNames.length),
    });
    const store = storeOf(backend);
    const finished = store.finished();
    if (finished)
        return finished;
    if (!networkBackend(job.backend) && !store.hasCheckpoint())
        sayWhereBegun(backend, storeOf);
    const plan = await planTraining(dataset, job);
    try {
        return await withNetworkEngine(threads, { onWarning, backend }, async (engine) => {
            const tell = (event) => send({ type: "event", event });
            const outcome = await runTraining(plan, engine, store, tell, stop.signal);
            setWeights(plan.model, outcome.weights);
            const { trainingImages, validationImages } = plan;
            const record = {
                settings,
                classNames,
                data: { fingerprint, simulated: dataset.simulated, trainingImages, validationImages },
                engine: { name: engine.name, threads },
                ...outcomeRecord(plan, outcome),
            };
            const finished = { record, files: await encodeLayersModel(plan.model) };
            store.finish(finished);
            return finished;
        });
    }
    finally {
        plan.close();
    }
}
/** Another engine's training of the same is not gone on with, for it gives other weights: but that is said. */
function sayWhereBegun(chosen, storeOf) {
    for (const engine of ENGINE_NAMES) {
        const store = storeOf(engine);
        const state = store.isFinished() ? "finished" : store.hasCheckpoint() ? "begun" : undefined;
        if (state)
            onWarning(`Training on ${chosen} from the beginning; on ${engine} it was ${state} before: --backend ${engine} takes it up`);
    }
}
function outcomeRecord({ check }, { curve, chosenIteration }) {
    if (!check.choosesBest)
        return { curve, chosenIteration };
    const best = curve.checks.find(({ iteration }) => iteration === chosenIteration);
    return { curve, chosenIteration, validationAccuracy: best.value };
}
async function planTraining(dataset, { settings, workers }) {
    const pool = new WorkerPool(workers);
    const run = {
        pool,
        signal: stop.signal,
        onProgress: (event) => send({ type: "progress", event }),
    };
    try {
        throwIfCancelled(stop.signal);
        return await (settings.family === "deeploc"
            ? deepLocPlan(dataset, settings, run)
            : pciPlan(dataset, settings, run));
    }
    finally {
        await pool.close();
    }
}
//# sourceMappingURL=train-worker.js.map