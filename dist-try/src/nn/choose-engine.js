import { chosenBackend, likelyDevices, networkBackend } from "../compute/backend.js";
import { cachedBundle, cacheKey } from "../core/cache.js";
import { CancelledError, Coos7Error, errorMessage, throwIfCancelled } from "../core/errors.js";
import { Random } from "../core/random.js";
import { checkEngine, probeEngine, useEngine } from "./probe.js";
/** Engines that "auto" lets compete, and the one that it takes where none of them works. */
const fastEngines = () => [...likelyDevices(), "tensorflow"];
const SLOW = "tfjs";
/** Engines that "auto" has said that it takes. */
const said = new Set();
/**
 * Calls `work` with an engine and resolves to its result; the engine is closed at the end, and at once where
 * `choice.signal` is aborted. The engine is the one asked for or, for "auto", the one that is fastest at the job of
 * those that pass a self-test (software adapters of GPUs left out), which is decided once for each machine and job;
 * `choice.onWarning` is told which, in a line, when it is taken first. `threads` are ONNX Runtime's.
 * Throws {@link Coos7Error} where the engine asked for does not work, or none does.
 */
export async function withNetworkEngine(threads, choice, work) {
    const asked = networkBackend(chosenBackend(choice.backend));
    const name = asked ?? (await chooseEngine(threads, choice));
    return useEngine(name, threads, choice, async (engine, tried) => {
        // "auto" has had this done.
        if (asked)
            await checkEngine(engine);
        return work(engine, tried);
    });
}
/** The engine that `withNetworkEngine` would take. One that is asked for by name is not tried. */
export async function chooseEngine(threads, choice = {}) {
    const asked = networkBackend(chosenBackend(choice.backend));
    if (asked)
        return asked;
    const { name, because } = await bestEngine(threads, choice);
    if (!said.has(name))
        (choice.onWarning ?? console.warn)(`Networks compute on ${name} (${because})`);
    said.add(name);
    return name;
}
async function bestEngine(threads, choice) {
    const details = new Map();
    const reasons = [];
    const fast = fastEngines();
    const probes = await Promise.all(fast.map(probeEngine));
    throwIfCancelled(choice.signal);
    for (const [i, name] of fast.entries()) {
        const probe = probes[i];
        if (probe.works && !probe.software)
            details.set(name, probe.detail);
        else
            reasons.push(`${name}: ${probe.works ? `${probe.detail} is a software adapter` : probe.reason}`);
    }
    const [first, ...others] = details.keys();
    if (!first)
        return slowEngine(reasons);
    if (others.length === 0 || !choice.job)
        return { name: first, because: details.get(first) };
    return fastestEngine(details, threads, choice.job(), choice);
}
/**
 * Which of some engines, with a line about each, is fastest at a job. It is timed once for equal jobs and engines and kept
 * in the cache: a close race must not end differently another time, for results depend on the engine.
 */
export async function fastestEngine(details, threads, job, run = {}) {
    const { model, batch, loss = "", outputs = [] } = job;
    const key = cacheKey({
        what: "engine choice",
        // Whatever their weights, equal networks take equal time.
        job: { layers: model.layers.map(({ name, outputShape }) => [name, outputShape]), batch, loss, outputs },
        threads,
        engines: [...details],
    });
    const decide = async () => {
        const { times, failures } = await rankEngines([...details.keys()], threads, job, run);
        const { name } = times[0];
        const rates = times.map(({ name, seconds }) => `${name} ${seconds.toPrecision(2)} s a step`);
        const info = { name, because: [details.get(name), ...rates, ...failures].join("; ") };
        return { info, arrays: {} };
    };
    return (await cachedBundle(key, decide, run)).info;
}
/** For machines where none of the fast engines works, for `reasons`. */
async function slowEngine(reasons) {
    const probe = await probeEngine(SLOW);
    if (probe.works)
        return { name: SLOW, because: [`${probe.detail}, which is slow`, ...reasons].join("; ") };
    throw new Coos7Error(`No engine for networks works here: ${[...reasons, `${SLOW}: ${probe.reason}`].join("; ")}`);
}
/** Has each engine do a step of a job. Throws {@link Coos7Error} where none can. */
export async function rankEngines(names, threads, job, run = {}) {
    const times = [];
    const failures = [];
    for (const name of names)
        try {
            const seconds = await useEngine(name, threads, run, (engine) => secondsPerStep(engine, job));
            times.push({ name, seconds });
        }
        catch (error) {
            // What passes the self-test may lack the memory for a step of the job.
            if (error instanceof CancelledError)
                throw error;
            failures.push(errorMessage(error));
        }
    if (times.length === 0)
        throw new Coos7Error(`No engine can do a step of ${job.model.name}: ${failures.join("; ")}`);
    return { times: times.sort((a, b) => a.seconds - b.seconds), failures };
}
/** Seconds that an engine takes for one step of a job, on random data, once everything is prepared. */
async function secondsPerStep(engine, job) {
    return (await timeSteps(engine, job)).next;
}
/** Seconds of the first step of a job, with all preparations, and of one of the steps that follow, on random data. */
export async function timeSteps(engine, job) {
    const { model, batch, loss, outputs = [{ layer: model.layers.at(-1).name }] } = job;
    const inputs = model.inputs.map(({ shape }) => noise([batch, ...shape.slice(1)]));
    const started = performance.now();
    if (loss === undefined) {
        const predictor = await engine.predictor(model, outputs);
        try {
            return await timed(started, () => predictor.run(inputs));
        }
        finally {
            await predictor.dispose();
        }
    }
    const targets = noise([batch, ...model.outputs[0].shape.slice(1)]);
    const trainer = await engine.trainer(model, { loss });
    try {
        // Without a learning rate the weights stay as they are, and so does the cost of a step.
        return await timed(started, () => trainer.step(inputs, targets, 0));
    }
    finally {
        await trainer.dispose();
    }
}
/** Short steps are repeated for so long: one alone says little on a machine that does other things too. */
const TIMED_S = 0.3;
async function timed(started, step) {
    await step();
    const prepared = performance.now();
    let steps = 0;
    for (;;) {
        await step();
        steps++;
        const seconds = (performance.now() - prepared) / 1000;
        if (seconds >= TIMED_S)
            return { first: (prepared - started) / 1000, next: seconds / steps };
    }
}
function noise(shape) {
    const random = new Random("time-step");
    const length = shape.reduce((product, size) => product * size, 1);
    return { data: Float32Array.from({ length }, () => random.uniform()), shape };
}
//# sourceMappingURL=choose-engine.js.map