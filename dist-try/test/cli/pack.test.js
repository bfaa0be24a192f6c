import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openDataset } from "../../src/dataset/open.js";
import { copyFixtures, expected, readAll, sha256, temporaryFolder } from "../dataset/support.js";
import { coos7 } from "./run-coos7.js";
test("pack writes a tree that PIL made as an HDF5 file of the official layout", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "tiff/train": "tree/train" });
    const { status, stdout } = coos7(folder, "pack", join(folder, "tiff"), "--out", join(folder, "packed"));
    assert.equal(status, 0);
    assert.equal(stdout, `Packed training of ${join(folder, "tiff")} into ${join(folder, "packed")}\n`);
    assert.deepEqual(readdirSync(join(folder, "packed")), ["classes.json", "dataset.json", "training.hdf5"]);
    const reader = await (await openDataset(join(folder, "packed"))).open("training");
    assert.equal(sha256(await readAll(reader, 2)), expected.tree.sha256);
    assert.deepEqual([...reader.labels], expected.tree.labels);
    reader.close();
});
test("pack writes equal bytes to a file and into a directory", (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "test1.hdf5": "variable.hdf5" });
    assert.equal(coos7(folder, "pack", folder, "--out", join(folder, "packed")).status, 0);
    assert.equal(coos7(folder, "pack", folder, "--out", join(folder, "new", "test1.hdf5")).status, 0);
    assert.ok(readFileSync(join(folder, "new", "test1.hdf5")).equals(readFileSync(join(folder, "packed", "test1.hdf5"))));
});
test("pack that runs out of room says so in one line and leaves nothing", {
    skip: process.platform === "win32",
}, (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "test1.hdf5": "fixed.hdf5" });
    const bin = fileURLToPath(new URL("../../../bin/coos7.js", import.meta.url));
    // A limit on the size of files stands for a full disk: writing beyond it fails half-way.
    const { status, stderr } = spawnSync("sh", [
        "-c",
        'trap "" XFSZ; ulimit -f 100; exec "$@"',
        "sh",
        process.execPath,
        bin,
        "pack",
        ".",
        "--out",
        "out",
    ], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(stderr.split("\n").at(-2), /^coos7: Could not write out\/test1\.hdf5: file too large$/);
    assert.equal(existsSync(join(folder, "out")), false);
});
//# sourceMappingURL=pack.test.js.map