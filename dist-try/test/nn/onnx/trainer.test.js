import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { createTfjsEngine } from "../../../src/nn/tfjs/engine.js";
import { assertClose } from "../agreement.js";
import { randomBatch, smallClassifier, smallPainter } from "./small-networks.js";
async function takeSteps(trainer, training, from, to) {
    const losses = [];
    for (let k = from; k < to; k++) {
        const { inputs, targets } = randomBatch(training, 4, k);
        losses.push(await trainer.step(inputs, targets, 0.01));
    }
    return losses;
}
for (const make of [smallClassifier, smallPainter])
    test(`training of ${make.name} that is killed twice and taken up again ends with the same bits`, async () => {
        const training = make();
        const options = { loss: training.loss };
        const engine = await createOnnxEngine(2);
        const uninterrupted = await engine.trainer(training.model, options);
        const losses = await takeSteps(uninterrupted, training, 0, 9);
        const expected = await uninterrupted.state();
        engine.close();
        let state;
        const found = [];
        for (const [from, to] of [
            [0, 3],
            [3, 5],
            [5, 9],
        ]) {
            const again = await createOnnxEngine(2);
            const trainer = await again.trainer(training.model, options);
            if (state)
                await trainer.restore(state);
            found.push(...(await takeSteps(trainer, training, from, to)));
            state = await trainer.state();
            // A step that never ends: closing kills the process in the middle of it.
            const { inputs, targets } = randomBatch(training, 4, to);
            const lost = assert.rejects(trainer.step(inputs, targets, 0.01), { name: "CancelledError" });
            again.close();
            await lost;
        }
        assert.deepEqual(found, losses);
        assert.deepEqual(state, expected);
    });
test("a step of Adam is TensorFlow's", async () => {
    const training = smallClassifier();
    const adam = { beta1: 0.5, beta2: 0.9, epsilon: 1e-3 };
    const { inputs, targets } = randomBatch(training, 4, "adam");
    const states = [];
    for (const engine of [await createOnnxEngine(1), await createTfjsEngine("tfjs")]) {
        const trainer = await engine.trainer(training.model, { loss: training.loss, adam });
        for (let k = 0; k < 3; k++)
            await trainer.step(inputs, targets, 0.02);
        states.push(await trainer.state());
        engine.close();
    }
    const [found, expected] = states;
    for (const part of ["weights", "firstMoments", "secondMoments"]) {
        assert.deepEqual(Object.keys(found[part]).sort(), Object.keys(expected[part]).sort());
        for (const [name, values] of Object.entries(expected[part]))
            assertClose(found[part][name], values, 1e-3, `${part} ${name}`, 1e-6);
    }
});
test("trainers and predictors keep to themselves and to the weights they began with", async () => {
    const training = smallClassifier();
    const { model, loss } = training;
    const before = model.getWeights().map((weight) => weight.dataSync().slice());
    const engine = await createOnnxEngine(2);
    const predictor = await engine.predictor(model, [{ layer: "logits" }]);
    const { inputs } = randomBatch(training, 3, "predict");
    const [first] = await predictor.run(inputs);
    const alone = await takeSteps(await engine.trainer(model, { loss }), training, 0, 3);
    const [one, other] = [await engine.trainer(model, { loss }), await engine.trainer(model, { loss })];
    const together = [[], []];
    for (let k = 0; k < 3; k++) {
        together[0].push(...(await takeSteps(one, training, k, k + 1)));
        together[1].push(...(await takeSteps(other, training, k, k + 1)));
    }
    await one.dispose();
    assert.deepEqual(await predictor.run(inputs), [first]);
    engine.close();
    assert.deepEqual(together, [alone, alone]);
    assert.deepEqual(model.getWeights().map((weight) => weight.dataSync()), before);
});
test("1,000 steps and predictions take no more memory than the first 200", {
    skip: process.platform !== "linux" && "reads /proc",
}, async () => {
    const training = smallClassifier();
    const engine = await createOnnxEngine(1);
    const pid = childProcesses().at(-1);
    const trainer = await engine.trainer(training.model, { loss: training.loss });
    const predictor = await engine.predictor(training.model, [{ layer: "conv1" }]);
    // Most tensors of a step have 70 KiB: if one of them stayed, that would be 55 MiB in the end.
    const { inputs, targets } = randomBatch(training, 32, "memory");
    const sizes = [];
    for (let k = 0; k < 1000; k++) {
        await trainer.step(inputs, targets, 0.001);
        if (k % 5 === 0)
            await predictor.run(inputs);
        if (k % 200 === 199)
            sizes.push(residentMiB(pid));
    }
    engine.close();
    assert.ok(sizes.at(-1) - sizes[0] < 50, `MiB after each 200 steps: ${sizes.join(", ")}`);
});
test("disposing of trainers gives their memory back", {
    skip: process.platform !== "linux" && "reads /proc",
}, async () => {
    const training = smallClassifier();
    const engine = await createOnnxEngine(1);
    const pid = childProcesses().at(-1);
    const sizes = [];
    for (let round = 0; round < 28; round++) {
        const trainer = await engine.trainer(training.model, { loss: training.loss });
        await takeSteps(trainer, training, 0, 2);
        const { inputs, targets } = randomBatch(training, 4, 0);
        await trainer.gradients(inputs, targets);
        await trainer.dispose();
        sizes.push(residentMiB(pid));
    }
    engine.close();
    assert.ok(sizes.at(-1) - sizes[3] < 24, `MiB after each trainer: ${sizes.join(", ")}`);
});
test("what does not fit a network is refused before anything changes", async () => {
    const training = smallClassifier();
    const engine = await createOnnxEngine(1);
    const trainer = await engine.trainer(training.model, { loss: training.loss });
    const { inputs, targets } = randomBatch(training, 2, 0);
    const before = await trainer.state();
    await assert.rejects(trainer.step(inputs, { data: new Float32Array(4), shape: [2, 2] }, 0.1), {
        name: "UsageError",
        message: /target 1 of the network to be \(2, 3\) but found \(2, 2\)/,
    });
    await assert.rejects(trainer.step([...inputs, ...inputs], targets, 0.1), { name: "UsageError" });
    const { "conv0/kernel": _, ...weights } = before.weights;
    await assert.rejects(trainer.restore({ ...before, weights }), {
        name: "Coos7Error",
        message: /weights to have 72 values for conv0\/kernel but found none; it belongs to another network/,
    });
    assert.deepEqual(await trainer.state(), before);
    engine.close();
});
/** Process numbers of this process' children. */
function childProcesses() {
    const { pid } = process;
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
}
function residentMiB(pid) {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}
//# sourceMappingURL=trainer.test.js.map