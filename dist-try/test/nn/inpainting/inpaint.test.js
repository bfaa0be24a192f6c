import assert from "node:assert/strict";
import { test } from "node:test";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { inpaintCells } from "../../../src/nn/inpainting.js";
import { minMax } from "../../../src/nn/intensities.js";
import { pairedCellInpainting } from "../../../src/nn/networks/pci.js";
import { tf } from "../../../src/nn/tf.js";
import { NARROW_PCI, trainingImages } from "../training/small-training.js";
const PIXELS = IMAGE_LENGTH / 2;
const model = pairedCellInpainting({ widths: NARROW_PCI, seed: 3 });
const images = trainingImages(4);
const image = (i) => images.slice(i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH);
/** The same by tf.js itself, from tensors that are put together differently. */
function byTensorFlow(source, target) {
    return tf.tidy(() => {
        const [cell, other] = [source, target].map((raw) => {
            const channelsFirst = tf.tensor3d(minMax(raw), [2, 64, 64]);
            return tf.expandDims(tf.transpose(channelsFirst, [1, 2, 0]));
        });
        const nucleus = tf.slice(other, [0, 0, 0, 1], [1, 64, 64, 1]);
        return model.predict([cell, nucleus]).dataSync();
    });
}
test("an inpainted cell is what tf.js makes of the source and the target's nucleus, whatever the target's protein", async () => {
    const hidden = image(1);
    hidden.fill(7, 0, PIXELS);
    const tasks = [
        { source: image(0), target: image(1) },
        { source: image(0), target: hidden },
        { source: image(2), target: image(3) },
    ];
    const found = await inpaintCells(model, tasks, { backend: "cpu" });
    assert.deepEqual(found.map(({ length }) => length), [PIXELS, PIXELS, PIXELS]);
    for (const [i, { source, target }] of tasks.entries()) {
        const expected = byTensorFlow(source, target);
        const largest = Math.max(...expected.map((value, p) => Math.abs(value - found[i][p])));
        assert.ok(largest < 1e-5, `pair ${i}: ${largest}`);
    }
    assert.deepEqual(found[1], found[0]);
    assert.notDeepEqual(found[2], found[0]);
});
test("images of another size are refused", async () => {
    await assert.rejects(inpaintCells(model, [{ source: image(0), target: image(1).slice(1) }]), /images of pair 0 to have 8192 values \(2 x 64 x 64\) but found 8191/);
});
//# sourceMappingURL=inpaint.test.js.map