import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CancelledError, Coos7Error, UsageError } from "../../src/core/errors.js";
import { processTag, thisProcess } from "../../src/core/process-identity.js";
import { pack, unpack } from "../../src/dataset/convert.js";
import { openDataset } from "../../src/dataset/open.js";
import { copyFixtures, expected, greyImages, readAll, sha256, temporaryFolder, writeRawHdf5, } from "./support.js";
/** All files below a folder with their content. */
function contents(folder) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(files
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(folder.length), sha256(readFileSync(path))])
        .sort());
}
async function threeFixtures(folder) {
    const copies = {
        "training.hdf5": "fixed.hdf5",
        "test1.hdf5": "variable.hdf5",
        "test4.hdf5": "counts.hdf5",
    };
    return openDataset(copyFixtures(folder, copies));
}
test("unpack then pack gives back pixels, labels, IDs, pixel type and row order", async (t) => {
    const folder = temporaryFolder(t);
    await unpack(await threeFixtures(join(folder, "a")), join(folder, "tiff"));
    await pack(await openDataset(join(folder, "tiff")), join(folder, "b"));
    const packed = await openDataset(join(folder, "b"));
    const names = { training: "fixed.hdf5", test1: "variable.hdf5", test4: "counts.hdf5" };
    for (const split of ["training", "test1", "test4"]) {
        const { dtype, labels, ids, sha256: digest } = expected[names[split]];
        const reader = await packed.open(split);
        assert.equal(reader.pixelType, dtype);
        assert.deepEqual([...reader.labels], labels);
        assert.deepEqual(reader.ids, ids);
        assert.equal(sha256(await readAll(reader, 5)), digest);
        reader.close();
    }
});
test("unpacking and packing again gives the same bytes, at any time", async (t) => {
    const folder = temporaryFolder(t);
    await unpack(await threeFixtures(join(folder, "a")), join(folder, "tiff"));
    await pack(await openDataset(join(folder, "tiff")), join(folder, "b"));
    // HDF5 stamps in whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await unpack(await openDataset(join(folder, "b")), join(folder, "tiff2"));
    await pack(await openDataset(join(folder, "tiff2")), join(folder, "b2"));
    assert.deepEqual(contents(join(folder, "tiff2")), contents(join(folder, "tiff")));
    assert.deepEqual(contents(join(folder, "b2")), contents(join(folder, "b")));
    assert.equal(Object.keys(contents(join(folder, "b"))).length, 5);
});
test("unpack names files as the authors' script does", async (t) => {
    const folder = temporaryFolder(t);
    await unpack(await threeFixtures(join(folder, "a")), join(folder, "tiff"), { splits: ["test4"] });
    assert.deepEqual(readdirSync(join(folder, "tiff")), [
        "classes.json",
        "dataset.json",
        "test4",
        "test4_ids.csv",
    ]);
    assert.deepEqual(readdirSync(join(folder, "tiff", "test4", "2")).slice(0, 2), [
        "COOSv1cell_2_nucleus.tif",
        "COOSv1cell_2_protein.tif",
    ]);
    assert.match(readFileSync(join(folder, "tiff", "test4_ids.csv"), "utf8"), /^index,label,plate\n0,0,0\n1,1,100\n2,2,200\n/);
});
test("IDs that are not plain text survive: commas, quotes, formulas, other scripts, empty ones", async (t) => {
    const folder = temporaryFolder(t);
    const plates = ["-1", "=2", 'a,"b"', "", "Größe 細胞", " x "];
    await writeRawHdf5(join(folder, "a", "training.hdf5"), {
        data: greyImages(6),
        labels: { data: Int32Array.of(0, 1, 0, 1, 0, 1) },
        plateIDs: { data: plates, dtype: "S" },
    });
    await unpack(await openDataset(join(folder, "a")), join(folder, "tiff"));
    await pack(await openDataset(join(folder, "tiff")), join(folder, "b"));
    const reader = await (await openDataset(join(folder, "b"))).open("training");
    assert.deepEqual(reader.ids.plates, plates);
    reader.close();
});
test("class names and the mark of simulated data stay with the data", async (t) => {
    const folder = temporaryFolder(t);
    const a = copyFixtures(join(folder, "a"), { "training.hdf5": "fixed.hdf5" });
    const names = ["a", "b", "c", "d", "e", "f", "g", "none of these"];
    writeFileSync(join(a, "classes.json"), JSON.stringify(names));
    writeFileSync(join(a, "dataset.json"), '{"simulated": true}');
    await unpack(await openDataset(join(a, "training.hdf5")), join(folder, "tiff"));
    await pack(await openDataset(join(folder, "tiff")), join(folder, "b"));
    const dataset = await openDataset(join(folder, "b"));
    assert.deepEqual(dataset.classNames, names);
    assert.equal(dataset.simulated, true);
});
test("measured data written over simulated data are not taken for simulated", async (t) => {
    const folder = temporaryFolder(t);
    const a = copyFixtures(join(folder, "a"), { "training.hdf5": "fixed.hdf5" });
    const b = copyFixtures(join(folder, "b"), { "training.hdf5": "fixed.hdf5" });
    writeFileSync(join(b, "dataset.json"), '{"simulated": true}');
    await pack(await openDataset(a), b, { force: true });
    assert.equal((await openDataset(b)).simulated, false);
});
test("one split is packed into one file, several or simulated ones are not", async (t) => {
    const folder = temporaryFolder(t);
    const dataset = await threeFixtures(join(folder, "a"));
    const out = join(folder, "test1.hdf5");
    await assert.rejects(pack(dataset, out), UsageError);
    await assert.rejects(pack({ ...dataset, simulated: true }, out, { splits: ["test1"] }), UsageError);
    assert.equal(existsSync(out), false);
    await pack(dataset, out, { splits: ["test1"] });
    await assert.rejects(pack(dataset, out, { splits: ["test1"] }), /test1\.hdf5 is there already/);
    await pack(dataset, out, { splits: ["test1"], force: true });
    const reader = await (await openDataset(out)).open("test1");
    assert.equal(sha256(await readAll(reader, 9)), expected["variable.hdf5"].sha256);
    reader.close();
});
for (const [name, convert] of [
    ["unpack", unpack],
    ["pack", pack],
]) {
    test(`${name} refuses an output that is not empty, unless forced, and then leaves other files alone`, async (t) => {
        const folder = temporaryFolder(t);
        const dataset = await threeFixtures(join(folder, "a"));
        const out = join(folder, "out");
        // What a killed run left does not count as content, and goes.
        const ended = processTag({ ...thisProcess(), pid: 2 ** 22 + 1 });
        mkdirSync(join(out, `.coos7-${ended}-0123456789ab.tmp`, "training"), { recursive: true });
        await convert(dataset, out);
        assert.deepEqual(readdirSync(out).filter((name) => name.startsWith(".")), []);
        writeFileSync(join(out, "notes.txt"), "mine");
        const before = readdirSync(out);
        await assert.rejects(convert(dataset, out), (error) => error instanceof UsageError && /not empty/.test(error.message));
        assert.deepEqual(readdirSync(out), before);
        await convert(dataset, out, { force: true });
        await convert(dataset, out, { force: true });
        assert.equal(readFileSync(join(out, "notes.txt"), "utf8"), "mine");
        assert.deepEqual((await openDataset(out)).splits, dataset.splits);
    });
    test(`${name} that fails or is cancelled half-way leaves nothing`, async (t) => {
        const folder = temporaryFolder(t);
        const data = greyImages(3);
        data.data[2 * 8192] = Number.NaN;
        const labels = { data: Int32Array.of(0, 1, 0) };
        await writeRawHdf5(join(folder, "a", "training.hdf5"), { data: greyImages(3), labels });
        await writeRawHdf5(join(folder, "a", "test1.hdf5"), { data, labels });
        const dataset = await openDataset(join(folder, "a"));
        const out = join(folder, "new", "out");
        await assert.rejects(convert(dataset, out), /image 2 has NaN/);
        assert.equal(existsSync(join(folder, "new")), false);
        await assert.rejects(convert(dataset, out, { signal: AbortSignal.abort() }), CancelledError);
        assert.equal(existsSync(join(folder, "new")), false);
    });
    test(`${name} says in one line that it cannot write`, async (t) => {
        const folder = temporaryFolder(t);
        const dataset = await threeFixtures(join(folder, "a"));
        const out = join(folder, "a", "training.hdf5", "out");
        await assert.rejects(convert(dataset, out), (error) => error instanceof Coos7Error && /^Could not write .*a part of the path is a file/.test(error.message));
    });
}
test("forced or not, a dataset is not mixed with another one's splits or images", async (t) => {
    const folder = temporaryFolder(t);
    const dataset = await threeFixtures(join(folder, "a"));
    const [first] = dataset.splits;
    const refused = async (work, message) => {
        const before = contents(folder);
        await assert.rejects(work(), (error) => error instanceof UsageError && message.test(error.message));
        assert.deepEqual(contents(folder), before);
    };
    const renamed = { ...dataset, classNames: dataset.classNames.map((name) => `${name}!`) };
    for (const other of [renamed, { ...dataset, simulated: true }]) {
        const out = join(folder, "out");
        await pack(other, out, { splits: dataset.splits.slice(1), force: true });
        await refused(() => pack(dataset, out, { splits: [first], force: true }), /\.hdf5 is of another dataset \(its dataset\.json or classes\.json differ .*\); choose another --out/);
        // The same dataset may be written split by split.
        await pack(other, out, { splits: [first], force: true });
        assert.deepEqual((await openDataset(out)).splits, dataset.splits);
        rmSync(out, { recursive: true });
    }
    const tree = join(folder, "tree");
    await unpack(dataset, tree, { splits: [first] });
    await refused(() => pack(dataset, tree, { force: true }), /is the split \w+ already, which would be there twice/);
    writeFileSync(join(tree, first, "0", "COOSv1cell_999_protein.tif"), "");
    await refused(() => unpack(dataset, tree, { splits: [first], force: true }), /COOSv1cell_999_protein\.tif is not an image of the split to be written/);
});
//# sourceMappingURL=convert.test.js.map