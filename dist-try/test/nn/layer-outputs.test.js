import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { layerOutputs, strongestMaps } from "../../src/nn/layer-outputs.js";
import { deepLoc } from "../../src/nn/networks/deeploc.js";
import { tf, tfl } from "../../src/nn/tf.js";
import { NARROW_DEEPLOC } from "./training/small-training.js";
test("the outputs of layers are those of tf.js, in the order asked for", async () => {
    const model = deepLoc({ classes: 3, widths: NARROW_DEEPLOC, seed: 1 });
    const shape = [2, 60, 60, 2];
    const data = Float32Array.from({ length: 2 * 60 * 60 * 2 }, (_, i) => Math.sin(i));
    const layers = ["conv3_relu", "fc2_relu"];
    const found = await layerOutputs(model, [{ data, shape }], layers.map((layer) => ({ layer })), {
        backend: "cpu",
    });
    const outputs = layers.map((layer) => model.getLayer(layer).output);
    const whole = tfl.model({ inputs: model.inputs, outputs: outputs });
    const expected = tf.tidy(() => whole.predict(tf.tensor(data, shape)).map((tensor) => ({
        shape: tensor.shape,
        data: tensor.dataSync(),
    })));
    for (const [i, { shape, data }] of expected.entries()) {
        assert.deepEqual(found[i].shape, shape);
        const largest = data.reduce((a, b, j) => Math.max(a, Math.abs(b - found[i].data[j])), 0);
        assert.ok(largest < 1e-4, `${layers[i]}: ${largest}`);
    }
});
test("the strongest maps of an image come by their largest value", () => {
    // Two images of 1 x 2 pixels with three maps, whose largest values are 1, 5 and 3 in the second image.
    const data = Float32Array.from([9, 9, 9, 9, 9, 9, 1, 0, 3, 0, 5, 2]);
    const output = { data, shape: [2, 1, 2, 3] };
    assert.deepEqual(strongestMaps(output, 2, 1), [Float32Array.of(0, 5), Float32Array.of(3, 2)]);
    assert.equal(strongestMaps(output, 8).length, 3);
    assert.throws(() => strongestMaps(output, 2, 2), /image to be a whole number from 0 to 1 but found 2/);
    assert.throws(() => strongestMaps({ data, shape: [2, 6] }, 1), UsageError);
});
//# sourceMappingURL=layer-outputs.test.js.map