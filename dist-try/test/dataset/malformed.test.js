import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync, } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Coos7Error } from "../../src/core/errors.js";
import { openDataset } from "../../src/dataset/open.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import { copyFixtures, greyImages, temporaryFolder, writeRawHdf5 } from "./support.js";
const labels = { data: Int32Array.of(0, 1, 0) };
const FILES = [
    ["no data", { labels }, /training\.hdf5: expected the key data but found labels$/],
    ["no labels", { data: greyImages(3) }, /training\.hdf5: expected the key labels but found data$/],
    [
        "one channel",
        { data: { data: new Float32Array(3 * 4096), shape: [3, 64, 64] }, labels },
        /training\.hdf5: expected data of shape \(N, 2, 64, 64\) but found \(3, 64, 64\)$/,
    ],
    [
        "pixels in double precision",
        { data: { data: new Float64Array(3 * 8192), shape: [3, 2, 64, 64] }, labels },
        /training\.hdf5: expected data of type float32, uint16 or uint8 but found float64$/,
    ],
    [
        "pixels of signed integers",
        { data: { data: new Int16Array(3 * 8192), shape: [3, 2, 64, 64] }, labels },
        /training\.hdf5: expected data of type float32, uint16 or uint8 but found int16$/,
    ],
    [
        "no images",
        {
            data: { data: new Float32Array(0), shape: [0, 2, 64, 64] },
            labels: { data: new Int32Array(0), shape: [0] },
        },
        /training\.hdf5: expected at least one image but data has none$/,
    ],
    [
        "a negative label",
        { data: greyImages(3), labels: { data: Int32Array.of(0, -1, 1) } },
        /training\.hdf5: expected labels from 0 to 999 but labels\[1\] is -1/,
    ],
    [
        "a label of a million",
        { data: greyImages(3), labels: { data: Int32Array.of(0, 1, 1_000_000) } },
        /training\.hdf5: expected labels from 0 to 999 but labels\[2\] is 1000000/,
    ],
    [
        "labels that are not whole numbers",
        { data: greyImages(3), labels: { data: Float32Array.of(0, 1, 1) } },
        /training\.hdf5: expected labels of an integer type but found float32$/,
    ],
    [
        "too few labels",
        { data: greyImages(4), labels },
        /training\.hdf5: expected labels of shape \(4\), one per image of data, but found \(3\)$/,
    ],
    [
        "too many labels",
        { data: greyImages(2), labels },
        /training\.hdf5: expected labels of shape \(2\), one per image of data, but found \(3\)$/,
    ],
    [
        "too few IDs",
        { data: greyImages(3), labels, plateIDs: { data: ["1", "2"] } },
        /training\.hdf5: expected plateIDs of shape \(3\), one per image of data, but found \(2\)$/,
    ],
    [
        "one class only",
        { data: greyImages(3), labels: { data: Int32Array.of(2, 2, 2) } },
        /training\.hdf5: expected at least two classes to train on but every label is 2$/,
    ],
];
for (const [what, datasets, message] of FILES)
    test(`an HDF5 file with ${what} is refused in one line`, async (t) => {
        const folder = temporaryFolder(t);
        await writeRawHdf5(join(folder, "training.hdf5"), datasets);
        await assertRefused(openDataset(folder), message);
    });
async function assertRefused(work, message) {
    await assert.rejects(work, (error) => {
        assert.ok(error instanceof Coos7Error, String(error));
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n/);
        return true;
    });
}
test("an HDF5 file that was cut off says how long it should be", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "training.hdf5": "variable.hdf5" });
    truncateSync(join(folder, "training.hdf5"), 100_000);
    await assertRefused(openDataset(folder), /training\.hdf5: the file is truncated: expected 238,044 bytes but found 100,000 bytes; get it again$/);
});
test("a damaged chunk is an error and never yields pixels", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" });
    const path = join(folder, "training.hdf5");
    const bytes = readFileSync(path);
    bytes.fill(0xff, bytes.length / 2 - 500, bytes.length / 2 + 500);
    writeFileSync(path, bytes);
    const reader = await (await openDataset(folder)).open("training");
    await assertRefused(reader.read(0, 12), /Could not read .*training\.hdf5: .*the file may be damaged$/);
});
const NOT_HDF5 = [
    ["a TIFF image", encodeTiff(new Float32Array(4096), 64, 64), /found a TIFF image/],
    ["an error page", "<!doctype html><title>404</title>", /found an HTML or XML page/],
    ["nothing", "", /found an empty file/],
];
for (const [what, content, found] of NOT_HDF5)
    test(`${what} named .hdf5 is recognised`, async (t) => {
        const folder = temporaryFolder(t);
        mkdirSync(folder);
        writeFileSync(join(folder, "test1.hdf5"), content);
        await assertRefused(openDataset(folder), found);
    });
