import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { copyFixtures, temporaryFolder } from "../dataset/support.js";
import { coos7 } from "./run-coos7.js";
test("simulate writes the splits asked for, with their options, as simulated data", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "other.hdf5": "fixed.hdf5" });
    const argv = ["--scale", "0.001", "--seed", "3", "--severity", "later=2,date=0", "--splits", "test3,test1"];
    const { status } = coos7(folder, "simulate", "--out", join(folder, "sim-a"), ...argv, "--workers", "2");
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(join(folder, "sim-a")), [
        "classes.json",
        "dataset.json",
        "test1.hdf5",
        "test1_parameters.csv",
        "test3.hdf5",
        "test3_parameters.csv",
    ]);
    const marker = JSON.parse(readFileSync(join(folder, "sim-a", "dataset.json"), "utf8"));
    assert.equal(marker.simulated, true);
    assert.equal(marker.options.seed, 3);
    assert.equal(marker.options.severity.later, 2);
    const dataset = await openDataset(join(folder, "sim-a"));
    assert.equal(dataset.simulated, true);
    assert.deepEqual(dataset.splits, ["test1", "test3"]);
});
test("simulate refuses wrong options and a folder with content before it renders anything", (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "full/notes.txt": "expected.json" });
    for (const argv of [
        ["--scale", "0"],
        ["--scale", "x"],
        ["--seed", "-1"],
        ["--severity", "weather=1"],
        ["--splits", "test9"],
        ["--workers", "0"],
    ]) {
        const { status, stderr } = coos7(folder, "simulate", "--out", join(folder, "new"), ...argv);
        assert.equal(status, 2, argv.join(" "));
        assert.match(stderr, /^coos7: [^\n]+\n$/);
    }
    assert.equal(existsSync(join(folder, "new")), false);
    assert.equal(coos7(folder, "simulate").status, 2);
    assert.match(coos7(folder, "simulate", "--out", join(folder, "full")).stderr, /full is not empty/);
});
//# sourceMappingURL=simulate.test.js.map