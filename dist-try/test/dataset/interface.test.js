import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { datasetTitle, openDataset } from "../../src/dataset/open.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { limitImages } from "../../src/dataset/subset.js";
import { writeSmallSplit } from "../features/small-dataset.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-interface-"));
after(() => rmSync(folder, { recursive: true }));
test("the simulator's options go beside its name and give what openSimulator gives", async () => {
    const options = { scale: 0.01, seed: 3, severity: { later: 2 } };
    const dataset = await openDataset("sim", options);
    const expected = openSimulator(simulatorOptions(options));
    assert.deepEqual(dataset.location, expected.location);
    assert.equal(await dataset.fingerprint("test3"), await expected.fingerprint("test3"));
});
test("the simulator's options beside a folder are refused instead of ignored", async () => {
    await writeSmallSplit(folder, "training", 6);
    await assert.rejects(openDataset(folder, { scale: 0.02 }), {
        name: "UsageError",
        message: /^openDataset: scale is an option of the simulator but the data are ".*"; leave one of them out$/,
    });
    assert.deepEqual((await openDataset(folder, { onWarning: () => { } })).splits, ["training"]);
});
for (const [kind, open] of [
    ["the simulator", async () => openDataset("sim", { scale: 0.01 })],
    ["a part of it", async () => limitImages(await openDataset("sim", { scale: 0.01 }), { test1: 20 }, 1)],
])
    test(`labels, IDs and the number of images of a split are those of its reader: ${kind}`, async () => {
        const dataset = await open();
        const reader = await dataset.open("test1");
        assert.deepEqual(await dataset.labels("test1"), reader.labels);
        assert.deepEqual(await dataset.ids("test1"), reader.ids);
        assert.equal(await dataset.count("test1"), reader.count);
        reader.close();
    });
test("a split that is declared with await using is closed at the end of its block", async () => {
    await writeSmallSplit(folder, "test1", 6);
    const dataset = await openDataset(folder, { onWarning: () => { } });
    const reader = await dataset.open("test1");
    let closed = 0;
    const close = reader.close.bind(reader);
    reader.close = () => {
        closed++;
        close();
    };
    await reader[Symbol.asyncDispose]();
    assert.equal(closed, 1);
});
test("a dataset is called by its folder, or the simulator by what was changed, and a part as the whole", async () => {
    const dataset = await openDataset("sim", { scale: 0.02, severity: { later: 2 } });
    assert.equal(datasetTitle(dataset), "the simulator at scale 0.02 with severity later=2");
    assert.equal(datasetTitle(limitImages(dataset, { test1: 5 }, 1)), datasetTitle(dataset));
    assert.equal(datasetTitle({ location: { kind: "directory", path: "data/coos7" } }), "coos7");
});
//# sourceMappingURL=interface.test.js.map