import assert from "node:assert/strict";
import { test } from "node:test";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { minMax, percentile, percentileStretch, vggInput } from "../../../src/nn/intensities.js";
import { averageViews, CROP_OFFSETS, fiveCrops, wholeImages } from "../../../src/nn/views.js";
import { fixtureArrays, largestDifference } from "./fixture.js";
const SINGLE_PRECISION = 2e-7;
test("the percentile stretch gives numpy's numbers", async () => {
    const { images, "deeploc/stretched": expected } = await fixtureArrays("images", "deeploc/stretched");
    // The images themselves are rounded to 32 bits here, as a dataset stores them.
    assert.ok(largestDifference(percentileStretch(images), expected) < SINGLE_PRECISION);
});
test("the five crops are numpy's, with the channels last", async () => {
    const names = ["deeploc/stretched", "deeploc/crops"];
    const { "deeploc/stretched": stretched, "deeploc/crops": expected } = await fixtureArrays(...names);
    const { data, shape } = fiveCrops(stretched);
    assert.deepEqual(shape, [30, 60, 60, 2]);
    const channelsFirst = new Float32Array(data.length);
    for (let crop = 0; crop < 30; crop++)
        for (let pixel = 0; pixel < 3600; pixel++)
            for (let channel = 0; channel < 2; channel++)
                channelsFirst[(crop * 2 + channel) * 3600 + pixel] = data[(crop * 3600 + pixel) * 2 + channel];
    assert.deepEqual(channelsFirst, expected);
    assert.deepEqual(CROP_OFFSETS, [
        [2, 2],
        [0, 0],
        [0, 4],
        [4, 0],
        [4, 4],
    ]);
});
test("the min-max rescaling gives numpy's numbers", async () => {
    const { images, "pci/rescaled": expected } = await fixtureArrays("images", "pci/rescaled");
    assert.ok(largestDifference(minMax(images), expected) < SINGLE_PRECISION);
});
test("VGG16's input is the grey image as blue, green and red less their means", async () => {
    const { images, "vgg16/input_0_255": grey } = await fixtureArrays("images", "vgg16/input_0_255");
    const { data, shape } = vggInput(images);
    assert.deepEqual(shape, [6, 64, 64, 3]);
    const expected = Float32Array.from({ length: data.length }, (_, i) => grey[Math.floor(i / 3)] - [103.939, 116.779, 123.68][i % 3]);
    assert.deepEqual(data, expected);
});
test("halves of a grey level round to the even one", () => {
    const image = new Float32Array(IMAGE_LENGTH);
    image.set([0.5, 1.5, 2.5, 255]);
    const { data } = vggInput(image);
    const grey = [0, 1, 2].map((i) => Math.abs(Math.round(data[3 * i] + 103.939)));
    assert.deepEqual(grey, [0, 2, 2]);
});
test("percentiles are numpy's to the last bit", () => {
    const values = Float32Array.from({ length: 4096 }, (_, i) => ((i * 7919 + i * i * 31) % 60007) / 7);
    // From numpy.percentile of the same values.
    const EXPECTED = [
        [0, 0.0],
        [0.1, 4.4285712242126465],
        [10, 868.0],
        [37.3, 3292.919305419922],
        [50, 4322.0],
        [63.21, 5421.905608154298],
        [99.9, 8565.142578125],
        [100, 8569.2861328125],
    ];
    for (const [percent, expected] of EXPECTED)
        assert.equal(percentile(values, percent), expected, `${percent} %`);
});
test("a difference of percentiles of 1 or less divides nothing, a larger one does", () => {
    const image = Float32Array.from({ length: IMAGE_LENGTH }, (_, i) => (i < 4096 ? (i % 2) * 1 : (i % 2) * 4));
    const stretched = percentileStretch(image);
    assert.deepEqual([...new Set(stretched.subarray(0, 4096))], [0, 1]);
    assert.deepEqual([...new Set(stretched.subarray(4096))], [0, 1]);
    const tenth = percentileStretch(image.map((value) => value / 10 + 5));
    assert.ok(Math.abs(Math.max(...tenth.subarray(0, 4096)) - 0.1) < 1e-6);
    assert.ok(Math.abs(Math.max(...tenth.subarray(4096)) - 0.4) < 1e-6);
});
test("a constant channel becomes 0 in every preprocessing", () => {
    const image = new Float32Array(IMAGE_LENGTH).fill(517);
    const zeros = new Float32Array(IMAGE_LENGTH);
    assert.deepEqual(percentileStretch(image), zeros);
    assert.deepEqual(minMax(image), zeros);
    assert.deepEqual(vggInput(image).data.subarray(0, 3), Float32Array.of(-103.939, -116.779, -123.68));
});
test("whole images have their channels last", () => {
    const images = Float32Array.from({ length: 2 * IMAGE_LENGTH }, (_, i) => i);
    const { data, shape } = wholeImages(images);
    assert.deepEqual(shape, [2, 64, 64, 2]);
    assert.deepEqual(Array.from(data.subarray(0, 4)), [0, 4096, 1, 4097]);
    assert.deepEqual(Array.from(data.subarray(IMAGE_LENGTH, IMAGE_LENGTH + 2)), [8192, 12288]);
});
test("views are averaged as they are, or as probabilities, which sum to 1 however large the logits", () => {
    const rows = Float32Array.from({ length: 20 }, (_, i) => (i < 10 ? i : 100));
    const means = new Float32Array(4);
    averageViews(rows, { views: 5, cols: 2, softmax: false }, means);
    assert.deepEqual(means, Float32Array.of(4, 5, 100, 100));
    const logits = Float32Array.of(1000, 1000, -1000, 0, Math.log(3), Number.NEGATIVE_INFINITY);
    const probabilities = new Float32Array(3);
    averageViews(logits, { views: 2, cols: 3, softmax: true }, probabilities);
    assert.deepEqual(probabilities, Float32Array.of(0.375, 0.625, 0));
});
//# sourceMappingURL=preprocess.test.js.map