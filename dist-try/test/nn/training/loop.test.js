import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CancelledError, Coos7Error } from "../../../src/core/errors.js";
import { createEngine } from "../../../src/nn/probe.js";
import { tf } from "../../../src/nn/tf.js";
import { CheckpointStore } from "../../../src/nn/training/checkpoints.js";
import { deepLocPlan } from "../../../src/nn/training/deeploc.js";
import { runTraining } from "../../../src/nn/training/loop.js";
import { pciPlan } from "../../../src/nn/training/pci.js";
import { pciSettings } from "../../../src/nn/training/settings.js";
import { temporaryFolder } from "../../dataset/support.js";
import { NARROW_PCI, shortDeepLoc, smallTraining } from "./small-training.js";
const engine = await createEngine("cpu", 1);
after(() => engine.close());
const storeOf = (name) => new CheckpointStore({ name }, engine.name, { onWarning: assert.fail });
/** Runs a training under the name `name`, interrupted as soon as `stopAt` steps were taken. */
async function run(plan, name, stopAt) {
    const stop = new AbortController();
    const events = [];
    const listener = (event) => {
        events.push(event);
        if (event.type === "step" && event.iteration === stopAt)
            stop.abort();
    };
    try {
        return {
            outcome: await runTraining(plan, engine, storeOf(name), listener, stop.signal),
            error: undefined,
            events,
        };
    }
    catch (error) {
        return { outcome: undefined, error, events };
    }
}
const stepsOf = (events) => events.filter(({ type }) => type === "step").length;
test("DeepLoc interrupted twice and taken up again ends as if it had not been, bit for bit", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 10);
    const plan = () => deepLocPlan(dataset, shortDeepLoc({ iterations: 5 }), {});
    const whole = await run(await plan(), "whole");
    assert.equal(whole.error, undefined);
    assert.equal(whole.outcome.curve.loss.length, 5);
    assert.deepEqual(whole.outcome.curve.checks.map(({ iteration }) => iteration), [1, 2, 3, 4, 5]);
    const first = await run(await plan(), "parts", 2);
    assert.ok(first.error instanceof CancelledError);
    assert.match(first.error.message, /interrupted after 2 of 5 iterations; starting the same training again takes it up/);
    assert.equal(stepsOf(first.events), 2);
    const second = await run(await plan(), "parts", 3);
    assert.equal(second.events[0].type, "started");
    assert.equal(second.events[0].iteration, 2);
    assert.equal(stepsOf(second.events), 1);
    const last = await run(await plan(), "parts");
    assert.equal(stepsOf(last.events), 2);
    assert.deepEqual(last.outcome, whole.outcome);
});
test("paired cell inpainting taken up in the middle of an epoch ends as if it had not been interrupted", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 12);
    const settings = pciSettings({ widths: NARROW_PCI, epochs: 2, batch: 4 });
    const whole = await run(await pciPlan(dataset, settings, {}), "whole pci");
    const { curve, chosenIteration, weights } = whole.outcome;
    assert.equal(chosenIteration, 6);
    assert.deepEqual(curve.checks.map(({ iteration }) => iteration), [3, 6]);
    assert.equal(curve.loss.length, 6);
    assert.ok(Object.values(weights).every((values) => values.every(Number.isFinite)));
    const stopped = await run(await pciPlan(dataset, settings, {}), "pci in parts", 4);
    assert.ok(stopped.error instanceof CancelledError);
    const resumed = await run(await pciPlan(dataset, settings, {}), "pci in parts");
    assert.equal(stepsOf(resumed.events), 2);
    assert.deepEqual(resumed.outcome, whole.outcome);
});
test("the first of the best checkpoints is kept, and its weights are those of that iteration", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 10);
    const plan = await deepLocPlan(dataset, shortDeepLoc({ iterations: 5 }), {});
    const accuracies = [0.25, 0.75, 0.75, 0.5, 0.75];
    const check = { ...plan.check, measure: async () => accuracies.shift() };
    const chosen = await run({ ...plan, check }, "chosen");
    assert.equal(chosen.outcome.chosenIteration, 2);
    assert.deepEqual(chosen.events.filter((event) => event.type === "check" && event.isBest).map(({ iteration }) => iteration), [1, 2]);
    const short = await run({ ...plan, iterations: 2, check: { ...plan.check, choosesBest: false } }, "short");
    assert.deepEqual(short.outcome.weights, chosen.outcome.weights);
});
test("a loss that is no longer finite ends training at once, with where, the rate and the last checkpoint", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 10);
    const plan = await deepLocPlan(dataset, shortDeepLoc({ iterations: 40, learningRate: 1e-3 }), {});
    // After four good steps the rate is such that the weights leave the range of 32-bit numbers.
    const wild = { ...plan, learningRate: (iteration) => (iteration < 4 ? 1e-3 : 1e30) };
    const { error, events } = await run(wild, "diverging");
    assert.ok(error instanceof Coos7Error);
    assert.match(error.message, /^Training DeepLoc: .*(NaN|Infinity|no longer finite) .*at iteration [5-7] of 40 \(learning rate 1e\+30\); the last good checkpoint is that after iteration 4\. Lower the learning rate/);
    assert.ok(stepsOf(events) <= 6);
    // The checkpoint is a good one: with a sensible rate training goes on from it.
    const resumed = await run({ ...plan, iterations: 8, checkpoints: [8] }, "diverging");
    assert.equal(resumed.events[0].iteration, 4);
    assert.equal(resumed.outcome.curve.loss.length, 8);
});
test("training that is stopped before its first step says so", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 20);
    const plan = await deepLocPlan(dataset, shortDeepLoc(), {});
    const stopped = runTraining(plan, engine, storeOf("never"), () => { }, AbortSignal.abort());
    await assert.rejects(stopped, (error) => {
        assert.ok(error instanceof CancelledError);
        return /after 0 of 8 iterations; starting it again begins anew/.test(error.message);
    });
});
test("where no checkpoint can be written training goes on, and says so when it is interrupted", async (t) => {
    const folder = temporaryFolder(t);
    const dataset = await smallTraining(folder, 10);
    process.env.COOS7_CACHE = `${folder}/training.hdf5/cache`;
    const warnings = [];
    const store = new CheckpointStore({ name: "unwritable" }, "cpu", {
        onWarning: (line) => warnings.push(line),
    });
    const plan = await deepLocPlan(dataset, shortDeepLoc({ iterations: 3 }), {});
    const stop = new AbortController();
    const listener = ({ type, iteration }) => {
        if (type === "step" && iteration === 2)
            stop.abort();
    };
    await assert.rejects(runTraining(plan, engine, store, listener, stop.signal), (error) => {
        assert.ok(error instanceof CancelledError);
        return /no checkpoint could be written: starting it again begins from the beginning$/.test(error.message);
    });
    assert.match(warnings.at(-1), /Could not write .*a part of the path is a file/);
});
test("memory stays flat over 1,000 steps: no tensor is left, and neither heap nor resident memory grows", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 10);
    const settings = shortDeepLoc({
        widths: { convolutions: [1, 1, 1], dense: 1 },
        iterations: 1000,
        batch: 4,
    });
    const plan = await deepLocPlan(dataset, settings, {});
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc");
    const samples = [];
    const listener = ({ type, iteration }) => {
        if (type !== "step" || iteration % 200 !== 0)
            return;
        collectGarbage();
        const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
        samples.push({ tensors: tf.memory().numTensors, used: heapUsed + arrayBuffers, resident: rss });
    };
    await runTraining(plan, engine, storeOf("flat"), listener, new AbortController().signal);
    const [first, second, , , last] = samples;
    assert.equal(last.tensors, first.tensors);
    // Batches are 115 kB each: the 600 from the second sample to the last, kept, would be 69 MB. What the collector has not
    // given back yet comes and goes by up to 9 MB.
    const report = JSON.stringify(samples);
    assert.ok(last.used - second.used < 40e6, report);
    assert.ok(last.resident - second.resident < 40e6, report);
});
//# sourceMappingURL=loop.test.js.map