import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../../src/core/errors.js";
import { sha256 } from "../../../src/core/hash.js";
import { deepLoc } from "../../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../../src/nn/networks/pci.js";
import { listModels, loadModel, saveModel, weightsDigest } from "../../../src/nn/store.js";
import { tf, tfl } from "../../../src/nn/tf.js";
import { deepLocSettings } from "../../../src/nn/training/settings.js";
import { temporaryFolder } from "../../dataset/support.js";
import { NARROW_DEEPLOC, NARROW_PCI } from "../training/small-training.js";
const RECORD = {
    settings: deepLocSettings({ widths: NARROW_DEEPLOC, iterations: 4 }),
    classNames: ["first", "second"],
    data: { fingerprint: "abc", simulated: true, trainingImages: 16, validationImages: 4 },
    engine: { name: "cpu", threads: 1 },
    curve: { loss: [0.7, 0.6, 0.65, 0.5], checks: [{ iteration: 4, value: 0.75 }] },
    chosenIteration: 4,
    validationAccuracy: 0.75,
};
const DETAILS = { dataset: "small", errors: { of: "End-to-End", percent: { test1: 3.2 } } };
const network = (seed = 1) => ({
    model: deepLoc({ classes: 2, widths: NARROW_DEEPLOC, seed }),
    record: RECORD,
});
/** A folder with one saved model called "one". */
async function savedModel(t) {
    const folder = join(temporaryFolder(t), "one");
    await saveModel(network(), { name: "one", folder }, DETAILS);
    return folder;
}
const valuesOf = (model) => Object.fromEntries(model.weights.map(({ originalName }, i) => [originalName, model.getWeights()[i].dataSync()]));
test("a model is loaded by its name as it was saved, with its card", async (t) => {
    temporaryFolder(t);
    const saved = network();
    const { folder, card } = await saveModel(saved, { name: "my-deeploc.1" }, DETAILS);
    assert.deepEqual(readdirSync(folder).sort(), ["card.json", "manifest.json", "model.json", "weights.bin"]);
    const loaded = await loadModel("my-deeploc.1");
    assert.equal(loaded.folder, folder);
    assert.deepEqual(loaded.card, card);
    assert.deepEqual(valuesOf(loaded.model), valuesOf(saved.model));
    assert.equal(card.weightsSha256, sha256(readFileSync(join(folder, "weights.bin"))));
    assert.equal(card.weightsSha256, await weightsDigest(loaded.model));
    const { name, dataset, errors, validationAccuracy, data, settings } = card;
    assert.deepEqual({ name, dataset, errors }, { name: "my-deeploc.1", ...DETAILS });
    assert.deepEqual({ validationAccuracy, data, settings }, {
        validationAccuracy: RECORD.validationAccuracy,
        data: RECORD.data,
        settings: RECORD.settings,
    });
    const input = tf.randomUniform([2, 60, 60, 2], 0, 1, "float32", 3);
    const outputs = [saved.model, loaded.model].map((model) => model.predict(input).dataSync());
    assert.deepEqual(outputs[0], outputs[1]);
});
test("tf.js' own reader takes the files", async (t) => {
    const folder = await savedModel(t);
    const json = JSON.parse(readFileSync(join(folder, "model.json"), "utf8"));
    assert.deepEqual(json.weightsManifest[0].paths, ["weights.bin"]);
    const served = async (url) => new Response(readFileSync(join(folder, String(url).replace("http://models/", ""))), {
        headers: {
            "content-type": String(url).endsWith("json") ? "application/json" : "application/octet-stream",
        },
    });
    const handler = tf.io.http("http://models/model.json", { fetchFunc: served });
    const model = await tfl.loadLayersModel(handler);
    assert.deepEqual(valuesOf(model), valuesOf(network().model));
});
test("equal networks are saved as equal bytes, whatever else was made before", async (t) => {
    const first = await savedModel(t);
    const second = join(dirname(first), "again");
    await saveModel(network(), { name: "one", folder: second }, DETAILS);
    for (const file of readdirSync(first))
        assert.deepEqual(readFileSync(join(second, file)), readFileSync(join(first, file)), file);
    const card = readFileSync(join(first, "card.json"), "utf8");
    assert.match(card, /"loss": \[ 0.7, 0.6, 0.65, 0.5 \]/);
    assert.doesNotMatch(card, /\d{4}-\d\d-\d\d/);
});
test("networks with several inputs are stored too", async (t) => {
    const folder = join(temporaryFolder(t), "pci");
    const model = pairedCellInpainting({ widths: NARROW_PCI, seed: 2 });
    await saveModel({ model, record: RECORD }, { name: "pci", folder }, DETAILS);
    const loaded = await loadModel(folder);
    assert.deepEqual(loaded.model.inputNames, ["source", "target_nucleus"]);
    assert.deepEqual(valuesOf(loaded.model), valuesOf(model));
});
test("what is in a folder is replaced by force only, and other files are saved with the model or not at all", async (t) => {
    const folder = await savedModel(t);
    const before = readFileSync(join(folder, "weights.bin"));
    const again = { name: "two", folder };
    await assert.rejects(saveModel(network(2), again, DETAILS), UsageError);
    await assert.rejects(saveModel(network(2), { ...again, force: true }, DETAILS, async (staging) => {
        writeFileSync(join(staging, "curve.csv"), "iteration\n");
        throw new Coos7Error("the curve cannot be drawn");
    }), /the curve cannot be drawn/);
    assert.deepEqual(readFileSync(join(folder, "weights.bin")), before);
    assert.deepEqual(readdirSync(folder).sort(), ["card.json", "manifest.json", "model.json", "weights.bin"]);
    await saveModel(network(2), { ...again, force: true }, DETAILS, async (staging) => writeFileSync(join(staging, "curve.csv"), "iteration\n"));
    assert.equal((await loadModel(folder)).card.name, "two");
    assert.ok(existsSync(join(folder, "curve.csv")));
});
for (const name of ["", ".", "..", "../x", "a/b", "a\\b", ".hidden", "a b", "x".repeat(65), "nul\0", "end."])
    test(`a model cannot be saved as ${JSON.stringify(name.slice(0, 20))}`, async (t) => {
        temporaryFolder(t);
        await assert.rejects(saveModel(network(), { name }, DETAILS), (error) => {
            assert.ok(error instanceof UsageError);
            return /name of a model to be 1 to 64 letters/.test(error.message);
        });
    });
