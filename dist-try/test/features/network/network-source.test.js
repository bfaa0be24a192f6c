import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, mock, test } from "node:test";
import { fileURLToPath } from "node:url";
import { CancelledError, Coos7Error } from "../../../src/core/errors.js";
import { Random } from "../../../src/core/random.js";
import { WorkerPool } from "../../../src/core/workers.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { createHdf5Split } from "../../../src/dataset/hdf5/writer.js";
import { openDataset } from "../../../src/dataset/open.js";
import { cachedLayers } from "../../../src/features/extract.js";
import { networkSource } from "../../../src/features/network-pass.js";
import { deepLocFeatures, pciFeatures, vgg16Features, } from "../../../src/features/networks.js";
import { loadVgg16 } from "../../../src/features/vgg16-weights.js";
import { deepLoc } from "../../../src/nn/networks/deeploc.js";
import { PCI_LAYERS, pairedCellInpainting } from "../../../src/nn/networks/pci.js";
import { VGG16_LAYERS } from "../../../src/nn/networks/vgg16.js";
import { tf, tfl } from "../../../src/nn/tf.js";
import { killEngines } from "../../nn/onnx/engine-processes.js";
import { fixtureArrays, largestDifference } from "../../nn/preprocess/fixture.js";
import { smallImages } from "../small-dataset.js";
const NARROW_VGG16 = fileURLToPath(new URL("../../../../test/fixtures/vgg16_narrow_random_keras_layout.h5", import.meta.url));
const PLACE = { backend: "cpu", threads: 1 };
/** More than one batch of VGG16 and of DeepLoc, the last of them short. */
const COUNT = 150;
let folder;
/** Training: the fixture's six images; test1: COUNT, the last of them the same six. */
let dataset;
let pool;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "coos7-network-"));
    process.env.COOS7_CACHE = join(folder, "cache");
    const { images } = await fixtureArrays("images");
    await writeSplit("training", images, 6);
    const many = smallImages("test1", COUNT);
    many.set(images, (COUNT - 6) * IMAGE_LENGTH);
    await writeSplit("test1", many, COUNT);
    dataset = await openDataset(folder);
    pool = new WorkerPool(2);
});
after(async () => {
    await pool.close();
    delete process.env.COOS7_CACHE;
    rmSync(folder, { recursive: true, force: true });
});
async function writeSplit(split, images, count) {
    const labels = Int32Array.from({ length: count }, (_, i) => i % 2);
    const path = join(folder, `${split}.hdf5`);
    const writer = await createHdf5Split(path, { labels, ids: {}, pixelType: "float32" });
    writer.append(images);
    writer.finish();
}
/** A copy of a model's weights in which each is drawn anew around its value: batch norm has something to do. */
function shake(model) {
    const random = new Random("shake");
    for (const variable of model.weights) {
        const values = variable.read().dataSync();
        const shaken = values.map((value) => value * random.between(0.5, 1.5) + random.between(0, 0.1));
        variable.write(tf.tensor(shaken, variable.shape));
    }
    return model;
}
/** The matrices of some layers of one split. */
async function computed(network, split, layers, run = { pool }, threads = 1) {
    let found = [];
    const source = networkSource(network, { ...PLACE, threads });
    await source.compute(dataset, [{ split, layers }], run, (matrices) => {
        found = matrices;
    });
    return found;
}
const names = (network) => network.layers.map(({ name }) => name);
test("the features of VGG16 are PyTorch's, of all layers in one pass and of one alone", async () => {
    const network = await vgg16Features(await loadVgg16(NARROW_VGG16));
    assert.equal(network.layers.length, 13);
    const all = await computed(network, "training", names(network));
    const expected = await fixtureArrays(...VGG16_LAYERS.map((layer) => `vgg16/features/${layer}`));
    for (const [i, layer] of VGG16_LAYERS.entries()) {
        const { data, rows, cols } = all[i];
        assert.deepEqual([rows, cols], [6, network.layers[i].columns.length]);
        const difference = largestDifference(data, expected[`vgg16/features/${layer}`]);
        assert.ok(difference < 1e-4, `${layer}: ${difference}`);
    }
    const [alone] = await computed(network, "training", ["Conv4_2"]);
    const place = names(network).indexOf("Conv4_2");
    assert.ok(largestDifference(alone.data, all[place].data) < 1e-6);
});
test("DeepLoc's features are means over the five crops that numpy cuts, of probabilities too", async () => {
    const model = shake(deepLoc({ classes: 2, widths: { convolutions: [4, 6, 8], dense: 12 }, seed: 1 }));
    const network = deepLocFeatures(model, "", ["a", "b"]);
    assert.deepEqual(names(network), ["FC2", "End-to-End"]);
    const [fc2, probabilities] = await computed(network, "training", names(network));
    const { "deeploc/crops": crops } = await fixtureArrays("deeploc/crops");
    const expected = tf.tidy(() => {
        const inputs = tf.transpose(tf.tensor(crops, [30, 2, 60, 60]), [0, 2, 3, 1]);
        const both = tfl.model({
            inputs: model.inputs,
            outputs: [model.getLayer("fc2_relu").output, model.outputs[0]],
        });
        const [activations, logits] = both.predict(inputs);
        const mean = (values) => tf.mean(tf.reshape(values, [6, 5, -1]), 1).dataSync();
        return [mean(activations), mean(tf.softmax(logits))];
    });
    assert.ok(largestDifference(fc2.data, expected[0]) < 1e-4);
    assert.ok(largestDifference(probabilities.data, expected[1]) < 1e-4);
    for (let i = 0; i < 6; i++)
        assert.ok(Math.abs(probabilities.data[2 * i] + probabilities.data[2 * i + 1] - 1) < 1e-6);
});
test("PCI's features are the largest outputs of the source encoder's five convolutions", async () => {
    const model = shake(pairedCellInpainting({ widths: { source: [6, 8, 12, 12, 8], target: [2, 3, 3] }, seed: 1 }));
    const network = pciFeatures(model, "");
    assert.deepEqual(names(network), ["Conv1", "Conv2", "Conv3", "Conv4", "Conv5"]);
    const found = await computed(network, "training", names(network));
    const { "pci/rescaled": rescaled } = await fixtureArrays("pci/rescaled");
    const expected = tf.tidy(() => {
        const inputs = tf.transpose(tf.tensor(rescaled, [6, 2, 64, 64]), [0, 2, 3, 1]);
        const encoder = tfl.model({
            inputs: model.inputs[0],
            outputs: PCI_LAYERS.map((layer) => model.getLayer(layer).output),
        });
        return encoder.predict(inputs).map((output) => tf.max(output, [1, 2]).dataSync());
    });
    found.forEach((matrix, i) => {
        assert.ok(largestDifference(matrix.data, expected[i]) < 1e-4, PCI_LAYERS[i]);
    });
});
test("features are in the images' order, bit for bit the same on any number of workers and threads", async () => {
    const network = await vgg16Features(await loadVgg16(NARROW_VGG16));
    const events = [];
    const onProgress = (event) => events.push(event);
    const [whole] = await computed(network, "test1", ["Conv4_1"], { pool, onProgress });
    assert.deepEqual([whole.rows, whole.cols], [COUNT, 16]);
    const stage = { stage: "vgg16 features of test1", total: COUNT, unit: "images" };
    assert.deepEqual([events[0], events.at(-1)], [
        { ...stage, done: 0 },
        { ...stage, done: COUNT },
    ]);
    const one = new WorkerPool(1);
    const [again] = await computed(network, "test1", ["Conv4_1"], { pool: one }, 2);
    await one.close();
    assert.deepEqual(again.data, whole.data);
    // Training's images are test1's last, in another batch.
    const [last] = await computed(network, "training", ["Conv4_1"]);
    assert.ok(largestDifference(last.data, whole.data.subarray((COUNT - 6) * 16)) < 1e-5);
});
test("what is not finite is an error that names layer, image and split", async () => {
    const model = pairedCellInpainting({ widths: { source: [2, 2, 2, 2, 2], target: [1, 1, 1] }, seed: 1 });
    const { weights } = model.getLayer("conv1_1");
    weights[1].write(tf.tensor([0, Number.POSITIVE_INFINITY]));
    await assert.rejects(computed(pciFeatures(model, ""), "training", ["Conv1"]), (error) => {
        assert.ok(error instanceof Coos7Error);
        assert.match(error.message, /"conv1_1 2" of image 0 of training is Infinity/);
        return true;
    });
});
test("an abort ends the computation with CancelledError", async () => {
    const network = await vgg16Features(await loadVgg16(NARROW_VGG16));
    const stop = new AbortController();
    // At the first word of progress: a few small images may be through before there is a second.
    const onProgress = () => stop.abort();
    const running = computed(network, "test1", ["Conv5_3"], { pool, signal: stop.signal, onProgress });
    await assert.rejects(running, CancelledError);
});
test("cachedLayers() computes once what is missing, and anew for other weights", async () => {
    const widths = { source: [2, 3, 2, 2, 2], target: [1, 1, 1] };
    const network = pciFeatures(pairedCellInpainting({ widths, seed: 1 }), "one");
    const asked = [];
    const source = (weights) => {
        const real = networkSource({ ...network, weights }, PLACE);
        return {
            ...real,
            compute(data, wanted, ...others) {
                asked.push(...wanted);
                return real.compute(data, wanted, ...others);
            },
        };
    };
    const splits = ["training", "test1"];
    const first = await cachedLayers(dataset, ["training"], source("one"), ["Conv1", "Conv3"], { pool });
    const second = await cachedLayers(dataset, splits, source("one"), ["Conv3", "Conv2", "Conv1"], { pool });
    assert.deepEqual(second[0][0], first[0][1]);
    assert.deepEqual(second[0][2], first[0][0]);
    assert.deepEqual([second[0][1].features.cols, second[1][1].features.rows], [3, COUNT]);
    await cachedLayers(dataset, ["training"], source("two"), ["Conv3"], { pool });
    assert.deepEqual(asked, [
        { split: "training", layers: ["Conv1", "Conv3"] },
        { split: "training", layers: ["Conv2"] },
        { split: "test1", layers: ["Conv3", "Conv2", "Conv1"] },
        { split: "training", layers: ["Conv3"] },
    ]);
});
test("where an engine is lost on the way the pass is done again in smaller batches, with the same features", {
    skip: process.platform !== "linux",
}, async () => {
    const model = shake(deepLoc({ classes: 2, widths: { convolutions: [2, 3, 2], dense: 5 }, seed: 1 }));
    const network = deepLocFeatures(model, "w", ["one", "two"]);
    const [whole] = await computed(network, "test1", ["FC2"]);
    const jobs = mock.method(pool, "run").mock;
    const warnings = [];
    let killed = false;
    const [again] = await computed(network, "test1", ["FC2"], {
        pool,
        onWarning: (line) => warnings.push(line),
        onProgress: () => {
            if (!killed)
                killEngines();
            killed = true;
        },
    });
    const ranges = jobs.calls.map((call) => call.arguments[1]);
    jobs.restore();
    assert.equal(warnings.length, 1);
    // Five views of each image: 128 inputs at once, and 16 after the loss.
    assert.deepEqual(ranges.filter(({ start }) => start === 0).map(({ end }) => end), [25, 3]);
    assert.equal(ranges.at(-1).start, COUNT - 3);
    assert.ok(largestDifference(again.data, whole.data) < 1e-6);
});
//# sourceMappingURL=network-source.test.js.map