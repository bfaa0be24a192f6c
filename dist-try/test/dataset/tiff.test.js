import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { Coos7Error } from "../../src/core/errors.js";
import { openDataset } from "../../src/dataset/open.js";
import { pixelArray } from "../../src/dataset/pixels.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import { decodeTiff } from "../../src/dataset/tiff/planes.js";
import { copyFixtures, expected, readAll, sha256, temporaryFolder } from "./support.js";
test("a tree of TIFF files written by PIL has the pixels of its HDF5 rows, in row order", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), {
        train: "tree/train",
        "test1.hdf5": "fixed.hdf5",
    });
    const dataset = await openDataset(folder);
    assert.deepEqual(dataset.splits, ["training", "test1"]);
    const tree = await dataset.open("training");
    // Cells 0, 2 and 10: by number, not by class folder or by text.
    assert.deepEqual([...tree.labels], expected.tree.labels);
    assert.equal(tree.pixelType, "float32");
    assert.deepEqual(tree.ids, {});
    for (const batch of [1, 2, 3])
        assert.equal(sha256(await readAll(tree, batch)), expected.tree.sha256);
    const rows = await dataset.open("test1");
    assert.deepEqual(await tree.read(2, 3), await rows.read(10, 11));
    rows.close();
});
for (const name of ["tree16", "tree8"])
    test(`${name}: integer TIFF files of other names keep their type`, async (t) => {
        const dataset = await openDataset(copyFixtures(temporaryFolder(t), { test1: `${name}/test1` }));
        const reader = await dataset.open("test1");
        assert.equal(reader.pixelType, expected[name].dtype);
        assert.equal(sha256(await reader.read(0, 2)), expected[name].sha256);
    });
test("IDs come from the CSV beside the tree, whatever its order", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
    writeFileSync(join(folder, "training_ids.csv"), 'index,label,plate,well\n10,3,"c,1",z\n0,0,a,x\n5,1,no,no\n2,2,b,y\n');
    const reader = await (await openDataset(folder)).open("training");
    assert.deepEqual(reader.ids, { plates: ["a", "b", "c,1"], wells: ["x", "y", "z"] });
});
const VALUES = [
    ["float32", [0, -1.5, Math.fround(0.1), 3.4028234663852886e38, 1e-45]],
    ["uint16", [0, 1, 256, 65535]],
    ["uint8", [0, 1, 255]],
];
for (const [type, values] of VALUES)
    test(`${type} pixels survive encodeTiff and a decoder of another make`, async (t) => {
        const folder = temporaryFolder(t);
        mkdirSync(folder);
        const pixels = pixelArray(type, 4096).map((_, i) => values[i % values.length]);
        writeFileSync(join(folder, "x.tif"), encodeTiff(pixels, 64, 64));
        assert.deepEqual(await decodeTiff(join(folder, "x.tif")), pixels);
    });
/** A file of one 8-bit page of 64 x 64 pixels with one strip, as given. */
function page(strip, compression, extra = []) {
    const entries = [
        [256, 4, 64],
        [257, 4, 64],
        [258, 3, 8],
        [259, 3, compression],
        [262, 3, 1],
        [273, 4, 0],
        [277, 3, 1],
        [278, 4, 64],
        [279, 4, strip.length],
        ...extra,
    ];
    const head = Buffer.alloc(8 + 2 + 12 * entries.length + 4);
    head.write("II*\0\b\0\0\0", "latin1");
    head.writeUInt16LE(entries.length, 8);
    for (const [i, [tag, type, value]] of entries.entries()) {
        head.writeUInt16LE(tag, 10 + 12 * i);
        head.writeUInt16LE(type, 12 + 12 * i);
        head.writeUInt32LE(1, 14 + 12 * i);
        head.writeUInt32LE(tag === 273 ? head.length : value, 18 + 12 * i);
    }
    return Buffer.concat([head, strip]);
}
/** Codes of 9 bits, highest bit first. */
function lzwCodes(...codes) {
    const bits = codes.map((code) => code.toString(2).padStart(9, "0")).join("");
    return Uint8Array.from(bits.match(/.{1,8}/g), (byte) => Number.parseInt(byte.padEnd(8, "0"), 2));
}
const grey = new Uint8Array(4096).fill(7);
const DAMAGED = [
    [
        "an LZW table that leads to itself",
        page(lzwCodes(256, 65, 259, 66, 259, 257), 5),
        /strip 1, compression LZW: LZW code 259 of a table of 259/,
    ],
    ["LZW that ends early", page(lzwCodes(256, 65, 258, 257), 5), /compression LZW: 3 of 4,096 bytes/],
    [
        "LZW that begins with what is in no table",
        page(lzwCodes(258, 65, 258, 257), 5),
        /LZW code 258 of a table of 258/,
    ],
    ["deflate that is none", page(new Uint8Array(99), 8), /compression deflate: unknown compression method/],
    ["deflate of more than a strip", page(deflateSync(new Uint8Array(1e6)), 8), /compression deflate: /],
    [
        "deflate cut off",
        page(deflateSync(grey.map((_, i) => (i * i) >> 3)).subarray(0, 900), 8),
        /compression deflate: [\d,]+ of 4,096 bytes/,
    ],
    [
        "deflate with another checksum",
        page(deflateSync(grey).with(-1, 0).with(-2, 9), 8),
        /compression deflate: incorrect data check/,
    ],
    [
        "PackBits that end early",
        page(Uint8Array.from([129, 7, ...new Array(60).fill(128), 3, 1, 2]), 32773),
        /compression PackBits: 130 of 4,096 bytes/,
    ],
    ["Zstandard that is none", page(new Uint8Array(99), 50000), /compression Zstandard: 0 of 4,096 bytes/],
    [
        "a strip that promises more than any data hold",
        page(Uint8Array.of(129, 7), 32773),
        /does not lead to 4,096 bytes of pixels/,
    ],
];
for (const [what, file, reason] of DAMAGED)
    test(`${what} is told in a line`, async (t) => {
        const folder = temporaryFolder(t);
        mkdirSync(folder);
        const path = join(folder, "x.tif");
        writeFileSync(path, file);
        await assert.rejects(decodeTiff(path), (error) => {
            assert.ok(error instanceof Coos7Error, error.stack);
            assert.ok(error.message.startsWith(`Could not read ${path}: not a complete TIFF image (`), error.message);
            assert.match(error.message, reason);
            return true;
        });
    });
