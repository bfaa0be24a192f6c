import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { pixelArray } from "../../src/dataset/pixels.js";
import { decodeTiff } from "../../src/dataset/tiff/decode.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import type { PixelType } from "../../src/dataset/types.js";
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
  assert.deepEqual([...tree.labels], expected.tree!.labels);
  assert.equal(tree.pixelType, "float32");
  assert.deepEqual(tree.ids, {});
  for (const batch of [1, 2, 3]) assert.equal(sha256(await readAll(tree, batch)), expected.tree!.sha256);
  const rows = await dataset.open("test1");
  assert.deepEqual(await tree.read(2, 3), await rows.read(10, 11));
  rows.close();
});

for (const name of ["tree16", "tree8"])
  test(`${name}: integer TIFF files of other names keep their type`, async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), { test1: `${name}/test1` }));
    const reader = await dataset.open("test1");
    assert.equal(reader.pixelType, expected[name]!.dtype);
    assert.equal(sha256(await reader.read(0, 2)), expected[name]!.sha256);
  });

test("IDs come from the CSV beside the tree, whatever its order", async (t) => {
  const folder = copyFixtures(temporaryFolder(t), { train: "tree/train" });
  writeFileSync(
    join(folder, "training_ids.csv"),
    'index,label,plate,well\n10,3,"c,1",z\n0,0,a,x\n5,1,no,no\n2,2,b,y\n',
  );
  const reader = await (await openDataset(folder)).open("training");
  assert.deepEqual(reader.ids, { plates: ["a", "b", "c,1"], wells: ["x", "y", "z"] });
});

const VALUES: [PixelType, number[]][] = [
  ["float32", [0, -1.5, Math.fround(0.1), 3.4028234663852886e38, 1e-45]],
  ["uint16", [0, 1, 256, 65535]],
  ["uint8", [0, 1, 255]],
];
for (const [type, values] of VALUES)
  test(`${type} pixels survive encodeTiff and a decoder of another make`, async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder);
    const pixels = pixelArray(type, 4096).map((_, i) => values[i % values.length]!);
    writeFileSync(join(folder, "x.tif"), encodeTiff(pixels, 64, 64));
    assert.deepEqual(await decodeTiff(join(folder, "x.tif")), pixels);
  });
