import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CancelledError, Coos7Error, UsageError } from "../../../src/core/errors.js";
import { WorkerPool } from "../../../src/core/workers.js";
import { weightsDigest } from "../../../src/nn/store.js";
import { tf } from "../../../src/nn/tf.js";
import { pciSettings, TRAINING_THREADS } from "../../../src/nn/training/settings.js";
import { train, trainingDetail } from "../../../src/nn/training/train.js";
import { temporaryFolder } from "../../dataset/support.js";
import { NARROW_PCI, shortDeepLoc, smallTraining } from "./small-training.js";
const ENGINE = "cpu";
const PLACE = { backend: ENGINE, threads: 1 };
const SCRIPT = fileURLToPath(new URL("./train-script.js", import.meta.url));
/** Runs the training script with its cache in `cache`, killed as soon as it prints `killAt`; resolves to its lines. */
function runScript(cache, data, killAt) {
    const child = spawn(process.execPath, [SCRIPT, data], {
        env: { ...process.env, COOS7_CACHE: cache },
        stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = [];
    createInterface(child.stdout).on("line", (line) => {
        lines.push(line);
        if (line === killAt)
            child.kill("SIGKILL");
    });
    return new Promise((resolve) => child.once("close", () => resolve(lines)));
}
test("training that is killed twice by SIGKILL ends with the weights of one that is not, bit for bit", async (t) => {
    const data = temporaryFolder(t);
    await smallTraining(data, 24);
    const whole = await runScript(join(dirname(data), "whole"), data);
    const expected = whole.at(-1);
    assert.match(expected, /^weights [0-9a-f]{64}$/);
    const cache = join(dirname(data), "killed");
    const first = await runScript(cache, data, "step 4");
    const second = await runScript(cache, data, "step 9");
    for (const part of [first, second])
        assert.ok(!part.some((line) => line.startsWith("weights")));
    const third = await runScript(cache, data);
    for (const part of [second, third])
        assert.match(part[0], /^started [1-9]/);
    assert.equal(third.at(-1), expected);
});
test("the thread that asks for a training stays free while it runs, and is told how it goes", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 24);
    let ticks = 0;
    const timer = setInterval(() => ticks++, 10);
    const ticksAtStep = [];
    const progress = [];
    const events = [];
    const tensors = tf.memory().numTensors;
    // tf.js in JavaScript blocks the thread that it computes on for the whole of a step.
    const { model, record } = await train({ dataset, settings: shortDeepLoc({ iterations: 2, batch: 64 }), backend: "tfjs" }, {
        onProgress: (event) => progress.push(event),
        onTraining(event) {
            events.push(event);
            if (event.type === "step")
                ticksAtStep.push(ticks);
        },
    });
    clearInterval(timer);
    assert.equal(tf.memory().numTensors - tensors, model.weights.length);
    // Between two steps a thread that computes has a turn or two.
    assert.ok(ticksAtStep[0] > 5 && ticksAtStep[1] - ticksAtStep[0] > 5, `ticks at steps: ${ticksAtStep}`);
    const steps = events.filter((event) => event.type === "step");
    assert.equal(steps.length, 2);
    assert.ok(steps.every(({ imagesPerSecond, secondsLeft }) => imagesPerSecond > 0 && secondsLeft >= 0));
    const training = progress.filter(({ stage }) => stage === "Training DeepLoc");
    assert.deepEqual([training[0].done, training[0].total], [0, 128]);
    const last = training.at(-1);
    assert.deepEqual([last.done, last.total, last.unit], [128, 128, "images"]);
    assert.ok(training.some(({ detail }) => /^loss \d\.\d+, [\d.]+ images\/s$/.test(detail)));
    const { settings, data, engine, curve, chosenIteration, validationAccuracy, classNames } = record;
    assert.equal(settings.family, "deeploc");
    assert.deepEqual(classNames, dataset.classNames);
    assert.equal(data.fingerprint, await dataset.fingerprint("training"));
    assert.deepEqual([data.trainingImages, data.validationImages, data.simulated], [19, 5, false]);
    assert.equal(engine.name, "tfjs");
    assert.equal(curve.loss.length, 2);
    const best = curve.checks.find(({ iteration }) => iteration === chosenIteration);
    assert.equal(validationAccuracy, best.value);
    assert.equal(best.value, Math.max(...curve.checks.map(({ value }) => value)));
});
test("cancelling stops before the next step, keeps a checkpoint, and the same call takes it up", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 24);
    const spec = { dataset, settings: shortDeepLoc({ iterations: 20 }), ...PLACE };
    const stop = new AbortController();
    let steps = 0;
    const stopped = train(spec, {
        signal: stop.signal,
        onTraining({ type, iteration }) {
            if (type === "step")
                steps = iteration;
            if (type === "step" && iteration === 5)
                stop.abort();
        },
    });
    await assert.rejects(stopped, (error) => {
        assert.ok(error instanceof CancelledError);
        assert.equal(error.exitCode, 130);
        return /interrupted after \d+ of 20 iterations; starting the same training again takes it up/.test(error.message);
    });
    assert.ok(steps < 20);
    let startedAt = -1;
    const resumed = await train(spec, {
        onTraining({ type, iteration }) {
            if (type === "started")
                startedAt = iteration;
        },
    });
    assert.equal(startedAt, steps);
    // What was finished is not done again.
    const events = [];
    const again = await train(spec, { onTraining: ({ type }) => events.push(type) });
    assert.deepEqual(events, []);
    assert.equal(await weightsDigest(again.model), await weightsDigest(resumed.model));
    assert.deepEqual(again.record, resumed.record);
    const other = await train({ ...spec, settings: shortDeepLoc({ iterations: 1, seed: 2 }) });
    assert.equal(other.record.curve.loss.length, 1);
    assert.notEqual(await weightsDigest(other.model), await weightsDigest(resumed.model));
});
test("auto decides on an engine before it looks for what another has trained, and says that there is such", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 24);
    const spec = { dataset, settings: shortDeepLoc({ iterations: 2 }) };
    const byAnother = await train({ ...spec, backend: "tfjs" });
    assert.equal(byAnother.record.engine.name, "tfjs");
    const warnings = [];
    const run = { onWarning: (line) => warnings.push(line) };
    const { record } = await train({ ...spec, backend: "auto" }, run);
    assert.notEqual(record.engine.name, "tfjs");
    assert.ok(warnings.some((line) => / from the beginning; on tfjs it was finished before: --backend tfjs takes it up$/.test(line)), warnings.join("\n"));
    assert.deepEqual((await train({ ...spec, backend: "tfjs" })).record, byAnother.record);
});
test("the threads of a training are the same on every machine and part of what it is kept under", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 24);
    const spec = { dataset, settings: shortDeepLoc({ iterations: 2 }), backend: ENGINE };
    const pool = new WorkerPool(1);
    t.after(() => pool.close());
    const events = [];
    const run = { onTraining: ({ type }) => events.push(type) };
    assert.equal((await train(spec, { ...run, pool })).record.engine.threads, TRAINING_THREADS);
    events.length = 0;
    await train(spec, run);
    assert.equal(events.length, 0);
    const other = await train({ ...spec, threads: TRAINING_THREADS + 1 }, run);
    assert.equal(other.record.engine.threads, TRAINING_THREADS + 1);
    assert.ok(events.includes("step"));
});
test("errors come out of the training thread as they are", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 16, {});
    const settings = pciSettings({ widths: NARROW_PCI, epochs: 1 });
    await assert.rejects(train({ dataset, settings, ...PLACE }), (error) => {
        assert.ok(error instanceof Coos7Error);
        return /^Training has no dateIDs, microscopeIDs, plateIDs, wellIDs: .*--group-by class/.test(error.message);
    });
    const wild = shortDeepLoc({ learningRate: 1e30 });
    await assert.rejects(train({ dataset, settings: wild, ...PLACE }), /the loss became NaN at iteration 2 of 8 .*checkpoint is that after iteration 1\./);
    await assert.rejects(train({ dataset, settings, threads: 0 }), UsageError);
    await assert.rejects(train({ dataset, settings, backend: "gpu" }), UsageError);
    const alreadyStopped = train({ dataset, settings, ...PLACE }, { signal: AbortSignal.abort() });
    await assert.rejects(alreadyStopped, CancelledError);
});
test("how far a measurement has got does not read as what was measured", () => {
    const event = { iteration: 100, iterations: 200, batch: 16, name: "validation accuracy" };
    assert.equal(trainingDetail({ ...event, type: "checking", done: 1672, total: 1830 }), "measuring validation accuracy, 1,672 of 1,830 done");
    assert.equal(trainingDetail({ ...event, type: "check", value: 0.81, isBest: true }), "validation accuracy 0.810");
});
//# sourceMappingURL=train.test.js.map