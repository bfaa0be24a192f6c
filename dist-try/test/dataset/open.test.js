import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COOS7_CLASSES, shortClassName } from "../../src/dataset/class-names.js";
import { openDataset } from "../../src/dataset/open.js";
import { copyFixtures, greyImages, temporaryFolder, writeRawHdf5 } from "./support.js";
test("classes of which nothing is known get numbers for names", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" });
    assert.equal((await openDataset(folder)).classNames[6], "class 6");
    const labels = { data: Int32Array.of(0, 3, 0) };
    await writeRawHdf5(join(folder, "three", "test2.hdf5"), { data: greyImages(3), labels });
    assert.deepEqual((await openDataset(join(folder, "three"))).classNames, [
        "class 0",
        "class 1",
        "class 2",
        "class 3",
    ]);
    assert.deepEqual(COOS7_CLASSES.map(shortClassName), [
        "ER",
        "IMM",
        "Golgi",
        "Perox.",
        "Early endo.",
        "Cytosol",
        "Nuc. env.",
    ]);
    assert.equal(shortClassName("class 3"), "class 3");
});
test("splits may be in different forms and any version's file names, and come in the paper's order", async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), {
        "COOS7_v2.0-rc_test3.hdf5": "counts.hdf5",
        test1: "tree16/test1",
        "COOS7_v1.1_training.hdf5": "fixed.hdf5",
    }));
    assert.deepEqual(dataset.splits, ["training", "test1", "test3"]);
    assert.equal(dataset.simulated, false);
    await assert.rejects(dataset.open("test4"), /expected the split test4 but found training, test1, test3$/);
});
test("a location that went through structured cloning opens the same dataset", async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" }));
    const again = await openDataset(structuredClone(dataset.location));
    assert.equal(await again.fingerprint("training"), await dataset.fingerprint("training"));
});
test("a fingerprint follows the content, not the place", async (t) => {
    const folder = temporaryFolder(t);
    const copies = { "training.hdf5": "fixed.hdf5", test1: "tree16/test1" };
    const a = copyFixtures(join(folder, "a"), copies);
    writeFileSync(join(a, "test1_ids.csv"), "index,plate\nr01c00,1\nr01c01,2\n");
    const fingerprints = async (path) => {
        const dataset = await openDataset(path);
        return [await dataset.fingerprint("training"), await dataset.fingerprint("test1")];
    };
    const before = await fingerprints(a);
    assert.match(before.join(), /^[0-9a-f]{64},[0-9a-f]{64}$/);
    assert.deepEqual(await fingerprints(a), before);
    cpSync(a, join(folder, "b"), { recursive: true });
    renameSync(join(folder, "b", "training.hdf5"), join(folder, "b", "COOS7_v1.1_training.hdf5"));
    assert.deepEqual(await fingerprints(join(folder, "b")), before);
    // Same size and time of change: only the inode's own time tells.
    const path = join(a, "training.hdf5");
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] ^= 1;
    writeFileSync(path, bytes);
    utimesSync(path, 1, 1);
    const image = join(a, "test1", "0", readdirSync(join(a, "test1", "0"))[0]);
    const pixels = readFileSync(image);
    pixels[pixels.length - 1] ^= 1;
    writeFileSync(image, pixels);
    const after = await fingerprints(a);
    assert.notEqual(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
    writeFileSync(join(a, "test1_ids.csv"), "index,plate\nr01c00,1\nr01c01,3\n");
    assert.notEqual((await fingerprints(a))[1], after[1]);
});
test("a file or class tree whose name names no split is read as training", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "sample.hdf5": "fixed.hdf5", unpacked: "tree16/test1" });
    const file = await openDataset(join(folder, "sample.hdf5"));
    assert.deepEqual(file.splits, ["training"]);
    assert.deepEqual((await openDataset(join(folder, "unpacked"))).splits, ["training"]);
});
/** Opens a dataset and gives it with what was said about it. */
async function opened(folder) {
    const warnings = [];
    const dataset = await openDataset(folder, { onWarning: (line) => warnings.push(line) });
    return { dataset, warnings };
}
test("splits go by name whatever their capitals, and what looks like one of another name is warned of", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), {
        "Train.HDF5": "fixed.hdf5",
        "Test1.h5": "fixed.hdf5",
        "COOS7_v1.1_TEST2.Hdf5": "fixed.hdf5",
        TEST3: "tree16/test1",
        "val.hdf5": "fixed.hdf5",
        "test5.H5": "fixed.hdf5",
        validation: "tree16/test1",
        notes: "counts.hdf5",
        "results/figures/a.hdf5": "counts.hdf5",
        ".cache/0/b_protein.tif": "counts.hdf5",
    });
    writeFileSync(join(folder, "test1_ids.csv"), "index,plate\n");
    const { dataset, warnings } = await opened(folder);
    assert.deepEqual(dataset.splits, ["training", "test1", "test2", "test3"]);
    assert.deepEqual(warnings, [
        `${folder}: passed over test5.H5, val.hdf5, validation; splits are called training (or train), test1, test2, test3, test4`,
        `${folder}: passed over test1_ids.csv; only a TIFF tree has its IDs in a file beside it`,
    ]);
    cpSync(join(folder, "Test1.h5"), join(folder, "test1.hdf5"));
    await assert.rejects(openDataset(folder), /Found the split test1 twice: .*Test1\.h5 and .*test1\.hdf5/);
});
test("the outlines that an import leaves beside the splits are no split, whatever its plates are called", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), {
        "training.hdf5": "fixed.hdf5",
        "fields/1/B03_1.tif": "counts.hdf5",
    });
    assert.equal((await opened(folder)).warnings.length, 1);
    writeFileSync(join(folder, "import.csv"), "split,index\n");
    assert.deepEqual((await opened(folder)).warnings, []);
});
test("a folder of other splits only is an error that names them", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "val.hdf5": "fixed.hdf5", "dev/0/a.tif": "fixed.hdf5" });
    await assert.rejects(openDataset(folder), /found no split; expected .*, but found dev, val\.hdf5$/);
});
test("a file whose name is that of no split is said to be read as training", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "val.hdf5": "fixed.hdf5" });
    const { dataset, warnings } = await opened(join(folder, "val.hdf5"));
    assert.deepEqual(dataset.splits, ["training"]);
    assert.match(warnings.join(), /val\.hdf5: the name is that of no split .*; it is read as training$/);
});
test("class names with accents are the same however the accents are written", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "test1.hdf5": "counts.hdf5" });
    const names = (...first) => writeFileSync(join(folder, "classes.json"), JSON.stringify([...first, ...Array.from({ length: 9 }, (_, i) => `c${i}`)]));
    names("cafe\u0301");
    assert.equal((await openDataset(folder)).classNames[0], "caf\u00e9");
    names("cafe\u0301", "caf\u00e9 ");
    await assert.rejects(openDataset(folder), /different class names but found "caf\u00e9" twice/);
});
//# sourceMappingURL=open.test.js.map