import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { probeEngine } from "../../../src/nn/probe.js";
import { createTfjsEngine } from "../../../src/nn/tfjs/engine.js";
import { assertPredictsAsPyTorch, assertTrainsAsPyTorch } from "../agreement.js";
import { referenceDeepLoc, referencePci, referenceVgg16 } from "../reference-networks.js";
import { assertKeepsNoTensors, assertKeepsToItself, gradientsOf, stepOf, tinyNetwork } from "./habits.js";
for (const name of ["tfjs", "tensorflow"]) {
    // An optional package, which needs a binary that is not always to be had.
    const probe = name === "tensorflow" ? await probeEngine(name) : undefined;
    const skip = probe?.works === false ? probe.reason : false;
    test(`${name} has PyTorch's loss, gradients and activations of DeepLoc`, { skip }, async () => {
        const engine = await createTfjsEngine(name);
        await assertTrainsAsPyTorch(engine, await referenceDeepLoc());
        engine.close();
    });
    test(`${name} has PyTorch's loss, gradients and activations of paired cell inpainting`, {
        skip,
    }, async () => {
        const engine = await createTfjsEngine(name);
        await assertTrainsAsPyTorch(engine, await referencePci());
        engine.close();
    });
    test(`${name} has PyTorch's features of VGG16`, { skip }, async () => {
        const engine = await createTfjsEngine(name);
        await assertPredictsAsPyTorch(engine, await referenceVgg16());
        engine.close();
    });
    test(`steps on ${name} leave no tensors behind`, { skip }, () => assertKeepsNoTensors(name));
}
test("two trainings in turns give what each gives alone", () => assertKeepsToItself("tfjs", "tfjs"));
test("a training taken up again from its state goes on as if it had not stopped", async () => {
    const engine = await createTfjsEngine("tfjs");
    const options = { loss: "softmaxCrossEntropy" };
    const whole = await engine.trainer(tinyNetwork(), options);
    await stepOf(whole);
    await stepOf(whole);
    const state = await whole.state();
    const resumed = await engine.trainer(tinyNetwork(), options);
    await resumed.restore(structuredClone(state));
    assert.equal(await stepOf(resumed), await stepOf(whole));
    assert.deepEqual(await resumed.state(), await whole.state());
    assert.equal((await whole.state()).step, 3);
    engine.close();
});
test("gradients are those of a step that is not taken: the state stays as it is", async () => {
    const engine = await createTfjsEngine("tfjs");
    const trainer = await engine.trainer(tinyNetwork(), { loss: "softmaxCrossEntropy", adam: { beta1: 0 } });
    const before = await trainer.state();
    const { loss, gradients } = await gradientsOf(trainer);
    assert.deepEqual(await trainer.state(), before);
    assert.equal(await stepOf(trainer), loss);
    assert.deepEqual(gradients, (await trainer.state()).firstMoments);
    engine.close();
});
test("a predictor gives what is asked for: a layer twice, and of two inputs only what one leads to", async () => {
    const engine = await createTfjsEngine("tfjs");
    const { model, inputs } = await referencePci();
    const predictor = await engine.predictor(model, [
        { layer: "conv3_1", pool: "max" },
        { layer: "conv3_1" },
        { layer: "pool1" },
    ]);
    const [pooled, whole, pool] = await predictor.run(inputs);
    assert.deepEqual([pooled.shape, whole.shape, pool.shape], [
        [3, 12],
        [3, 16, 16, 12],
        [3, 32, 32, 6],
    ]);
    const largest = new Float32Array(3 * 12).fill(Number.NEGATIVE_INFINITY);
    for (const [i, value] of whole.data.entries()) {
        const at = Math.floor(i / (16 * 16 * 12)) * 12 + (i % 12);
        largest[at] = Math.max(largest[at], value);
    }
    assert.deepEqual(pooled.data, largest);
    engine.close();
});
test("a batch, a layer or a state that does not belong to the network is refused", async () => {
    const engine = await createTfjsEngine("tfjs");
    const model = tinyNetwork();
    const trainer = await engine.trainer(model, { loss: "softmaxCrossEntropy" });
    const images = (shape) => ({ data: new Float32Array(shape.reduce((a, b) => a * b)), shape });
    const step = (input, target) => trainer.step([images(input)], images(target), 0.1);
    await assert.rejects(step([3, 6, 6, 3], [3, 2]), {
        name: "UsageError",
        message: "Expected input 1 of the network to be (3, 6, 6, 2) but found (3, 6, 6, 3) with 324 values",
    });
    await assert.rejects(step([3, 6, 6, 2], [2, 2]), {
        name: "UsageError",
        message: "Expected target 1 of the network to be (3, 2) but found (2, 2) with 4 values",
    });
    await assert.rejects(step([0, 6, 6, 2], [0, 2]), { name: "UsageError" });
    await assert.rejects(engine.predictor(model, [{ layer: "conv9" }]), {
        name: "UsageError",
        message: /^Expected a layer of tiny but found "conv9"; its layers are .*conv, norm, relu, pool, flat, dense$/,
    });
    await assert.rejects(engine.predictor(model, [{ layer: "dense", pool: "max" }]), { name: "UsageError" });
    const state = await trainer.state();
    state.weights["conv/kernel"] = new Float32Array(7);
    await assert.rejects(trainer.restore(state), {
        name: "Coos7Error",
        message: /weights to have 54 values for conv\/kernel but found 7; it belongs to another network/,
    });
    engine.close();
});
test("what is still computed when an engine is closed is rejected as cancelled", async () => {
    const engine = await createTfjsEngine("tfjs");
    const trainer = await engine.trainer(tinyNetwork(), { loss: "softmaxCrossEntropy" });
    const pending = stepOf(trainer);
    engine.close();
    engine.close();
    await assert.rejects(pending, { name: "CancelledError" });
    await assert.rejects(stepOf(trainer), { name: "CancelledError" });
});
test("a loss that is not finite is returned as it is", async () => {
    const engine = await createTfjsEngine("tfjs");
    const trainer = await engine.trainer(tinyNetwork(), { loss: "softmaxCrossEntropy" });
    const state = await trainer.state();
    state.weights["dense/bias"].fill(Number.NaN);
    await trainer.restore(state);
    assert.equal(await stepOf(trainer), Number.NaN);
    engine.close();
});
test("tf.js says nothing about itself", async () => {
    const url = new URL("../../../src/nn/tfjs/engine.js", import.meta.url).href;
    const source = `const { createTfjsEngine } = await import(${JSON.stringify(url)});
    const { tfl } = await import(${JSON.stringify(new URL("../../../src/nn/tf.js", import.meta.url).href)});
    const engine = await createTfjsEngine("tfjs");
    const model = tfl.sequential({ layers: [tfl.layers.dense({ name: "d", units: 1, inputShape: [1] })] });
    const predictor = await engine.predictor(model, [{ layer: "d" }]);
    await predictor.run([{ data: Float32Array.of(1), shape: [1, 1] }]);
    engine.close();`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
        "--input-type=module",
        "-e",
        source,
    ]);
    assert.equal(stdout + stderr, "");
});
//# sourceMappingURL=engine.test.js.map