import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { copyFixtures, expected, temporaryFolder } from "../dataset/support.js";
import { coos7 } from "./run-coos7.js";
test("info prints counts and intensities as aligned tables", (t) => {
    const folder = copyFixtures(temporaryFolder(t), {
        "data/COOS7_v1.1_training.hdf5": "fixed.hdf5",
        "data/test4.hdf5": "counts.hdf5",
    });
    const { status, stdout } = coos7(folder, "info", join(folder, "data"));
    assert.equal(status, 0);
    const lines = stdout.split("\n");
    assert.equal(lines[0], join(folder, "data"));
    assert.equal(lines[1], "21 images of 2 channels (protein, nucleus) x 64 x 64 pixels, float32, uint16; 7 classes");
    assert.ok(lines.includes("Images       training  test4"));
    assert.ok(lines.includes("  class 2           2      3"));
    assert.ok(lines.includes("  all              12      9"));
    assert.ok(lines.includes("Plates              4      9"));
    assert.ok(lines.includes("Wells              12      -"));
    const row = lines.find((line) => line.startsWith("  protein, test4"));
    const { protein } = expected["counts.hdf5"].percentiles;
    assert.deepEqual(row
        .trim()
        .split(/\s{2,}/)
        .slice(2, -1)
        .map((text) => Number(text.replace(",", ""))), protein);
});
test("info --json says the same to a program, and that data are simulated", (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "data/training.hdf5": "fixed.hdf5" });
    writeFileSync(join(folder, "data", "dataset.json"), '{"simulated": true}');
    const { status, stdout } = coos7(folder, "info", join(folder, "data"), "--json");
    assert.equal(status, 0);
    const { simulated, splits } = JSON.parse(stdout);
    assert.equal(simulated, true);
    assert.equal(splits[0].images, 12);
    assert.deepEqual(splits[0].imagesPerClass, [2, 2, 2, 2, 2, 1, 1]);
    assert.match(coos7(folder, "info", join(folder, "data")).stdout, /^.*data: SIMULATED DATA\n/);
});
test("info tells wrong usage from data that are not there", (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "data/training.hdf5": "fixed.hdf5" });
    const none = coos7(folder, "info");
    assert.equal(none.status, 2);
    assert.equal(none.stderr, "coos7: info: expected one dataset, a directory or sim; see coos7 info --help\n");
    assert.equal(coos7(folder, "info", join(folder, "data"), "--scale", "0.1").status, 2);
    const { status, stderr } = coos7(folder, "info", join(folder, "absent"));
    assert.equal(status, 1);
    assert.match(stderr, /^coos7: Could not open the dataset .*absent: no such file or folder; [^\n]*\n$/);
});
//# sourceMappingURL=info.test.js.map