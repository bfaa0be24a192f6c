import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { WorkerPool } from "../../src/core/workers.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import { pretrainedWork } from "../../src/reproduce/families/vgg16.js";
import { makeFeatures, mergeFeatures } from "../../src/reproduce/parts/feature-parts.js";
import { gatherParts, makeFit, makeSearch } from "../../src/reproduce/parts/fit-parts.js";
import { makeNetwork, openParts, partRange } from "../../src/reproduce/parts/parts.js";
import { reproduce } from "../../src/reproduce/reproduce.js";
import { writeTables } from "../../src/reproduce/write-results.js";
import { digests } from "../cli/run-coos7.js";
import { md5 } from "../core/download/local-server.js";
import { temporaryFolder } from "../dataset/support.js";
const NARROW = fileURLToPath(new URL("../../../test/fixtures/vgg16_narrow_random_keras_layout.h5", import.meta.url));
const PROFILE = {
    name: "tiny",
    scale: 0.005,
    imageLimit: { training: 84, test1: 14, test2: 7, test3: 7, test4: 7 },
    search: { draws: 6, folds: 2 },
    deepLoc: { widths: { convolutions: [2, 2, 3], dense: 4 }, iterations: 4, batch: 8 },
    pci: { widths: { source: [2, 3, 4, 4, 3], target: [1, 1, 1] }, epochs: 1, batch: 16 },
    trainingThreads: { deepLoc: 1, pci: 1 },
};
const [deepLoc, texture, pci, vgg16] = familiesNamed(["deeploc", "texture", "pci", "vgg16"]);
/** VGG16, narrow, whose weights are a file beside the tests. */
const narrowVgg16 = {
    ...vgg16,
    load: async () => pretrainedWork({ url: pathToFileURL(NARROW).href, md5: md5(readFileSync(NARROW)) }),
};
function optionsOf(changes = {}) {
    return {
        dataset: openSimulator(simulatorOptions({ scale: PROFILE.scale })),
        families: [deepLoc, pci, narrowVgg16],
        classifiers: classifiersNamed(["knn"]),
        profile: PROFILE,
        seed: 2,
        backend: "cpu",
        ...changes,
    };
}
/** A folder of parts and what opens it, as a command of its own would. */
function workplace(t, changes = {}) {
    const place = dirname(temporaryFolder(t));
    const pool = new WorkerPool(1);
    t.after(() => pool.close());
    const run = { pool, onWarning: () => { } };
    const options = optionsOf(changes);
    const open = (other = {}) => openParts(join(place, "parts"), { ...options, ...other }, run);
    return { place, run, options, open };
}
function tablesOf(found, folder) {
    writeTables(found, folder);
    return digests(folder);
}
/** Makes every part of a run, each as a command of its own would, with a cache of its own. */
async function makeAll(options, open, place) {
    let cache = 0;
    const each = async (make) => {
        process.env.COOS7_CACHE = join(place, `cache ${cache++}`);
        await make(await open());
    };
    for (const family of options.families) {
        await each((parts) => makeNetwork(family, parts));
        for (const rows of ["37%:100%", "0%:37%"])
            await each((parts) => makeFeatures(family, partRange("--rows", rows), parts));
        await each((parts) => mergeFeatures(family, parts));
        for (const layer of family.layers)
            for (const classifier of options.classifiers) {
                const row = { family, layer, classifier };
                if (classifier.search)
                    for (const draws of ["2:6", "0:1"])
                        await each((parts) => makeSearch(row, partRange("--draws", draws), parts));
                await each((parts) => makeFit(row, parts));
            }
    }
}
test("a run made in parts, each with a cache of its own, gives the files of a run at once", async (t) => {
    const { place, run, options, open } = workplace(t);
    const whole = tablesOf(await reproduce(options, run), join(place, "whole"));
    await makeAll(options, open, place);
    const found = await gatherParts(options, await open());
    assert.deepEqual(tablesOf(found, join(place, "gathered")), whole);
    assert.equal(Object.keys(whole).filter((name) => name.startsWith("predictions/")).length, 40);
    process.env.COOS7_CACHE = join(place, "cache");
    const expected = await reproduce(options, run);
    for (const what of ["networks", "fits", "leftOut", "fingerprints", "backend"])
        assert.deepEqual(JSON.parse(JSON.stringify(found[what])), JSON.parse(JSON.stringify(expected[what])));
    const titles = found.stages.map(({ stage }) => stage);
    for (const stage of ["DeepLoc training", "PCI features, rows 0%:37%", "VGG16 Conv4_1 kNN"])
        assert.ok(titles.includes(stage), `${stage} among ${titles.join("; ")}`);
});
test("a part that is there is not made again, one whose file was damaged is, and the table refuses such a file", async (t) => {
    const { place, options, open } = workplace(t, {
        families: [texture],
        classifiers: classifiersNamed(["knn"]),
    });
    const [classifier] = options.classifiers;
    const row = { family: texture, layer: "", classifier: classifier };
    await makeNetwork(texture, await open());
    assert.equal(await makeFeatures(texture, undefined, await open()), "made");
    assert.equal(await makeFeatures(texture, undefined, await open()), "there");
    assert.equal(await makeFit(row, await open()), "made");
    assert.equal(await makeFit(row, await open()), "there");
    const file = join(place, "parts/fits/texture__knn/texture__knn__test3.csv");
    const right = readFileSync(file, "utf8");
    writeFileSync(file, right.replace("0.", "1."));
    await assert.rejects(gatherParts(options, await open()), /test3\.csv is damaged: .*make that part again/);
    assert.equal(await makeFit(row, await open()), "made");
    assert.equal(readFileSync(file, "utf8"), right);
    // Killed between its files and its record.
    rmSync(join(place, "parts/fits/texture__knn.json"));
    await assert.rejects(gatherParts(options, await open()), /texture__knn\.json is not there; coos7 fit texture --classifier knn makes it/);
    assert.equal(await makeFit(row, await open()), "made");
    await gatherParts(options, await open());
});
test("parts of other options are told from those of this run, and images without features are named", async (t) => {
    const { options, open } = workplace(t, { families: [texture], classifiers: classifiersNamed(["knn"]) });
    const row = { family: texture, layer: "", classifier: options.classifiers[0] };
    await assert.rejects(makeFit(row, await open()), /networks\/texture\.json is not there; coos7 train texture makes it/);
    await makeNetwork(texture, await open());
    await makeFeatures(texture, partRange("--rows", "0:20"), await open());
    await assert.rejects(mergeFeatures(texture, await open()), /features texture of rows 20 to 83 of training are not there; coos7 features texture --rows 20:84 makes them/);
    await makeFeatures(texture, undefined, await open());
    await makeFit(row, await open());
    await assert.rejects(gatherParts({ ...options, seed: 3 }, await open({ seed: 3 })), /networks\/texture\.json was made of other data, of another network or with other options/);
    await makeNetwork(texture, await open({ seed: 3 }));
    await assert.rejects(makeFit(row, await open({ seed: 3 })), /features\/texture\.json was made of other data/);
});
test("a folder with files that are no parts is refused and stays as it is", async (t) => {
    const { place, open } = workplace(t);
    mkdirSync(join(place, "parts/fits"), { recursive: true });
    await open();
    writeFileSync(join(place, "parts/fits/mine.csv"), "mine");
    await assert.rejects(open(), /parts has files but no coos7-parts\.json: .*choose an empty folder/);
    assert.deepEqual(readdirSync(join(place, "parts/fits")), ["mine.csv"]);
    assert.ok(!existsSync(join(place, "parts/coos7-parts.json")));
});
test("a search in parts gives the row of one at once, and a family that cannot be done here is left out as there", async (t) => {
    const { place, run, options, open } = workplace(t, {
        families: [texture, vgg16],
        classifiers: classifiersNamed(["rf"]),
        offline: true,
    });
    const whole = tablesOf(await reproduce(options, run), join(place, "whole"));
    await makeAll(options, open, place);
    const found = await gatherParts(options, await open());
    assert.deepEqual(tablesOf(found, join(place, "gathered")), whole);
    assert.deepEqual(found.stages.map(({ stage }) => stage).filter((stage) => stage.startsWith("Texture RF")), ["Texture RF, draws 0:1", "Texture RF, draws 2:6", "Texture RF"]);
});
for (const text of ["5", "5:5", "7:2", "-1:3", "0%:101%", "50%:20%", "0:10%", "a:b"])
    test(`the range ${JSON.stringify(text)} is refused in one line`, () => {
        assert.throws(() => partRange("--rows", text), /Expected --rows to be a range such as 0:150/);
    });
test("shares of a whole meet without gap or overlap, however many there are of it", () => {
    for (const count of [1, 7, 300, 41_456]) {
        let done = 0;
        for (const text of ["0%:33.3%", "33.3%:66.6%", "66.6%:100%"]) {
            const { start, end } = partRange("--rows", text).of(count);
            assert.equal(start, done);
            done = end;
        }
        assert.equal(done, count);
    }
});
//# sourceMappingURL=parts.test.js.map