test("an image of a cell is the file's only one: other pages and planes behind it are told, a thumbnail is passed over", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder);
    const path = join(folder, "x.tif");
    const write = (first, second) => {
        const file = Buffer.concat([first, second]);
        const end = 10 + 12 * file.readUInt16LE(8);
        file.writeUInt32LE(first.length + 8, end);
        // The second page's strip lies behind the first file.
        for (let at = first.length + 10; at < first.length + 10 + 12 * second.readUInt16LE(8); at += 12)
            if (file.readUInt16LE(at) === 273)
                file.writeUInt32LE(file.readUInt32LE(at + 8) + first.length, at + 8);
        writeFileSync(path, file);
    };
    write(page(grey, 1), page(grey, 1));
    await assert.rejects(decodeTiff(path), /x\.tif: expected one image but found 2/);
    for (const [tag, value] of [
        [254, 1],
        [254, 4],
        [255, 2],
    ]) {
        write(page(new Uint8Array(4096), 1, [[tag, 4, value]]), page(grey, 1));
        assert.deepEqual(await decodeTiff(path), grey, `tag ${tag}`);
    }
});
test("capitals in a name's ending count as small letters, in the tree and its fingerprint", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { test1: "tree16/test1" });
    const before = await openDataset(folder);
    const { count } = await before.open("test1");
    const fingerprint = await before.fingerprint("test1");
    const place = join(folder, "test1", "0");
    const [name] = readdirSync(place).filter((file) => file.endsWith("_protein.tif"));
    renameSync(join(place, name), join(place, name.replace("_protein.tif", "_Protein.TIF")));
    const after = await openDataset(folder);
    assert.equal((await after.open("test1")).count, count);
    assert.notEqual(await after.fingerprint("test1"), fingerprint, "the file counts, under its name");
    cpSync(join(place, name.replace("_protein.tif", "_Protein.TIF")), join(place, name));
    await assert.rejects(openDataset(folder), /Expected each channel of a cell once but found .*_Protein\.TIF and/);
});
test("what is no part of a cell is warned of, but for masks and hidden files", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { test1: "tree16/test1" });
    const place = join(folder, "test1");
    for (const name of ["0/a.png", "0/b_dapi.tif", "c_protein.tif", "0/d_mask.tif", "0/.DS_Store", "Thumbs.db"])
        writeFileSync(join(place, name), "");
    writeFileSync(join(place, "0", "._e_protein.tif"), "");
    mkdirSync(join(place, "7"));
    const warnings = [];
    await openDataset(folder, { onWarning: (line) => warnings.push(line) });
    assert.deepEqual(warnings, [
        `${place}: passed over c_protein.tif, 0/a.png, 0/b_dapi.tif, 7/ (empty); expected <name>_protein.tif and <name>_nucleus.tif in folders named by label`,
    ]);
});
test("names with accents are one cell and one index however the accents are written", async (t) => {
    const folder = temporaryFolder(t);
    const pixels = (value) => encodeTiff(new Uint16Array(4096).fill(value), 64, 64);
    for (const [label, name] of [
        [0, "caf\u00e9"],
        [1, "other"],
    ]) {
        mkdirSync(join(folder, "test1", String(label)), { recursive: true });
        writeFileSync(join(folder, "test1", String(label), `${name}_protein.tif`), pixels(label));
        const decomposed = name.normalize("NFD");
        writeFileSync(join(folder, "test1", String(label), `${decomposed}_nucleus.tif`), pixels(label));
    }
    writeFileSync(join(folder, "TEST1_IDS.csv"), "index,well\ncafe\u0301,A\nother,B\n");
    const reader = await (await openDataset(folder)).open("test1");
    assert.deepEqual(reader.ids.wells, ["A", "B"]);
    writeFileSync(join(folder, "test1_ids.csv"), "index,well\n");
    await assert.rejects(openDataset(folder), /expected one file with the IDs of test1 but found/);
});
//# sourceMappingURL=tiff.test.js.map