for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    test(`a pixel that is ${value} is named when it is read`, async (t) => {
        const folder = temporaryFolder(t);
        const data = greyImages(3);
        data.data[2 * 8192 + 4096 + 5 * 64 + 9] = value;
        await writeRawHdf5(join(folder, "training.hdf5"), { data, labels });
        const reader = await (await openDataset(folder)).open("training");
        assert.equal((await reader.read(0, 2))[0], 7.5);
        await assertRefused(reader.read(1, 3), new RegExp(`image 2 has ${value} in its nucleus channel at row 5, column 9`));
    });
test("a directory without splits says which names are expected", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder);
    await assertRefused(openDataset(folder), /found no split; expected .*training\.hdf5 .*test4$/);
});
test("a directory that is not there is refused", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "other.hdf5": "fixed.hdf5" });
    await assertRefused(openDataset(join(folder, "absent")), /absent: no such file or folder; give a directory/);
    await assertRefused(openDataset(join(folder, "other.hdf5", "x")), /a part of the path is a file/);
});
test("one split in two forms is refused", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5", train: "tree/train" });
    await assertRefused(openDataset(folder), /Found the split training twice: .*train and .*training\.hdf5/);
});
const CLASS_FILES = [
    ["{", /classes\.json: expected a JSON array of class names/],
    ['{"a": 1}', /but found a object$|but found an object$/],
    ['["ER", 3]', /but found 3 at position 1$/],
    ['["ER", ""]', /but found "" at position 1$/],
    ['["ER", "ER"]', /but found "ER" twice$/],
    ['["ER"]', /but found 1 of them$/],
    ['["a", "b", "c"]', /labels from 0 to 2 but labels\[3\] is 3; classes\.json names 3 classes$/],
];
for (const [content, message] of CLASS_FILES)
    test(`classes.json with ${content} is refused`, async (t) => {
        const folder = copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" });
        writeFileSync(join(folder, "classes.json"), content);
        await assertRefused(openDataset(folder), message);
    });
test("a damaged dataset.json is refused, so that simulated data cannot pass for real", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), {
        "training.hdf5": "fixed.hdf5",
        "dataset.json": "fixed.hdf5",
    });
    await assertRefused(openDataset(folder), /dataset\.json: expected \{"simulated": true or false\}/);
});
const TREES = [
    [
        "a channel without its partner",
        (tree) => rmSync(join(tree, "2", "COOSv1cell_2_nucleus.tif")),
        /COOSv1cell_2_protein\.tif: expected its partner COOSv1cell_2_nucleus\.tif beside it but found none$/,
    ],
    [
        "a folder that is not a label",
        (tree) => cpSync(join(tree, "2"), join(tree, "golgi"), { recursive: true }),
        /golgi: expected class folders to be named by label, 0 to K - 1, but found "golgi"$/,
    ],
    [
        "one cell in two classes",
        (tree) => cpSync(join(tree, "2"), join(tree, "1"), { recursive: true }),
        /Expected each cell once but found .*COOSv1cell_2_protein\.tif and/,
    ],
    [
        "no images",
        (tree) => {
            for (const label of readdirSync(tree))
                rmSync(join(tree, label), { recursive: true });
        },
        /train: found no images; expected files such as train\/0\/COOSv1cell_0_protein\.tif/,
    ],
    [
        "a file cut off in its header",
        (tree) => truncateSync(join(tree, "0", "COOSv1cell_0_protein.tif"), 60),
        /COOSv1cell_0_protein\.tif: not a complete TIFF image/,
    ],
];
for (const [what, damage, message] of TREES)
    test(`a TIFF tree with ${what} is refused`, async (t) => {
        const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
        damage(join(folder, "train"));
        await assertRefused(openDataset(folder), message);
    });
