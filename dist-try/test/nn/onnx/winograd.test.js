import assert from "node:assert/strict";
import { test } from "node:test";
import { cookToom } from "../../../src/nn/onnx/layers/winograd.js";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { trainingStepGraph } from "../../../src/nn/onnx/training-step.js";
import { tfl } from "../../../src/nn/tf.js";
import { createTfjsEngine } from "../../../src/nn/tfjs/engine.js";
import { assertClose } from "../agreement.js";
import { randomBatch } from "./small-networks.js";
for (let m = 2; m <= 6; m++)
    test(`F(${m}, 3) filters with ${m + 2} products`, () => {
        const { a, b, g } = cookToom(m, 3);
        const data = Array.from({ length: m + 2 }, (_, i) => Math.sin(3 * i + 1));
        const filter = [0.3, -1.1, 0.7];
        const times = (rows, x) => rows.map((row) => row.reduce((sum, value, k) => sum + value * x[k], 0));
        const [points, weights] = [times(b, data), times(g, filter)];
        assert.equal(points.length, m + 2);
        const found = times(a, points.map((point, i) => point * weights[i]));
        const expected = Array.from({ length: m }, (_, i) => filter.reduce((sum, weight, k) => sum + weight * data[i + k], 0));
        for (const [i, value] of expected.entries())
            assert.ok(Math.abs(found[i] - value) < 1e-12);
    });
/** A convolution wide enough for Winograd's way behind a narrow one, or behind one that is enlarged. */
function wideNetwork([height, width], [inChannels, outChannels], padding, size) {
    const input = tfl.input({ shape: [height, width, 2], name: "image" });
    const convolution = (name, filters, kernelSize) => tfl.layers.conv2d({
        name,
        filters,
        kernelSize,
        padding,
        activation: "relu",
        kernelInitializer: tfl.initializers.randomNormal({ stddev: 0.3, seed: filters }),
        biasInitializer: tfl.initializers.constant({ value: 0.2 }),
    });
    let x = convolution("narrow", inChannels, 1).apply(input);
    if (size)
        x = tfl.layers.upSampling2d({ name: "up", size }).apply(x);
    const outputs = convolution("wide", outChannels, 3).apply(x);
    return { model: tfl.model({ name: "wide", inputs: input, outputs }), loss: "meanSquaredError" };
}
const CASES = [
    ["tiles that fit", wideNetwork([8, 8], [32, 33], "same")],
    ["tiles that overhang", wideNetwork([15, 10], [40, 32], "same")],
    ["no padding", wideNetwork([7, 9], [32, 32], "valid")],
    ["an enlarged input", wideNetwork([3, 4], [32, 32], "same", [2, 3])],
    ["an enlarged input and no padding", wideNetwork([5, 4], [32, 32], "valid", [2, 2])],
];
for (const [what, training] of CASES)
    test(`Winograd's convolution agrees with tf.js: ${what}`, async () => {
        const { operations } = trainingStepGraph(training.model, training.loss);
        assert.equal(operations.filter(({ op }) => op === "Resize").length, 0);
        assert.equal(operations.filter(({ op }) => op === "Conv").length, 1, "only the narrow layer convolves");
        const { inputs, targets } = randomBatch(training, 3, what);
        const outputs = [{ layer: "wide" }, { layer: "wide", pool: "max" }];
        const results = [];
        for (const engine of [await createOnnxEngine(2), await createTfjsEngine("tfjs")]) {
            const trainer = await engine.trainer(training.model, { loss: training.loss });
            const predictor = await engine.predictor(training.model, outputs);
            results.push([await trainer.gradients(inputs, targets), await predictor.run(inputs)]);
            engine.close();
        }
        const [[found, layers], [expected, expectedLayers]] = results;
        assert.ok(Math.abs(found.loss - expected.loss) < 1e-5 * expected.loss);
        for (const [name, gradient] of Object.entries(expected.gradients))
            assertClose(found.gradients[name], gradient, 1e-4, name);
        for (const [i, { data, shape }] of expectedLayers.entries()) {
            assert.deepEqual(layers[i].shape, shape);
            assertClose(layers[i].data, data, 1e-5, `output ${i}`);
        }
    });
//# sourceMappingURL=winograd.test.js.map