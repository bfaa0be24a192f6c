import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../src/core/errors.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { renderCells } from "../../../src/dataset/simulate/render.js";
import { openSimulator } from "../../../src/dataset/simulate/simulator.js";
const options = simulatorOptions({ seed: 2, scale: 0.003 });
test("the simulator is a dataset of five splits and seven named classes, marked as simulated", async () => {
    const dataset = openSimulator(options);
    assert.ok(dataset.simulated);
    assert.equal(dataset.classNames.length, 7);
    assert.equal(dataset.splits.length, 5);
    const reader = await dataset.open("test1");
    assert.equal(reader.count, reader.labels.length);
    for (const list of Object.values(reader.ids))
        assert.equal(list.length, reader.count);
    reader.close();
});
test("reading gives what rendering gives, across the pieces that it is read in", async () => {
    const reader = await openSimulator(options).open("test3");
    const images = await reader.read(3, 40);
    assert.deepEqual(images, renderCells(options, "test3", 3, 40).images);
    assert.equal((await reader.read(5, 5)).length, 0);
});
test("a range outside the split is refused", async () => {
    const reader = await openSimulator(options).open("test1");
    await assert.rejects(reader.read(0, reader.count + 1), UsageError);
    await assert.rejects(reader.read(4, 2), UsageError);
});
test("fingerprints are equal for equal options only", async () => {
    const print = (changes, split = "test1") => openSimulator(simulatorOptions({ ...options, ...changes })).fingerprint(split);
    const all = await Promise.all([
        print({}),
        print({ seed: 3 }),
        print({ scale: 0.004 }),
        print({ severity: { later: 0.5 } }),
        print({}, "test2"),
    ]);
    assert.equal(new Set(all).size, all.length);
    assert.equal(await print({}), all[0]);
});
test("a channel is bright where its structure is: the nuclear dye at the centre, the cytosol around it", async () => {
    const reader = await openSimulator(options).open("training");
    const label = 5;
    const i = reader.labels.indexOf(label);
    const image = await reader.read(i, i + 1);
    const at = (channel, y, x) => image[channel * (IMAGE_LENGTH / 2) + y * 64 + x];
    assert.ok(at(1, 32, 32) > 1.5 * Math.min(...image.subarray(IMAGE_LENGTH / 2)));
    const dark = Math.min(...image.subarray(0, IMAGE_LENGTH / 2));
    assert.ok(at(0, 32, 32) > dark);
});
//# sourceMappingURL=simulator.test.js.map