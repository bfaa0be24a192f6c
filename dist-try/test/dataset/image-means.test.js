import assert from "node:assert/strict";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { imageMeans } from "../../src/dataset/summary.js";
import { copyFixtures, temporaryFolder } from "./support.js";
test("the means are those of each image and channel", async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5" }));
    const { protein, nucleus } = await imageMeans(dataset, "training");
    const reader = await dataset.open("training");
    assert.equal(protein.length, reader.count);
    for (const i of [0, 5, reader.count - 1]) {
        const image = await reader.read(i, i + 1);
        const mean = (from) => image.subarray(from, from + 4096).reduce((a, b) => a + b, 0) / 4096;
        assert.ok(Math.abs(protein[i] - mean(0)) < 1e-3);
        assert.ok(Math.abs(nucleus[i] - mean(4096)) < 1e-3);
    }
    reader.close();
});
//# sourceMappingURL=image-means.test.js.map