import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { copyFixtures, expected, readAll, sha256, temporaryFolder, writeRawHdf5 } from "./support.js";
const { longSize } = JSON.parse(readFileSync(new URL("../../../test/fixtures/hdf5/expected.json", import.meta.url), "utf8"));
for (const name of ["fixed.hdf5", "variable.hdf5", "counts.hdf5"])
    test(`${name}, written by h5py, is read to the same pixels, labels and IDs, however it is cut`, async (t) => {
        const folder = copyFixtures(temporaryFolder(t), { "COOS7_v1.1_test2.hdf5": name });
        const dataset = await openDataset(folder);
        assert.deepEqual(dataset.splits, ["test2"]);
        const reader = await dataset.open("test2");
        const { dtype, labels, ids, sha256: digest } = expected[name];
        assert.equal(reader.pixelType, dtype);
        assert.deepEqual([...reader.labels], labels);
        assert.deepEqual(reader.ids, ids);
        for (const batch of [1, 3, 100])
            assert.equal(sha256(await readAll(reader, batch)), digest);
        reader.close();
    });
test("images can be read in any order", async (t) => {
    const reader = await (await openDataset(copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" }))).open("training");
    const all = await reader.read(0, 12);
    for (const [start, end] of [
        [11, 12],
        [0, 1],
        [4, 6],
        [3, 11],
        [5, 5],
    ])
        assert.deepEqual(await reader.read(start, end), all.slice(start * 8192, end * 8192));
    reader.close();
});
test("reading outside the split or after close() is an error, not other memory", async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" }));
    const reader = await dataset.open("training");
    for (const [start, end] of [
        [-1, 2],
        [0, 13],
        [3, 2],
        [0.5, 2],
    ])
        await assert.rejects(reader.read(start, end), /training\.hdf5 has images 0 to 11/);
    reader.close();
    reader.close();
    await assert.rejects(reader.read(0, 1), /training\.hdf5 has been closed/);
});
test("labels of 64 bits are read as numbers, and one that needs more than 32 is refused", async (t) => {
    const folder = temporaryFolder(t);
    const data = { data: new Float32Array(2 * 8192), shape: [2, 2, 64, 64] };
    const path = join(folder, "training.hdf5");
    await writeRawHdf5(path, { data, labels: { data: BigInt64Array.of(1n, 0n) } });
    const reader = await (await openDataset(folder)).open("training");
    assert.deepEqual([...reader.labels], [1, 0]);
    reader.close();
    // 2^32 + 1 would wrap around to 1.
    await writeRawHdf5(path, { data, labels: { data: BigInt64Array.of(4294967297n, 0n) } });
    await assert.rejects(openDataset(folder), /labels\[0\] is 4294967297/);
});
test("a split is never in memory as a whole", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder);
    // 786 MB of pixels that take no room on the disk, as a hole at the file's end.
    const path = join(folder, "training.hdf5");
    cpSync(new URL("../../../test/fixtures/hdf5/long.hdf5", import.meta.url), path);
    await assert.rejects(openDataset(folder), /the file is truncated: expected 786,\d+,\d+ bytes but found/);
    truncateSync(path, longSize);
    const images = 24_000;
    const script = `
    const { openDataset } = await import(${JSON.stringify(new URL("../../src/dataset/open.js", import.meta.url))});
    const { imageBatches } = await import(${JSON.stringify(new URL("../../src/dataset/dataset.js", import.meta.url))});
    const reader = await (await openDataset(${JSON.stringify(folder)})).open("training");
    let count = 0;
    for await (const batch of imageBatches(reader)) count += batch.images.length / 8192;
    console.log(JSON.stringify({ count, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        encoding: "utf8",
    });
    assert.equal(stderr, "");
    const { count, megabytes } = JSON.parse(stdout);
    assert.equal(count, images);
    assert.ok(megabytes < 350, `took ${megabytes} MB`);
});
//# sourceMappingURL=hdf5-reader.test.js.map