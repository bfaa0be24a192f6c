import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Coos7Error } from "../../src/core/errors.js";
import { Random } from "../../src/core/random.js";
import { loadHdf5 } from "../../src/dataset/hdf5/library.js";
import { datasetStorage } from "../../src/dataset/hdf5/storage.js";
import { openDataset } from "../../src/dataset/open.js";
import { temporaryFolder } from "./support.js";
const FIXTURES = fileURLToPath(new URL("../../../test/fixtures/hdf5", import.meta.url));
/** A folder with a fixture as its Training split, and the sources of virtual datasets beside it. */
function folderWith(t, fixture) {
    const folder = temporaryFolder(t);
    mkdirSync(folder);
    cpSync(join(FIXTURES, fixture), join(folder, "training.hdf5"));
    for (const name of readdirSync(FIXTURES))
        if (name.endsWith(".h5"))
            cpSync(join(FIXTURES, name), join(folder, name));
    return folder;
}
const REFUSED = [
    ["half", /3 of its 6 images were never written \(rows 3 to 5\); what wrote it stopped before its end/],
    ["gaps", /3 of its 6 images were never written \(rows 1, 3 to 4\)/],
    ["filled", /1 of its 6 images were never written \(row 5\)/],
    ["cut", /2 of its 6 images were never written \(rows 4 to 5\)/],
    ["contiguous", /none of its 6 images was ever written/],
    ["labels", /none of its 6 labels was ever written/],
    ["plates", /2 of its 6 plateIDs were never written \(rows 4 to 5\)/],
    [
        "virtual-of-half",
        /3 of its 6 images .* \(rows 3 to 5\); it is a virtual dataset, and x of .*source-half\.h5/,
    ],
    ["virtual-absent", /3 of its 6 images .* \(rows 1, 3, 5\); .*source-absent\.h5 is not there or not whole/],
    ["virtual-part", /2 of its 6 images were never written \(rows 4 to 5\)/],
    ["virtual-growing", /virtual dataset with sources that may grow, of which cannot be told here/],
    ["bits-in-labels", /labels to be ordinary integers but found such of 12 bits at bit 4 of 16/],
    ["float", /expected data to be floats as IEEE 754 has them/],
    ["external", /the values of \/data lie in other files \(external storage\)/],
    ["link", /expected data to be a dataset but found a link into the file whole\.hdf5/],
    ["bool-labels", /expected labels of an integer type but found an enumeration/],
];
for (const [fixture, message] of REFUSED)
    test(`${fixture}.hdf5 is refused: ${message.source}`, async (t) => {
        await assert.rejects(openDataset(folderWith(t, `${fixture}.hdf5`)), (error) => {
            assert.ok(error instanceof Coos7Error, String(error));
            assert.match(error.message, /training\.hdf5: .*$/);
            assert.match(error.message, message);
            return true;
        });
    });
const WHOLE = [
    "whole",
    "virtual",
    "virtual-strided",
    "bits",
    "soft-link",
    "named-type",
    "scale-offset",
    "szip",
];
for (const fixture of WHOLE)
    test(`${fixture}.hdf5 is read as h5py reads it`, async (t) => {
        const folder = folderWith(t, `${fixture}.hdf5`);
        if (fixture === "virtual-strided")
            cpSync(join(FIXTURES, "source-whole.h5"), join(folder, "source-half.h5"));
        const reader = await (await openDataset(folder)).open("training");
        const rows = fixture === "virtual-strided" ? [0, 0, 1, 1, 2, 2] : [0, 1, 2, 3, 4, 5];
        const images = await reader.read(0, 6);
        assert.deepEqual(images, Float32Array.from({ length: 6 * 8192 }, (_, at) => 100 * (1 + rows[Math.floor(at / 8192)])));
        reader.close();
    });
test("images that were written as zeros are images", async (t) => {
    const reader = await (await openDataset(folderWith(t, "zeros.hdf5"))).open("training");
    assert.deepEqual(await reader.read(0, 6), new Float32Array(6 * 8192));
    reader.close();
});
test("a compression that is not supported is named, with what to do", async (t) => {
    const reader = await (await openDataset(folderWith(t, "lzf.hdf5"))).open("training");
    await assert.rejects(reader.read(0, 1), /compressed with lzf, which is not supported; .*h5repack -f GZIP=4/);
    reader.close();
});
test("the fingerprint of a virtual dataset moves with its sources", async (t) => {
    const folder = folderWith(t, "virtual.hdf5");
    const fingerprint = async () => (await openDataset(folder)).fingerprint("training");
    const before = await fingerprint();
    assert.equal(await fingerprint(), before);
    const source = join(folder, "source-whole.h5");
    const bytes = readFileSync(source);
    writeFileSync(source, Buffer.concat([bytes, Buffer.alloc(1)]));
    assert.notEqual(await fingerprint(), before);
    rmSync(source);
    await assert.rejects(openDataset(folder), /none of its 6 images was ever written; .*source-whole\.h5/);
});
const { unwritten } = JSON.parse(readFileSync(join(FIXTURES, "expected.json"), "utf8"));
for (const [which, expected] of Object.entries(unwritten)) {
    const [file = "", name = ""] = which.split(":");
    test(`${file}: the rows of "${name}" that were never stored are those that h5py tells of`, async () => {
        const rows = await storedIn(join(FIXTURES, file), join(FIXTURES, file), name);
        assert.deepEqual([rows.length, ...rows.slice(0, 3), ...rows.slice(-3)], expected);
    });
}
/** Unwritten rows of a dataset of `original`, from the bytes of `path`. */
async function storedIn(original, path, name) {
    const { File } = await loadHdf5();
    const file = new File(original, "r");
    try {
        const open = (path) => new File(path, "r");
        return datasetStorage(open, path, file.get(name)).unwritten;
    }
    finally {
        file.close();
    }
}
test("whatever bytes a damaged file has, its structure is read to an end", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder);
    const random = new Random(1);
    let refused = 0;
    for (const [which] of Object.entries(unwritten)) {
        const [file = "", name = ""] = which.split(":");
        const bytes = readFileSync(join(FIXTURES, file));
        for (let k = 0; k < 300; k++)
            bytes[random.integer(bytes.length)] = random.integer(4) === 0 ? 0xff : random.integer(256);
        const path = join(folder, "damaged.hdf5");
        writeFileSync(path, bytes);
        try {
            await storedIn(join(FIXTURES, file), path, name);
        }
        catch (error) {
            assert.ok(error instanceof Coos7Error, String(error));
            refused++;
        }
    }
    assert.ok(refused > 0);
});
//# sourceMappingURL=hdf5-storage.test.js.map