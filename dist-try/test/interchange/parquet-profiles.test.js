import assert from "node:assert/strict";
import { test } from "node:test";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { matrixFrom } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { encodeProfiles } from "../../src/features/parquet.js";
const METADATA = {
    split: "test3",
    labels: Int32Array.of(1, 0, 1),
    classNames: ["Golgi", "Early Endosome"],
    ids: { plates: ["P1", "P1", 'Q, "2"'], wells: ["B02", "C11", "P24"] },
};
test("profiles hold what is known of each image and every feature as it is", async () => {
    const values = [
        [0.1, -3e38],
        [-0, 1e-40],
        [16777217, 2 / 3],
    ];
    const features = matrixFrom(values);
    const bytes = encodeProfiles(features, ["mean", "größe"], METADATA);
    const rows = await parquetReadObjects({ file: bytes.buffer });
    assert.deepEqual(rows, values.map(([mean, size], i) => ({
        Metadata_Split: "test3",
        Metadata_Index: i,
        Metadata_Label: METADATA.labels[i],
        Metadata_Class: METADATA.classNames[METADATA.labels[i]],
        Metadata_Plate: METADATA.ids.plates[i],
        Metadata_Well: METADATA.ids.wells[i],
        mean: Math.fround(mean),
        größe: Math.fround(size),
    })));
});
test("profiles of more rows than a row group holds keep their order", async () => {
    const rows = 10_500;
    const random = new Random("profiles");
    const data = Float32Array.from({ length: rows }, () => random.normal());
    const labels = new Int32Array(rows);
    const bytes = encodeProfiles({ data, rows, cols: 1 }, ["x"], { ...METADATA, labels, ids: {} });
    const file = bytes.buffer;
    assert.equal(parquetMetadata(file).row_groups.length, 2);
    const read = await parquetReadObjects({ file, columns: ["x", "Metadata_Index"] });
    assert.deepEqual(Float32Array.from(read, ({ x }) => x), data);
    assert.ok(read.every(({ Metadata_Index: index }, i) => index === i));
});
test("columns that cannot be told apart are refused", () => {
    const features = matrixFrom([
        [1, 2],
        [3, 4],
        [5, 6],
    ]);
    const encode = (...columns) => encodeProfiles(features, columns, METADATA);
    assert.throws(() => encode("a", "a"), /different names of features .* but found "a"/);
    assert.throws(() => encode("a", "Metadata_Well"), /do not begin with Metadata_ but found "Metadata_Well"/);
    assert.throws(() => encode("a"), /Expected names of 2 columns but found 1/);
    const labels = Int32Array.of(0);
    assert.throws(() => encodeProfiles(features, ["a", "b"], { ...METADATA, labels }), /of 3 images but found 1/);
});
//# sourceMappingURL=parquet-profiles.test.js.map