const IMAGES = [
    [
        "of another size",
        encodeTiff(new Float32Array(32 * 64), 32, 64),
        /expected an image of 64 x 64, .* found 32 x 64/,
    ],
    [
        "of another type",
        encodeTiff(new Uint16Array(4096), 64, 64),
        /expected float32 pixels.*but found uint16$/,
    ],
    ["cut off", encodeTiff(new Float32Array(4096), 64, 64).subarray(0, 9000), /not a complete TIFF image/],
];
for (const [what, content, message] of IMAGES)
    test(`a TIFF file ${what} is refused when it is read`, async (t) => {
        const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
        writeFileSync(join(folder, "train", "2", "COOSv1cell_2_protein.tif"), content);
        const reader = await (await openDataset(folder)).open("training");
        await assertRefused(reader.read(0, 3), message);
    });
const LAYOUTS = [
    ["lie where the header is", 273, 0],
    ["lie behind the end of the file", 273, 500],
    ["are fewer than an image has", 279, 4096],
    ["are in strips that are not there", 278, 8],
];
for (const [what, tag, value] of LAYOUTS)
    test(`a TIFF file whose pixels ${what} is refused, not filled with something else`, async (t) => {
        const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
        const file = Buffer.from(encodeTiff(new Float32Array(4096).fill(1), 64, 64));
        for (let at = 10; at < 130; at += 12)
            if (file.readUInt16LE(at) === tag)
                file.writeUInt32LE(value, at + 8);
        writeFileSync(join(folder, "train", "2", "COOSv1cell_2_protein.tif"), file);
        const reader = await (await openDataset(folder)).open("training");
        await assertRefused(reader.read(0, 3), /not a complete TIFF image \(its header does not lead to 16,384 bytes of pixels among its [\d,]+\); it is damaged/);
    });
test("class folders that are links, and cells with a line break in their name, are part of a tree", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
    const fingerprint = async () => (await openDataset(folder)).fingerprint("training");
    const before = await fingerprint();
    renameSync(join(folder, "train", "2"), join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "train", "2"));
    assert.equal(await fingerprint(), before);
    for (const channel of ["protein", "nucleus"])
        cpSync(join(folder, "elsewhere", `COOSv1cell_2_${channel}.tif`), join(folder, "elsewhere", `two\nlines_${channel}.tif`));
    const reader = await (await openDataset(folder)).open("training");
    assert.deepEqual([...reader.labels], [0, 2, 3, 2]);
    assert.notEqual(await fingerprint(), before);
    symlinkSync("5", join(folder, "train", "5"));
    await assertRefused(openDataset(folder), /train.5: its symbolic links lead in a circle/);
});
const ID_FILES = [
    ["an unknown column", "index,slide\n0,1\n", /expected columns index, label .* but found index, slide$/],
    ["a missing cell", "index,plate\n0,1\n2,1\n", /expected a record of index 10, .*but found none$/],
    ["a cell twice", "index,plate\n0,1\n0,1\n2,1\n10,1\n", /expected each index once but 0 is there twice$/],
    ["another label", "index,label\n0,0\n2,1\n10,3\n", /expected label 2 for index 2, .*but found 1$/],
    ["a short record", "index,plate\n0,1\n2\n10,1\n", /expected 2 fields in record 2 but found 1$/],
];
for (const [what, content, message] of ID_FILES)
    test(`an IDs file with ${what} is refused`, async (t) => {
        const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
        writeFileSync(join(folder, "training_ids.csv"), content);
        await assertRefused(openDataset(folder), message);
    });
//# sourceMappingURL=malformed.test.js.map