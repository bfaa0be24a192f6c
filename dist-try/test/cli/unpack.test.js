import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { copyFixtures, expected, readAll, sha256, temporaryFolder } from "../dataset/support.js";
import { coos7 } from "./run-coos7.js";
test("unpack writes one HDF5 file as a TIFF tree", async (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "COOS7_v1.1_test4.hdf5": "fixed.hdf5" });
    const { status, stdout } = coos7(folder, "unpack", join(folder, "COOS7_v1.1_test4.hdf5"), "--out", join(folder, "tiff"));
    assert.equal(status, 0);
    assert.equal(stdout, `Unpacked test4 of ${join(folder, "COOS7_v1.1_test4.hdf5")} into ${join(folder, "tiff")}\n`);
    assert.ok(existsSync(join(folder, "tiff", "test4", "3", "COOSv1cell_10_nucleus.tif")));
    const reader = await (await openDataset(join(folder, "tiff"))).open("test4");
    assert.equal(sha256(await readAll(reader, 4)), expected["fixed.hdf5"].sha256);
    assert.deepEqual(reader.ids, expected["fixed.hdf5"].ids);
});
test("unpack refuses a second time without --force", (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "test4.hdf5": "fixed.hdf5" });
    assert.equal(coos7(folder, "unpack", folder, "--out", join(folder, "tiff")).status, 0);
    const again = coos7(folder, "unpack", folder, "--out", join(folder, "tiff"));
    assert.equal(again.status, 2);
    assert.match(again.stderr, /tiff is not empty; choose another --out, or --force/);
    assert.equal(coos7(folder, "unpack", folder, "--out", join(folder, "tiff"), "--force").status, 0);
});
test("unpack names what is missing or wrong", (t) => {
    const folder = copyFixtures(temporaryFolder(t), { "test4.hdf5": "fixed.hdf5" });
    assert.match(coos7(folder, "unpack", folder).stderr, /^coos7: unpack: expected --out, where to write/);
    assert.match(coos7(folder, "unpack", "--out", join(folder, "x")).stderr, /^coos7: unpack: expected one dataset/);
    const wrong = coos7(folder, "unpack", folder, "--out", join(folder, "x"), "--splits", "test4,test5");
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /^coos7: Expected --splits to be a list of training, .* but found "test5" in it\n$/);
    assert.equal(coos7(folder, "unpack", folder, "--out", join(folder, "x"), "--splits", "test1").status, 1);
    assert.equal(existsSync(join(folder, "x")), false);
});
//# sourceMappingURL=unpack.test.js.map