import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parquetReadObjects } from "hyparquet";
import { decodeNpy } from "../../src/core/array-files.js";
import { TEXTURE_NAMES, textureBatch } from "../../src/features/texture.js";
import { smallImages, writeSmallSplit } from "../features/small-dataset.js";
const COOS7 = fileURLToPath(new URL("../../../bin/coos7.js", import.meta.url));
/** Enough of both classes for a network's five folds. */
const TRAINING = 12;
let folder;
let data;
let out;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "coos7-features-"));
    data = join(folder, "data");
    out = join(folder, "out");
    await writeSmallSplit(data, "training", TRAINING);
    await writeSmallSplit(data, "test2", 3);
});
after(() => rmSync(folder, { recursive: true, force: true }));
function coos7(...args) {
    const env = { ...process.env, COOS7_CACHE: join(folder, "cache") };
    return spawnSync(process.execPath, [COOS7, ...args], { encoding: "utf8", env });
}
test("coos7 features texture writes one .npy per split and the names of the columns", () => {
    const { status, stderr } = coos7("features", "texture", "--data", data, "--out", out, "--workers", "2");
    assert.equal(status, 0, stderr);
    assert.deepEqual(readdirSync(out).sort(), ["manifest.json", "names.json", "test2.npy", "training.npy"]);
    for (const [split, count] of [
        ["training", TRAINING],
        ["test2", 3],
    ]) {
        const path = join(out, `${split}.npy`);
        const { data: values, rows, cols } = decodeNpy(readFileSync(path), path);
        assert.deepEqual([rows, cols], [count, 69]);
        assert.deepEqual(Array.from(values), Array.from(textureBatch(smallImages(split, count), count)));
    }
    assert.deepEqual(JSON.parse(readFileSync(join(out, "names.json"), "utf8")), TEXTURE_NAMES);
});
test("coos7 features --format parquet writes profiles with the same values", async () => {
    const target = join(folder, "profiles");
    const asked = ["features", "texture", "--data", data, "--out", target];
    const { status, stderr } = coos7(...asked, "--format", "parquet", "--workers", "2");
    assert.equal(status, 0, stderr);
    assert.deepEqual(readdirSync(target).sort(), ["manifest.json", "test2.parquet", "training.parquet"]);
    const { buffer } = Uint8Array.from(readFileSync(join(target, "training.parquet")));
    const rows = await parquetReadObjects({ file: buffer });
    const first = TEXTURE_NAMES[0];
    const { data: values } = decodeNpy(readFileSync(join(out, "training.npy")), "training.npy");
    assert.deepEqual(rows.map((row) => row[first]), Array.from({ length: TRAINING }, (_, i) => values[i * TEXTURE_NAMES.length]));
    assert.deepEqual(rows.map(({ Metadata_Label: label }) => label), Array.from({ length: TRAINING }, (_, i) => i % 2));
    const wrong = coos7(...asked, "--format", "csv");
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /^coos7: Expected --format to be npy or parquet but found "csv"\n$/);
});
test("coos7 features takes layers of a trained network by its name, each into its folder", () => {
    const widths = ["--widths", "1,1,2,3", "--iterations", "2", "--batch", "3"];
    const trained = coos7("train", "deeploc", "--data", data, ...widths, "--backend", "cpu", "--name", "tiny");
    assert.equal(trained.status, 0, trained.stderr);
    const target = join(folder, "layers");
    const asked = ["features", "deeploc", "--model", "tiny", "--data", data, "--backend", "cpu"];
    const { status, stderr } = coos7(...asked, "--out", target);
    assert.equal(status, 0, stderr);
    assert.deepEqual(readdirSync(target).sort(), ["end-to-end", "fc2", "manifest.json"]);
    const read = (name) => decodeNpy(readFileSync(join(target, name)), name);
    const { rows, cols } = read("fc2/training.npy");
    assert.deepEqual([rows, cols], [TRAINING, 3]);
    const names = JSON.parse(readFileSync(join(target, "fc2", "names.json"), "utf8"));
    assert.deepEqual(names, ["fc2_relu 1", "fc2_relu 2", "fc2_relu 3"]);
    const { data: probabilities } = read("end-to-end/test2.npy");
    for (let i = 0; i < 3; i++)
        assert.ok(Math.abs(probabilities[2 * i] + probabilities[2 * i + 1] - 1) < 1e-6);
    const wrong = coos7("features", "pci", "--model", "tiny", "--data", data, "--out", target);
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /"tiny" to be a network for pci features but found one for deeploc/);
    const layer = coos7(...asked, "--out", join(folder, "refused"), "--layer", "FC3");
    assert.equal(layer.status, 2);
    assert.match(layer.stderr, /--layer to be a list of FC2, End-to-End but found "FC3"/);
});
test("coos7 features --help shows an example", () => {
    const { status, stdout } = coos7("features", "--help");
    assert.equal(status, 0);
    assert.match(stdout, /Example: coos7 features pci --model/);
});
const WRONG = [
    ["an unknown name", ["textur"], /Unknown features "textur"; there are: texture/],
    ["no name", [], /expected one name of features \(texture/],
    ["two names", ["texture", "texture"], /expected one name/],
    ["a network without a model", ["deeploc"], /trained network that deeploc features .*--model NAME/],
    ["a model where none is needed", ["texture", "--model", "x"], /texture features take no model/],
    ["a layer where there are none", ["texture", "--layer", "Conv1"], /texture features have no layers/],
    [
        "an unknown backend",
        ["texture", "--backend", "opencl"],
        /the backend to be auto, cpu, .* found "opencl"/,
    ],
    ["no workers", ["texture", "--workers", "0"], /--workers to be a whole number from 1 to 256 but found "0"/],
    ["negative workers", ["texture", "--workers", "-1"], /--workers .* but found "-1"/],
    ["workers that are no number", ["texture", "--workers", "two"], /--workers .* but found "two"/],
    ["a simulated scale of 0", ["texture", "--scale", "0"], /scale .* above 0 .* but found 0/],
    ["a scale that is no number", ["texture", "--scale", "1e"], /--scale to be a number but found "1e"/],
    ["a seed that is no number", ["texture", "--seed", "x"], /--seed .* whole number .* but found "x"/],
    ["a negative seed", ["texture", "--seed", "-1"], /--seed .* whole number .* but found "-1"/],
    ["an unknown factor", ["texture", "--severity", "rain=1"], /"rain"; the factors are date, plate/],
    ["a factor without a value", ["texture", "--severity", "later"], /later=2,date=0 but found "later"/],
    ["a factor given twice", ["texture", "--severity", "later=2,later=1"], /names later twice/],
    ["a negative severity", ["texture", "--severity", "later=-2"], /severity of later .* but found -2/],
    ["an option it does not have", ["texture", "--colour"], /--colour/],
];
for (const [what, args, message] of WRONG)
    test(`coos7 features refuses ${what} in one line, with exit code 2, and writes nothing`, () => {
        const target = join(folder, "refused");
        const { status, stdout, stderr } = coos7("features", ...args, "--out", target);
        assert.equal(status, 2, stderr);
        assert.match(stderr, message);
        assert.equal(stderr.trim().split("\n").length, 1);
        assert.equal(stdout, "");
        assert.ok(!existsSync(target));
    });
test("coos7 features refuses the simulator's options beside a folder", () => {
    const { status, stderr } = coos7("features", "texture", "--data", data, "--seed", "3", "--out", out);
    assert.equal(status, 2);
    assert.match(stderr, /--seed is an option of the simulator but --data is/);
});
test("coos7 features asks for --out", () => {
    const { status, stderr } = coos7("features", "texture", "--data", data);
    assert.equal(status, 2);
    assert.match(stderr, /expected --out DIR/);
});
test("coos7 features fails in one line where the data are missing, and writes nothing", () => {
    const target = join(folder, "none");
    const { status, stderr } = coos7("features", "texture", "--data", join(folder, "nowhere"), "--out", target);
    assert.equal(status, 1);
    assert.match(stderr, /nowhere/);
    assert.equal(stderr.trim().split("\n").length, 1);
    assert.ok(!existsSync(target));
});
//# sourceMappingURL=features.test.js.map