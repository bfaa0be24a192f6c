import assert from "node:assert/strict";
import { test } from "node:test";
import onnxProto from "onnx-proto";
import * as runtime from "onnxruntime-node";
import { exportOnnx, inferenceGraph } from "../../../src/nn/onnx/inference.js";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { trainingStepGraph } from "../../../src/nn/onnx/training-step.js";
import { tfl } from "../../../src/nn/tf.js";
import { createTfjsEngine } from "../../../src/nn/tfjs/engine.js";
import { assertClose } from "../agreement.js";
import { randomBatch, smallClassifier, smallPainter } from "./small-networks.js";
/** A network of one layer on small images. */
function networkOf(layer) {
    const input = tfl.input({ shape: [7, 6, 2], name: "image" });
    const outputs = layer.apply(input);
    return { model: tfl.model({ name: "one", inputs: input, outputs }), loss: "meanSquaredError" };
}
/** A network whose batch norm is not that of a beginning. */
async function trained(training) {
    const engine = await createTfjsEngine("tfjs");
    const trainer = await engine.trainer(training.model, { loss: training.loss });
    for (let k = 0; k < 3; k++) {
        const { inputs, targets } = randomBatch(training, 4, "trained", k);
        await trainer.step(inputs, targets, 0.02);
    }
    const { weights } = await trainer.state();
    for (const variable of training.model.weights)
        variable.read().dataSync().set(weights[variable.originalName]);
    engine.close();
    return training;
}
test("a layer that graphs are not made of is named, with those that they are", () => {
    const { model, loss } = networkOf(tfl.layers.dropout({ name: "drop", rate: 0.5 }));
    const expected = {
        name: "Coos7Error",
        message: "Expected layers of the kinds BatchNormalization, Concatenate, Conv2D, Dense, Flatten, MaxPooling2D, ReLU, UpSampling2D but found drop (Dropout); ONNX graphs have nothing else: use another backend, such as cpu",
    };
    assert.throws(() => trainingStepGraph(model, loss), expected);
    assert.throws(() => inferenceGraph(model, [{ layer: "drop", name: "y" }]), expected);
});
const UNSUPPORTED = [
    [tfl.layers.conv2d({ name: "a", filters: 1, kernelSize: 3, strides: 2 }), "strides [2,2]"],
    [tfl.layers.conv2d({ name: "a", filters: 1, kernelSize: 3, dilationRate: 2 }), "dilationRate [2,2]"],
    [
        tfl.layers.conv2d({ name: "a", filters: 1, kernelSize: 3, activation: "sigmoid" }),
        'activation "sigmoid"',
    ],
    [tfl.layers.reLU({ name: "a", maxValue: 6 }), "maxValue 6"],
    [tfl.layers.maxPooling2d({ name: "a", poolSize: 3, strides: 2 }), "windows that overlap"],
    [
        tfl.layers.upSampling2d({ name: "a", size: [2, 2], interpolation: "bilinear" }),
        'interpolation "bilinear"',
    ],
    [tfl.layers.dense({ name: "a", units: 2 }), "inputs of 3 axes"],
    [tfl.layers.batchNormalization({ name: "a", axis: 1 }), "axis 1"],
];
for (const [layer, found] of UNSUPPORTED)
    test(`a layer with ${found} is refused`, () => {
        const { model, loss } = networkOf(layer);
        assert.throws(() => trainingStepGraph(model, loss), {
            name: "Coos7Error",
            message: new RegExp(`^Expected .+ in layer a \\(${layer.getClassName()}\\) but found ${found.replace(/[[\]]/g, "\\$&")};`),
        });
    });
