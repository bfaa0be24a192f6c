// How tf.js' engines behave beside each other and over time, on any backend.
import assert from "node:assert/strict";
import { tf, tfl } from "../../../src/nn/tf.js";
import { createTfjsEngine } from "../../../src/nn/tfjs/engine.js";
const INPUTS = [
    { data: Float32Array.from({ length: 3 * 6 * 6 * 2 }, (_, i) => Math.sin(i * i)), shape: [3, 6, 6, 2] },
];
const TARGETS = { data: Float32Array.of(1, 0, 0, 1, 1, 0), shape: [3, 2] };
/** A network that trains in milliseconds. */
export function tinyNetwork() {
    const seed = 1;
    return tfl.sequential({
        name: "tiny",
        layers: [
            tfl.layers.conv2d({
                name: "conv",
                inputShape: [6, 6, 2],
                filters: 3,
                kernelSize: 3,
                padding: "same",
                kernelInitializer: tfl.initializers.glorotUniform({ seed }),
            }),
            tfl.layers.batchNormalization({ name: "norm" }),
            tfl.layers.reLU({ name: "relu" }),
            tfl.layers.maxPooling2d({ name: "pool", poolSize: 2 }),
            tfl.layers.flatten({ name: "flat" }),
            tfl.layers.dense({
                name: "dense",
                units: 2,
                kernelInitializer: tfl.initializers.glorotUniform({ seed }),
            }),
        ],
    });
}
/** Takes a step and resolves to its loss. */
export function stepOf(trainer) {
    return trainer.step(INPUTS, TARGETS, 0.01);
}
/** The loss and gradients of the step that {@link stepOf} would take. */
export function gradientsOf(trainer) {
    return trainer.gradients(INPUTS, TARGETS);
}
/** Asserts that neither steps nor predictions accumulate tensors, and that closing the engine leaves none. */
export async function assertKeepsNoTensors(name) {
    const model = tinyNetwork();
    const before = tf.memory().numTensors;
    const engine = await createTfjsEngine(name);
    const trainer = await engine.trainer(model, { loss: "softmaxCrossEntropy" });
    const predictor = await engine.predictor(model, [{ layer: "relu", pool: "max" }, { layer: "dense" }]);
    const counts = new Set();
    for (let i = 0; i < 20; i++) {
        await stepOf(trainer);
        await gradientsOf(trainer);
        await trainer.restore(await trainer.state());
        await predictor.run(INPUTS);
        counts.add(tf.memory().numTensors);
    }
    assert.equal(counts.size, 1, `numbers of tensors: ${[...counts].join(", ")}`);
    await predictor.dispose();
    await predictor.dispose();
    engine.close();
    assert.equal(tf.memory().numTensors, before);
}
/** Asserts that training on two engines in turns, and making models in between, gives what each gives alone. */
export async function assertKeepsToItself(first, second) {
    const model = tinyNetwork();
    const initial = model.getWeights().map((weight) => weight.dataSync().slice());
    const alone = [];
    for (const name of [first, second]) {
        const engine = await createTfjsEngine(name);
        const trainer = await engine.trainer(model, { loss: "softmaxCrossEntropy" });
        alone.push([await stepOf(trainer), await stepOf(trainer), await stepOf(trainer)]);
        engine.close();
    }
    const engines = await Promise.all([first, second].map(createTfjsEngine));
    const trainers = await Promise.all(engines.map((engine) => engine.trainer(model, { loss: "softmaxCrossEntropy" })));
    const together = [[], []];
    for (let i = 0; i < 3; i++) {
        const pending = trainers.map(stepOf);
        const between = tinyNetwork();
        assert.equal(tf.getBackend(), "cpu");
        for (const [k, loss] of pending.entries())
            together[k].push(await loss);
        between.dispose();
    }
    for (const engine of engines)
        engine.close();
    assert.deepEqual(together, alone);
    assert.deepEqual(model.getWeights().map((weight) => weight.dataSync().slice()), initial);
}
//# sourceMappingURL=habits.js.map