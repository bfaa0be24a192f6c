import assert from "node:assert/strict";
import { cpSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { classificationCsv, classifyImages, } from "../../src/classify/classify-images.js";
import { listImages } from "../../src/classify/list-images.js";
import { parseCsv } from "../../src/core/csv.js";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { unpack } from "../../src/dataset/convert.js";
import { openDataset } from "../../src/dataset/open.js";
import { networkSource } from "../../src/features/network-pass.js";
import { deepLocFeatures } from "../../src/features/networks.js";
import { deepLoc } from "../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../src/nn/networks/pci.js";
import { saveModel, writeReference } from "../../src/nn/store.js";
import { deepLocSettings, pciSettings, } from "../../src/nn/training/settings.js";
import { coos7, temporaryFolder } from "../cli/run-coos7.js";
import { NARROW_DEEPLOC, NARROW_PCI, smallTraining } from "../nn/training/small-training.js";
const CLASSES = ["first", "second"];
const PLACE = { backend: "cpu", threads: 1 };
const IMAGES = 60;
const record = (settings) => ({
    settings,
    classNames: CLASSES,
    data: { fingerprint: "abc", simulated: true, trainingImages: 16, validationImages: 4 },
    engine: { name: "cpu", threads: 1 },
    curve: { loss: [0.7], checks: [{ iteration: 1, value: 0.75 }] },
    chosenIteration: 1,
});
const model = () => deepLoc({ classes: CLASSES.length, widths: NARROW_DEEPLOC, seed: 3 });
/** A folder with a saved DeepLoc, and `reference` beside it if there is any. */
async function savedModel(place, reference) {
    const folder = join(place, reference ? "with" : "without");
    await saveModel({ model: model(), record: record(deepLocSettings({ widths: NARROW_DEEPLOC })) }, { name: "narrow", folder }, { dataset: "small" }, async (staging) => {
        if (reference)
            writeReference(staging, reference);
    });
    return folder;
}
/** Images as TIFF files, and the dataset that they are from. */
async function unpackedImages(t) {
    const place = temporaryFolder(t);
    mkdirSync(join(place, "data"));
    const dataset = await smallTraining(join(place, "data"), IMAGES);
    const images = join(place, "images");
    await unpack(dataset, images);
    return { place, images };
}
test("unpacked TIFFs get the probabilities that the dataset's images have as features", async (t) => {
    const { place, images } = await unpackedImages(t);
    const found = await classifyImages([images], { model: await savedModel(place), ...PLACE });
    assert.equal(found.images.length, IMAGES);
    assert.equal(found.reason, "the model was saved without its outputs on held-out training images (reference.npy)");
    const source = networkSource(deepLocFeatures(model(), "", CLASSES), PLACE);
    let expected;
    await source.compute(await openDataset(images), [{ split: "training", layers: ["End-to-End"] }], {}, ([matrix]) => {
        expected = matrix;
    });
    for (const [place, image] of found.images.entries()) {
        const row = Number(/COOSv1cell_(\d+)$/.exec(image)[1]);
        for (const k of [0, 1]) {
            const difference = found.probabilities.data[2 * place + k] - expected.data[2 * row + k];
            assert.ok(Math.abs(difference) < 1e-6, image);
        }
    }
    checkCsv(found);
    // The same model's outputs on the same images: nothing could be more alike.
    const like = await classifyImages([join(images, "training", "0"), join(images, "training", "1")], {
        model: await savedModel(place, found.probabilities),
        ...PLACE,
    });
    assert.deepEqual(like.images, found.images);
    assert.deepEqual(like.likeness, { unlike: false, distance: 0, pValue: 1, images: IMAGES });
});
function checkCsv(found) {
    const [header, ...rows] = parseCsv(classificationCsv(found));
    assert.deepEqual(header, ["image", "predicted", "class", ...CLASSES]);
    assert.equal(rows.length, IMAGES);
    rows.forEach(([image, predicted, name, ...probabilities], i) => {
        assert.equal(image, found.images[i]);
        assert.equal(name, CLASSES[Number(predicted)]);
        const numbers = probabilities.map(Number);
        assert.deepEqual(numbers.map(Math.fround), Array.from(found.probabilities.data.subarray(2 * i, 2 * i + 2)));
        assert.equal(numbers.indexOf(Math.max(...numbers)), Number(predicted));
    });
}
test("what cannot be classified is told in one line", async (t) => {
    const { place, images } = await unpackedImages(t);
    const model = await savedModel(place);
    const fails = async (paths, model, type, text) => assert.rejects(classifyImages(paths, { model, ...PLACE }), (error) => {
        assert.equal(error.constructor, type);
        assert.match(error.message, text);
        return true;
    });
    await fails([join(place, "nowhere")], model, UsageError, /nowhere: no such file or folder; give TIFF files/);
    await fails([join(place, "data")], model, Coos7Error, /Found no images of cells in .*coos7 unpack writes them/);
    const inpainting = join(place, "pci");
    await saveModel({
        model: pairedCellInpainting({ widths: NARROW_PCI, seed: 1 }),
        record: record(pciSettings({ widths: NARROW_PCI })),
    }, { name: "pci", folder: inpainting }, { dataset: "small" });
    await fails([images], inpainting, Coos7Error, /to predict classes, a DeepLoc, but found one of the family pci/);
    const one = join(images, "training", "0", "COOSv1cell_0_nucleus.tif");
    renameSync(one, join(place, "elsewhere.tif"));
    await fails([images], model, Coos7Error, /expected its partner COOSv1cell_0_nucleus\.tif/);
    cpSync(join(images, "training_ids.csv"), one);
    await fails([images], model, Coos7Error, /COOSv1cell_0_nucleus\.tif: not a complete TIFF/);
});
test("coos7 classify prints CSV or writes it, and warns of images unlike the training data", async (t) => {
    const { place, images } = await unpackedImages(t);
    const { probabilities } = await classifyImages([images], { model: await savedModel(place), ...PLACE });
    // As though the model had been sure of its held-out images.
    const sure = { ...probabilities, data: probabilities.data.map((value) => (value >= 0.5 ? 0.99 : 0.01)) };
    const folder = await savedModel(place, sure);
    const command = ["classify", "--model", folder, images, "--backend", "cpu", "--threads", "1"];
    const printed = coos7(place, ...command);
    assert.equal(printed.status, 0, printed.stderr);
    assert.equal(printed.stdout.trim().split("\n").length, 1 + IMAGES);
    assert.match(printed.stderr, /Warning: these images are unlike the model's training data/);
    const out = join(place, "classes.csv");
    const written = coos7(place, ...command, "--out", out);
    assert.match(written.stdout, /^class +images +share\nfirst +\d+ +\d/);
    const again = coos7(place, ...command, "--out", out);
    assert.deepEqual([again.status, /is there already/.test(again.stderr)], [2, true]);
});
test("images whose names are not as expected are warned of, pictures and lists beside them are not", (t) => {
    const folder = temporaryFolder(t);
    for (const name of [
        "a_protein.TIF",
        "a_nucleus.tif",
        "b_dapi.tif",
        "a_mask.tif",
        "crops.csv",
        "overlay.png",
    ])
        writeFileSync(join(folder, name), "");
    const warnings = [];
    const onWarning = (line) => warnings.push(line);
    const expected = "expected <name>_protein.tif and <name>_nucleus.tif for each image of a cell";
    assert.deepEqual(listImages([folder], { onWarning }).map(({ name }) => name), [join(folder, "a")]);
    listImages([folder, join(folder, "crops.csv")], { onWarning });
    const tiff = join(folder, "b_dapi.tif");
    assert.deepEqual(warnings, [
        `Passed over ${tiff}; ${expected}`,
        `Passed over ${tiff}, ${join(folder, "crops.csv")}; ${expected}`,
    ]);
});
//# sourceMappingURL=classify-images.test.js.map