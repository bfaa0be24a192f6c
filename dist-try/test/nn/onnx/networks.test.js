import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deepLoc } from "../../../src/nn/networks/deeploc.js";
import { PCI_LAYERS, pairedCellInpainting } from "../../../src/nn/networks/pci.js";
import { VGG16_LAYERS, vgg16 } from "../../../src/nn/networks/vgg16.js";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { assertPredictsAsPyTorch, assertTrainsAsPyTorch } from "../agreement.js";
import { referenceDeepLoc, referencePci, referenceVgg16 } from "../reference-networks.js";
import { randomBatch } from "./small-networks.js";
let engine;
before(async () => {
    engine = await createOnnxEngine(2);
});
after(() => engine.close());
test("DeepLoc trains as in PyTorch", async () => {
    await assertTrainsAsPyTorch(engine, await referenceDeepLoc());
});
test("paired cell inpainting trains as in PyTorch", async () => {
    await assertTrainsAsPyTorch(engine, await referencePci());
});
test("VGG16 gives PyTorch's features", async () => {
    await assertPredictsAsPyTorch(engine, await referenceVgg16());
});
test("outputs do not depend on the number of threads, bit for bit", async () => {
    const pooled = (layers) => layers.map((layer) => ({ layer, pool: "max" }));
    const cases = [
        {
            model: deepLoc({ classes: 7, widths: { convolutions: [8, 16, 32], dense: 64 }, seed: 1 }),
            outputs: [{ layer: "fc2_relu" }, { layer: "fc3_bn" }],
        },
        {
            model: pairedCellInpainting({
                widths: { source: [8, 16, 96, 128, 32], target: [4, 8, 8] },
                seed: 1,
            }),
            outputs: pooled(PCI_LAYERS),
        },
        { model: vgg16({ widths: [4, 8, 16, 32, 32], seed: 1 }), outputs: pooled(VGG16_LAYERS) },
    ];
    for (const { model, outputs } of cases) {
        const { inputs } = randomBatch({ model, loss: "meanSquaredError" }, 9, model.name);
        const found = [];
        for (const threads of [1, 2, 5]) {
            const other = await createOnnxEngine(threads);
            const predictor = await other.predictor(model, outputs);
            found.push(await predictor.run(inputs));
            other.close();
        }
        assert.deepEqual(found[1], found[0], model.name);
        assert.deepEqual(found[2], found[0], model.name);
    }
});
//# sourceMappingURL=networks.test.js.map