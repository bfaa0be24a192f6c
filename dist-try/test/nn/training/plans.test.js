import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../../src/core/random.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { minMax, percentileStretch } from "../../../src/nn/intensities.js";
import { deepLocPlan } from "../../../src/nn/training/deeploc.js";
import { pciPlan } from "../../../src/nn/training/pci.js";
import { openTrainingImages } from "../../../src/nn/training/plan.js";
import { pciSettings } from "../../../src/nn/training/settings.js";
import { batchOfViews, deepLocView } from "../../../src/nn/views.js";
import { temporaryFolder } from "../../dataset/support.js";
import { NARROW_PCI, shortDeepLoc, smallTraining, trainingImages } from "./small-training.js";
const imageOf = (images, number) => images.subarray(number * IMAGE_LENGTH, (number + 1) * IMAGE_LENGTH);
/** Which of `images` each of a batch's items is, found by what does not change when it is flipped: its sum. */
function identify(batch, items, candidates, count) {
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const sums = Array.from({ length: count }, (_, i) => sum(imageOf(candidates, i)));
    const length = batch.length / items;
    return Array.from({ length: items }, (_, i) => {
        const wanted = sum(batch.subarray(i * length, (i + 1) * length));
        return sums.findIndex((value) => Math.abs(value - wanted) < 1e-3);
    });
}
test("DeepLoc learns from 80 % of each class and is checked on the rest", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 40);
    const plan = await deepLocPlan(dataset, shortDeepLoc({ batch: 32 }), {});
    assert.deepEqual([plan.trainingImages, plan.validationImages], [32, 8]);
    const { targets } = await plan.nextBatch(0);
    assert.deepEqual(targets.shape, [32, 2]);
    // The first 32 visits are each training image once.
    const ofFirstClass = targets.data.filter((value, i) => i % 2 === 0 && value === 1).length;
    assert.equal(ofFirstClass, 16);
    const other = await deepLocPlan(dataset, shortDeepLoc({ batch: 32, seed: 2 }), {});
    assert.notDeepEqual((await other.nextBatch(0)).inputs, (await plan.nextBatch(0)).inputs);
});
test("DeepLoc's batches are augmented views of stretched images, each drawn by epoch and image", async (t) => {
    const count = 10;
    const dataset = await smallTraining(temporaryFolder(t), count);
    const plan = await deepLocPlan(dataset, shortDeepLoc({ batch: 16, seed: 7 }), {});
    const { inputs, targets } = await plan.nextBatch(0);
    assert.deepEqual(inputs[0].shape, [16, 60, 60, 2]);
    const stretched = percentileStretch(trainingImages(count));
    const found = Array.from({ length: 16 }, (_, i) => {
        const epoch = Math.floor(i / 8);
        const item = Array.from({ length: count }, (_, number) => number).find((number) => {
            const view = deepLocView(new Random(7, "deeploc", "view", epoch, number));
            const { data } = batchOfViews([{ image: imageOf(stretched, number), view }]);
            return data.every((value, p) => value === inputs[0].data[i * data.length + p]);
        });
        assert.equal(targets.data[2 * i + (item % 2)], 1);
        return item;
    });
    assert.equal(new Set(found.slice(0, 8)).size, 8);
    assert.deepEqual(new Set(found.slice(8)), new Set(found.slice(0, 8)));
});
test("DeepLoc's learning rate falls in steps", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 10);
    const { learningRate } = await deepLocPlan(dataset, shortDeepLoc({ iterations: 1000, learningRate: 0.1 }), {});
    assert.deepEqual([0, 2, 3, 5, 6].map(learningRate), [0.1, 0.1, 0.1 * 0.96, 0.1 * 0.96, 0.1 * 0.96 ** 2]);
});
test("the accuracy of DeepLoc is that of the mean probability over five crops of every validation image", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 130);
    const { check, validationImages } = await deepLocPlan(dataset, shortDeepLoc(), {});
    assert.equal(validationImages, 26);
    let seen = 0;
    /** Tells the classes apart by their slope; `confident` crops say so, the others weakly claim the reverse. */
    const measure = (confident) => check.measure({
        async run([crops]) {
            const count = crops.shape[0];
            seen += count;
            const length = crops.data.length / count;
            const data = Float32Array.from({ length: 2 * count }, (_, i) => {
                if (i % 2 === 0)
                    return 0;
                const crop = Math.floor(i / 2);
                const rows = crops.data.subarray(crop * length, (crop + 1) * length);
                let slope = 0;
                for (let p = 0; p < length; p++)
                    slope += (Math.floor(p / 2) % 60 < 30 ? -1 : 1) * rows[p];
                const sign = slope / length > 0.1 ? 1 : -1;
                return crop % 5 < confident ? 10 * sign : -1 * sign;
            });
            return [{ data, shape: [count, 2] }];
        },
        async dispose() { },
    }, new AbortController().signal, () => { });
    // Two sure crops outweigh three that lean the other way; one does not.
    assert.equal(await measure(2), 1);
    assert.equal(seen, 26 * 5);
    assert.equal(await measure(1), 0);
});
test("paired cell inpainting learns from pairs within wells, both cells flipped independently", async (t) => {
    const count = 24;
    const dataset = await smallTraining(temporaryFolder(t), count);
    const settings = pciSettings({ widths: NARROW_PCI, epochs: 3, batch: 5, seed: 3 });
    const plan = await pciPlan(dataset, settings, {});
    assert.equal(plan.iterations, 3 * 4);
    assert.deepEqual(plan.checkpoints, [4, 8, 12]);
    const { inputs, targets } = await plan.nextBatch(2);
    const [sources, nuclei] = inputs;
    assert.deepEqual([sources.shape, nuclei.shape, targets.shape], [
        [5, 64, 64, 2],
        [5, 64, 64, 1],
        [5, 64, 64, 1],
    ]);
    const rescaled = minMax(trainingImages(count));
    const sourceCells = identify(sources.data, 5, rescaled, count);
    const targetImages = new Float32Array(5 * IMAGE_LENGTH);
    for (let i = 0; i < 5 * 4096; i++)
        targetImages.set([targets.data[i], nuclei.data[i]], 2 * i);
    const targetCells = identify(targetImages, 5, rescaled, count);
    for (const [i, source] of sourceCells.entries()) {
        assert.notEqual(source, targetCells[i]);
        assert.equal(Math.floor(source / 4), Math.floor(targetCells[i] / 4));
    }
});
test("the learning rate of paired cell inpainting stays, or falls linearly to 0 in the last epochs", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 24);
    const rates = async (decayEpochs) => {
        const settings = pciSettings({
            widths: NARROW_PCI,
            epochs: 3,
            batch: 5,
            learningRate: 0.08,
            decayEpochs,
        });
        const { iterations, learningRate } = await pciPlan(dataset, settings, {});
        return Array.from({ length: iterations }, (_, i) => Number(learningRate(i).toFixed(9)));
    };
    assert.deepEqual(await rates(0), Array(12).fill(0.08));
    assert.deepEqual(await rates(1), [...Array(8).fill(0.08), 0.08, 0.06, 0.04, 0.02]);
    const falling = await rates(3);
    assert.deepEqual([falling[0], falling[6], falling[11]], [0.08, 0.04, Number((0.08 / 12).toFixed(9))]);
});
test("fewer cells than a batch make a smaller batch", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 10);
    // Four cells in each of two wells; the last two are in a third.
    const plan = await pciPlan(dataset, pciSettings({ widths: NARROW_PCI, epochs: 2 }), {});
    assert.deepEqual([plan.batch, plan.iterations], [10, 2]);
    const { inputs } = await plan.nextBatch(1);
    assert.equal(inputs[0].shape[0], 10);
});
test("images beyond the limit of memory are read when they are needed, with the same values", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 12);
    const kept = await openTrainingImages(dataset, percentileStretch, {});
    const read = await openTrainingImages(dataset, percentileStretch, { inMemory: 11 });
    t.after(() => read.close());
    assert.deepEqual(await read.take([11, 0, 5, 5]), await kept.take([11, 0, 5, 5]));
    assert.deepEqual(read.labels, kept.labels);
});
//# sourceMappingURL=plans.test.js.map