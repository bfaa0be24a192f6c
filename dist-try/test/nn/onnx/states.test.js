// Loss and gradients against tf.js, which differentiates for itself, at states along a training.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { formFor } from "../../../src/compute/backend.js";
import { deepLoc } from "../../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../../src/nn/networks/pci.js";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { createTfjsEngine } from "../../../src/nn/tfjs/engine.js";
import { assertClose } from "../agreement.js";
import { randomBatch, smallClassifier, smallPainter } from "./small-networks.js";
const STATES = 20;
let engine;
before(async () => {
    engine = await createOnnxEngine(2);
});
after(() => engine.close());
test("a small classifier has the gradients of tf.js all along a training", async () => {
    await assertAgreesAlong("tfjs", smallClassifier(), 5);
});
test("a small network from images to images has the gradients of tf.js all along a training", async () => {
    await assertAgreesAlong("tfjs", smallPainter(), 2);
});
// Which a machine without a GPU can compute on its CPU.
test("in the form that GPUs get, small networks have the gradients of tf.js all along a training", async () => {
    const own = await createOnnxEngine(1, {}, "cpu", formFor("webgpu"));
    await assertAgreesAlong("tfjs", smallClassifier(), 5, own);
    await assertAgreesAlong("tfjs", smallPainter(), 2, own);
    own.close();
});
test("DeepLoc has the gradients of tf.js all along a training", async () => {
    const widths = { convolutions: [3, 4, 6], dense: 8 };
    await assertAgreesAlong("tfjs", { model: deepLoc({ classes: 3, widths, seed: 1 }), loss: "softmaxCrossEntropy" }, 3);
});
test("paired cell inpainting has the gradients of tf.js all along a training", async () => {
    const widths = { source: [4, 5, 6, 6, 5], target: [2, 3, 3] };
    await assertAgreesAlong("tfjs", { model: pairedCellInpainting({ widths, seed: 1 }), loss: "meanSquaredError" }, 2);
});
/** Asserts that both engines give the same loss and gradients at every state that steps lead to. */
async function assertAgreesAlong(name, training, examples, ourEngine = engine) {
    const reference = await createTfjsEngine(name);
    const options = { loss: training.loss };
    const ours = await ourEngine.trainer(training.model, options);
    const theirs = await reference.trainer(training.model, options);
    const losses = [];
    for (let k = 0; k < STATES; k++) {
        const { inputs, targets } = randomBatch(training, examples, k);
        const found = await ours.gradients(inputs, targets);
        const expected = await theirs.gradients(inputs, targets);
        assert.ok(Math.abs(found.loss - expected.loss) <= 1e-4, `${found.loss} and ${expected.loss}`);
        // Gradients that are 0 but for rounding, such as that of a bias before batch norm, have no digits to agree in.
        const lengths = Object.values(expected.gradients).map((gradient) => Math.hypot(...gradient));
        const floor = 1e-5 * Math.max(...lengths);
        for (const [weight, gradient] of Object.entries(expected.gradients))
            assertClose(found.gradients[weight], gradient, 1e-3, `${weight} at state ${k}`, floor);
        losses.push(await ours.step(inputs, targets, 0.01));
        assert.equal(losses.at(-1), found.loss);
        await theirs.restore(await ours.state());
    }
    assert.equal(new Set(losses).size, STATES);
    reference.close();
}
//# sourceMappingURL=states.test.js.map