import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { simulateField } from "../../src/dataset/simulate/field.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
test("coos7 crop writes crops, says how many, and warns of another size of nuclei", (t) => {
    const place = temporaryFolder(t);
    const { width, height, nucleus, protein } = simulateField({ width: 240, height: 240, cells: 12 });
    for (const [name, pixels] of [
        ["DAPI", nucleus],
        ["GFP", protein],
    ])
        writeFileSync(join(place, `well_${name}.tif`), encodeTiff(Float32Array.from(pixels), width, height));
    const out = join(place, "out");
    const channels = ["--nucleus", "DAPI", "--protein", "GFP", "--workers", "1"];
    const files = ["DAPI", "GFP"].map((name) => join(place, `well_${name}.tif`));
    const { status, stdout, stderr } = coos7(place, "crop", ...files, ...channels, "--out", out);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^\d+ crops of \d+ nuclei in 1 field, 2\d\.\d pixels across \(median\); left out: \d+ at the edge/);
    assert.ok(existsSync(join(out, "fields", "well.png")));
    assert.equal(readFileSync(join(out, "contact-sheet.png")).subarray(1, 4).toString(), "PNG");
    const smaller = ["--diameter", "16px", "--json", "--force"];
    const json = coos7(place, "crop", ...files, ...channels, ...smaller, "--out", out);
    assert.equal(json.status, 0, json.stderr);
    assert.match(json.stderr, /The nuclei measure 2\d pixels \(median\) where 16 were expected; with --diameter 2\d/);
    const summary = JSON.parse(json.stdout);
    assert.equal(summary.crops, summary.nuclei.kept);
    assert.deepEqual(summary.passedOver, { thumbnails: 0, otherChannels: 0 });
    // Floats have no largest value, and one field no others beside it.
    assert.deepEqual(summary.doubtful, []);
    const own = coos7(place, "crop", ...files, ...channels, "--threshold", "100000", "--out", join(place, "none"));
    assert.equal(own.status, 1);
    assert.match(own.stderr, /Found no nucleus to crop/);
});
const WRONG = [
    [["--out", "x"], /crop: expected fields of view/],
    [["a.tif", "--out", "x", "--diameter", "large"], /Expected --diameter to be a number but found "large"/],
    [
        ["a.tif", "--out", "x", "--threshold", "much"],
        /--threshold to be local, li, otsu or a number of counts above 0/,
    ],
    [
        ["a.tif", "--out", "x", "--threshold", "-3"],
        /--threshold to be local, li, otsu or a number of counts above 0/,
    ],
    [["nowhere.tif", "--out", "x"], /Could not open nowhere\.tif: no such file or folder; give TIFF files/],
];
test("coos7 crop: wrong arguments are one line and exit code 2", (t) => {
    const place = temporaryFolder(t);
    for (const [args, expected] of WRONG) {
        const { status, stderr } = coos7(place, "crop", ...args);
        assert.equal(status, 2, stderr);
        assert.match(stderr, expected);
        assert.equal(stderr.trim().split("\n").length, 1);
    }
});
//# sourceMappingURL=crop.test.js.map