test("an unknown name says which models there are", async (t) => {
    temporaryFolder(t);
    await assert.rejects(loadModel("nothing"), /no model called "nothing"/);
    await saveModel(network(), { name: "known" }, DETAILS);
    await assert.rejects(loadModel("unknown"), /there are .*known.*; to use a folder give a path, e.g. .\/unknown/);
    await assert.rejects(loadModel("no name"), UsageError);
});
const DAMAGE = [
    [
        "changed weights",
        (folder) => {
            const bytes = readFileSync(join(folder, "weights.bin"));
            bytes[100] ^= 1;
            writeFileSync(join(folder, "weights.bin"), bytes);
        },
        /weights\.bin is damaged.*expected the SHA-256 [0-9a-f]{12}… but found/,
    ],
    [
        "weights that are cut off",
        (folder) => writeFileSync(join(folder, "weights.bin"), new Uint8Array(8)),
        /weights\.bin is damaged/,
    ],
    [
        "another network's model.json",
        (folder) => writeFileSync(join(folder, "model.json"), "{}\n"),
        /model\.json is damaged/,
    ],
    [
        "no weights",
        (folder) => rmSync(join(folder, "weights.bin")),
        /Could not read .*weights\.bin: no such file/,
    ],
    ["no card", (folder) => rmSync(join(folder, "card.json")), /Could not read .*card\.json/],
    [
        "a card that is no JSON",
        (folder) => writeFileSync(join(folder, "card.json"), "{"),
        /card\.json.*broken JSON/,
    ],
    [
        "a card of something else",
        (folder) => writeFileSync(join(folder, "card.json"), "[1]"),
        /found something else/,
    ],
    ["null for a card", (folder) => writeFileSync(join(folder, "card.json"), "null"), /found something else/],
    [
        "a card of a later format",
        (folder) => {
            const card = JSON.parse(readFileSync(join(folder, "card.json"), "utf8"));
            writeFileSync(join(folder, "card.json"), JSON.stringify({ ...card, format: 2, packageVersion: "9.0.0" }));
        },
        /expected a card of format 1 but found 2; it was made by coos7 9\.0\.0/,
    ],
];
for (const [what, damage, message] of DAMAGE)
    test(`a folder with ${what} is refused`, async (t) => {
        const folder = await savedModel(t);
        damage(folder);
        await assert.rejects(loadModel(folder), (error) => {
            assert.ok(error instanceof Coos7Error);
            assert.equal(error.message.split("\n").length, 1);
            return message.test(error.message);
        });
    });
test("the models that can be loaded by name are listed, without those whose card cannot be read", async (t) => {
    temporaryFolder(t);
    const shipped = listModels(assert.fail).filter((entry) => entry.shipped);
    const { folder } = await saveModel(network(), { name: "b-model" }, DETAILS);
    await saveModel(network(2), { name: "a-model" }, DETAILS);
    cpSync(folder, join(dirname(folder), "broken"), { recursive: true });
    writeFileSync(join(dirname(folder), "broken", "card.json"), "{");
    mkdirSync(join(dirname(folder), "empty"));
    const warnings = [];
    const entries = listModels((line) => warnings.push(line)).filter((entry) => !entry.shipped);
    assert.deepEqual(entries.map(({ name, card }) => [name, card.name]), [
        ["a-model", "a-model"],
        ["b-model", "b-model"],
    ]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /broken.card\.json/);
    for (const { name } of shipped)
        await loadModel(name);
});
//# sourceMappingURL=store.test.js.map