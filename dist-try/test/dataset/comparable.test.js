// What the paper's class names and values may stand beside.
import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COOS7_CLASSES } from "../../src/dataset/class-names.js";
import { pack, unpack } from "../../src/dataset/convert.js";
import { isComparable } from "../../src/dataset/directory.js";
import { loadHdf5 } from "../../src/dataset/hdf5/library.js";
import { createHdf5Split } from "../../src/dataset/hdf5/writer.js";
import { openDataset } from "../../src/dataset/open.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { limitImages } from "../../src/dataset/subset.js";
import { writeSimulation } from "../../src/dataset/write-simulation.js";
import { evaluatePredictions, writeEvaluation } from "../../src/evaluate/evaluate-predictions.js";
import { readResults } from "../../src/reproduce/read-results.js";
import { temporaryFolder } from "./support.js";
const OFFICIAL = { training: 41456, test1: 10364, test2: 17021, test3: 32596, test4: 30772 };
/** IDs such as those of the real archive. */
function officialIds(count, plate = "53") {
    const all = (text) => new Array(count).fill(text);
    return { dates: all("20160412"), microscopes: all("1"), plates: all(plate), wells: all("012003000") };
}
function split(name, count, path, others = {}) {
    return {
        name,
        count,
        path,
        labels: Int32Array.from({ length: count }, (_, i) => i % 7),
        ids: {},
        ...others,
    };
}
test("measured data are COOS-7 where each split has two of its signs: name, size, IDs", () => {
    const cases = [
        ["an official file", [split("test1", OFFICIAL.test1, "COOS7_v1.1_test1.hdf5")], true],
        [
            "an official file under another name",
            [split("test1", OFFICIAL.test1, "test1.hdf5", { ids: officialIds(OFFICIAL.test1) })],
            true,
        ],
        ["a file of its size", [split("test1", OFFICIAL.test1, "test1.hdf5")], false],
        [
            "a part of an official file",
            [split("test4", 50, "COOS7_v1.1_test4.hdf5", { ids: officialIds(50, "131") })],
            true,
        ],
        ["a file that is only called so", [split("test1", 50, "COOS7_v1.1_test1.hdf5")], false],
        ["a file that is called after another split", [split("test1", 10364, "COOS7_v1.1_test2.hdf5")], false],
        [
            "a file of another experiment's plates",
            [split("test1", 50, "COOS7_v1.1_test1.hdf5", { ids: officialIds(50, "23") })],
            false,
        ],
        ["any seven classes", [split("training", 500, "training.hdf5", { ids: officialIds(500) })], false],
        [
            "more images than there are",
            [split("test1", 10365, "COOS7_v1.1_test1.hdf5", { ids: officialIds(10365) })],
            false,
        ],
        ["the authors' TIFF files", [split("test2", OFFICIAL.test2, "test2", { numbered: true })], true],
        ["TIFF files of other names", [split("test2", OFFICIAL.test2, "test2", { numbered: false })], false],
        ["some TIFF files of those names", [split("test2", 70, "test2", { numbered: true })], false],
        [
            "some of them with their IDs",
            [split("test2", 70, "test2", { numbered: true, ids: officialIds(70) })],
            true,
        ],
        [
            "official files beside another's",
            [split("training", OFFICIAL.training, "COOS7_v1.1_training.hdf5"), split("test1", 50, "test1.hdf5")],
            false,
        ],
    ];
    for (const [what, splits, comparable] of cases)
        assert.equal(isComparable(splits, 7, undefined), comparable, what);
    const labels = new Int32Array(OFFICIAL.test1).fill(7);
    const wrong = [split("test1", OFFICIAL.test1, "COOS7_v1.1_test1.hdf5", { labels })];
    assert.equal(isComparable(wrong, 7, undefined), false, "a label that COOS-7 does not have");
    const official = cases[0][1];
    assert.equal(isComparable(official, 8, undefined), false, "eight classes");
});
/** Writes an HDF5 file of grey images, of seven classes in turn. */
async function writeGrey(path, count, ids = {}, simulatedBy) {
    const labels = Int32Array.from({ length: count }, (_, i) => i % 7);
    const writer = await createHdf5Split(path, { labels, ids, pixelType: "uint8", simulatedBy });
    writer.append(new Float32Array(count * 8192).fill(5));
    writer.finish();
}
const NUMBERED = Array.from({ length: 7 }, (_, label) => `class ${label}`);
test("seven classes of other data have numbers for names, and nothing of the paper beside their results", async (t) => {
    const folder = temporaryFolder(t);
    const data = join(folder, "data");
    await writeGrey(join(data, "training.hdf5"), 28);
    await writeGrey(join(data, "test1.hdf5"), 14);
    const dataset = await openDataset(data);
    assert.deepEqual([dataset.comparable, dataset.classNames], [false, NUMBERED]);
    assert.equal(limitImages(dataset, { training: 14 }, 1).comparable, false);
    await t.test("nor in any form of the table, the report and what is read back", async () => {
        const predictions = join(folder, "mine_test1.csv");
        writeFileSync(predictions, `index,predicted\n${Array.from({ length: 14 }, (_, i) => `${i},0`).join("\n")}`);
        // Even for a row that is called as one of the paper's.
        const found = await evaluatePredictions(predictions, { dataset, name: "Texture", model: "kNN" });
        assert.equal(found.found.table.comparable, false);
        const out = join(folder, "out");
        await writeEvaluation(found, out);
        for (const name of ["table3.md", "table3.html", "table3.tex", "index.html"]) {
            const text = readFileSync(join(out, name), "utf8");
            assert.match(text, /Texture/);
            assert.doesNotMatch(text, /paper.?.?s value|11\.8|paper \d|Endoplasmic|In COOS-7/i, name);
        }
        assert.equal(readResults(out).comparable, false);
    });
    await t.test("whatever they call their classes, and as unpacked TIFF files too", async () => {
        await unpack(dataset, join(folder, "tree"));
        rmSync(join(folder, "tree", "classes.json"));
        const tree = await openDataset(join(folder, "tree"));
        assert.deepEqual([tree.comparable, tree.classNames], [false, NUMBERED]);
        writeFileSync(join(data, "classes.json"), JSON.stringify(COOS7_CLASSES));
        const named = await openDataset(data);
        assert.deepEqual([named.comparable, named.classNames], [false, COOS7_CLASSES]);
    });
});
test("a part of an official file has the paper's class names", async (t) => {
    const folder = temporaryFolder(t);
    await writeGrey(join(folder, "COOS7_v1.1_training.hdf5"), 14, officialIds(14));
    const dataset = await openDataset(folder);
    assert.deepEqual([dataset.comparable, dataset.simulated, dataset.classNames], [true, false, COOS7_CLASSES]);
    const file = await openDataset(join(folder, "COOS7_v1.1_training.hdf5"));
    assert.equal(file.comparable, true);
});
/** Of the dataset in a folder: whether it is simulated and comparable, and its class names. */
async function kindOf(path) {
    const { simulated, comparable, classNames } = await openDataset(path);
    return [simulated, comparable, classNames];
}
const OPTIONS = simulatorOptions({ scale: 0.002, seed: 3, severity: { later: 2 } });
test("a written simulation is simulated and comparable whatever is lost beside its files, and by whatever name", async (t) => {
    const folder = temporaryFolder(t);
    await writeSimulation(OPTIONS, folder, { splits: ["test1", "test2"] });
    const expected = [true, true, COOS7_CLASSES];
    assert.deepEqual(await kindOf(folder), expected);
    for (const name of ["classes.json", "dataset.json"]) {
        rmSync(join(folder, name));
        assert.deepEqual(await kindOf(folder), expected, name);
    }
    // Its IDs are those of the real archive: with such a name it would be taken for that.
    const official = join(folder, "COOS7_v1.1_test2.hdf5");
    renameSync(join(folder, "test2.hdf5"), official);
    assert.deepEqual(await kindOf(folder), expected);
    assert.deepEqual(await kindOf(official), expected);
    writeFileSync(join(folder, "dataset.json"), JSON.stringify({ simulated: false }));
    assert.deepEqual(await kindOf(folder), expected);
});
test("converted to TIFF and back, a simulation stays one, with its options, without any file beside it", async (t) => {
    const folder = temporaryFolder(t);
    const strip = (name) => {
        for (const file of ["classes.json", "dataset.json"])
            rmSync(join(folder, name, file));
        return join(folder, name);
    };
    await writeSimulation(OPTIONS, join(folder, "a"), { splits: ["test1"] });
    const first = readFileSync(join(folder, "a", "test1.hdf5"));
    await unpack(limitImages(await openDataset(strip("a")), { test1: 1e6 }, 1), join(folder, "b"));
    assert.deepEqual(await kindOf(strip("b")), [true, true, COOS7_CLASSES]);
    await pack(await openDataset(join(folder, "b")), join(folder, "c"));
    const marker = JSON.parse(readFileSync(join(folder, "c", "dataset.json"), "utf8"));
    assert.deepEqual(marker, { simulated: true, options: OPTIONS });
    assert.ok(readFileSync(join(folder, "c", "test1.hdf5")).equals(first));
});
test("what is simulated by others, or by options that cannot be read, is simulated and not comparable", async (t) => {
    const folder = temporaryFolder(t);
    await writeGrey(join(folder, "COOS7_v1.1_training.hdf5"), 14, officialIds(14));
    writeFileSync(join(folder, "dataset.json"), JSON.stringify({ simulated: true }));
    assert.deepEqual(await kindOf(folder), [true, false, NUMBERED]);
    await pack(await openDataset(folder), join(folder, "packed"));
    rmSync(join(folder, "packed", "dataset.json"));
    assert.deepEqual((await kindOf(join(folder, "packed"))).slice(0, 2), [true, false]);
    for (const [i, simulatedBy] of ["", "coos7 ", "coos7 {", "coos7 7", "coos7 null", "another"].entries()) {
        const path = join(folder, String(i), "COOS7_v1.1_training.hdf5");
        await writeGrey(path, 14, officialIds(14), simulatedBy);
        assert.deepEqual(await kindOf(path), [true, false, NUMBERED], simulatedBy);
    }
});
test("measured splits beside simulated ones make the whole simulated, and not comparable", async (t) => {
    const folder = temporaryFolder(t);
    await writeSimulation(OPTIONS, folder, { splits: ["test1"] });
    for (const name of ["classes.json", "dataset.json"])
        rmSync(join(folder, name));
    await writeGrey(join(folder, "COOS7_v1.1_training.hdf5"), 14, officialIds(14));
    assert.deepEqual(await kindOf(folder), [true, false, NUMBERED]);
});
test("the mark of a simulation stands beside the datasets of an HDF5 file, which are as without it", async (t) => {
    const folder = temporaryFolder(t);
    const [measured, simulated] = [join(folder, "a.hdf5"), join(folder, "b.hdf5")];
    await writeGrey(measured, 14, officialIds(14));
    await writeGrey(simulated, 14, officialIds(14), "coos7 {}");
    const { File } = await loadHdf5();
    const [a, b] = [new File(measured, "r"), new File(simulated, "r")];
    assert.deepEqual([Object.keys(a.attrs), Object.keys(b.attrs)], [[], ["simulated_by"]]);
    assert.equal(b.get_attribute("simulated_by", false), "coos7 {}");
    assert.deepEqual(a.keys(), b.keys());
    for (const key of a.keys()) {
        const [one, other] = [a.get(key), b.get(key)];
        assert.deepEqual(one.metadata, other.metadata, key);
        assert.deepEqual(one.value, other.value, key);
    }
    a.close();
    b.close();
});
//# sourceMappingURL=comparable.test.js.map