test("the gradient of equal values in a pool goes to the first of them", async () => {
    const training = networkOf(tfl.layers.conv2d({ name: "conv", filters: 1, kernelSize: 1, useBias: false }));
    const pool = tfl.layers.maxPooling2d({ name: "pool", poolSize: 2, padding: "same" });
    const model = tfl.model({
        inputs: training.model.inputs,
        outputs: pool.apply(training.model.outputs[0]),
    });
    const kernel = model.weights[0].read().dataSync();
    // The second channel, which does not reach the output, tells the places apart.
    kernel.set([1, 0]);
    const data = Float32Array.from({ length: 7 * 6 * 2 }, (_, i) => (i % 2 === 0 ? -1 : i));
    const targets = { data: new Float32Array(4 * 3).fill(-2), shape: [1, 4, 3, 1] };
    const engine = await createOnnxEngine(1);
    const trainer = await engine.trainer(model, { loss: "meanSquaredError" });
    const { loss, gradients } = await trainer.gradients([{ data, shape: [1, 7, 6, 2] }], targets);
    engine.close();
    assert.equal(loss, 1);
    let expected = 0;
    for (const row of [0, 2, 4, 6])
        for (const column of [0, 2, 4])
            expected += (2 / 12) * data[(row * 6 + column) * 2 + 1];
    assert.ok(Math.abs(gradients["conv/kernel"][1] - expected) < 1e-3);
});
for (const make of [smallClassifier, smallPainter])
    test(`the layers of ${make.name} in inference are those of tf.js, batch norm folded or not`, async () => {
        const training = await trained(make());
        const { model } = training;
        const { inputs } = randomBatch(training, 3, "inference");
        const names = model.layers
            .filter(({ inboundNodes }) => inboundNodes.length === 1)
            .map(({ name }) => name);
        const results = [];
        for (const engine of [await createOnnxEngine(1), await createTfjsEngine("tfjs")]) {
            const all = await engine.predictor(model, names.map((layer) => ({ layer })));
            const last = await engine.predictor(model, [{ layer: names.at(-1) }]);
            results.push([...(await all.run(inputs)), ...(await last.run(inputs))]);
            engine.close();
        }
        const [found, expected] = results;
        for (const [i, { data, shape }] of expected.entries()) {
            assert.deepEqual(found[i].shape, shape);
            assertClose(found[i].data, data, 1e-5, names[i] ?? "alone");
        }
        const folded = inferenceGraph(model, [{ layer: names.at(-1), name: "y" }]).operations;
        const unfolded = inferenceGraph(model, names.map((layer) => ({ layer, name: `y ${layer}` }))).operations;
        const norms = (operations) => operations.filter(({ op }) => op === "BatchNormalization").length;
        // Two of the classifier's follow linear layers.
        assert.deepEqual([norms(folded), norms(unfolded)], make === smallClassifier ? [1, 3] : [1, 1]);
    });
test("an exported file is a standard model with the network's names that gives its outputs", async () => {
    const training = await trained(smallClassifier());
    const { inputs } = randomBatch(training, 5, "export");
    const bytes = exportOnnx(training.model, { classes: "a, b, c" });
    const model = onnxProto.onnx.ModelProto.decode(bytes);
    assert.deepEqual(model.opsetImport.map(({ domain, version }) => [domain, Number(version)]), [["", 17]]);
    assert.deepEqual(Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value])), {
        network: "small",
        layout: "channels last (N, height, width, channels)",
        coos7: model.metadataProps.find(({ key }) => key === "coos7").value,
        classes: "a, b, c",
    });
    const operations = model.graph.node.map(({ opType, domain }) => `${domain}${opType}`);
    assert.deepEqual([...new Set(operations)].sort(), [
        "BatchNormalization",
        "Conv",
        "Gemm",
        "MaxPool",
        "Relu",
        "Reshape",
        "Transpose",
    ]);
    const session = await runtime.InferenceSession.create(bytes);
    assert.deepEqual(session.inputMetadata.map((input) => input.isTensor && [input.name, input.type, ...input.shape]), [["cells", "float32", "N", 13, 11, 2]]);
    assert.deepEqual(session.outputMetadata.map((output) => output.isTensor && [output.name, ...output.shape]), [["logits", "N", 3]]);
    const { data, shape } = inputs[0];
    const { logits } = await session.run({ cells: new runtime.Tensor("float32", data, shape) });
    await session.release();
    const engine = await createOnnxEngine(1);
    const predictor = await engine.predictor(training.model, [{ layer: "logits" }]);
    const [expected] = await predictor.run(inputs);
    engine.close();
    assertClose(logits.data, expected.data, 1e-6, "logits");
});
test("cancelling ends an engine that is at work, and one that starts", async () => {
    const stop = new AbortController();
    const engine = await createOnnxEngine(1, { signal: stop.signal });
    const training = smallClassifier();
    const trainer = await engine.trainer(training.model, { loss: training.loss });
    const { inputs, targets } = randomBatch(training, 64, "cancel");
    await trainer.step(inputs, targets, 0.01);
    const step = trainer.step(inputs, targets, 0.01);
    stop.abort();
    await assert.rejects(step, { name: "CancelledError" });
    await assert.rejects(createOnnxEngine(1, { signal: stop.signal }), { name: "CancelledError" });
});
//# sourceMappingURL=compile.test.js.map