import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error } from "../../../src/core/errors.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { cellPairs } from "../../../src/nn/inpainting.js";
import { temporaryFolder } from "../../dataset/support.js";
import { smallTraining } from "../training/small-training.js";
const WELLS = ["date", "microscope", "plate", "well"];
test("pairs are of two cells of one well, as many of each class as asked for, the same for the same seed", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 24);
    const pairs = await cellPairs(dataset, "training", { groupBy: WELLS, perClass: 3 });
    assert.deepEqual(pairs.map(({ label }) => label), [0, 0, 0, 1, 1, 1]);
    const reader = await dataset.open("training");
    const all = await reader.read(0, 24);
    reader.close();
    const imageOf = (cell) => all.subarray(cell * IMAGE_LENGTH, (cell + 1) * IMAGE_LENGTH);
    const place = (image) => [...reader.labels.keys()].find((cell) => image.every((value, i) => value === imageOf(cell)[i]));
    for (const { label, source, target } of pairs) {
        const [a, b] = [place(source), place(target)];
        assert.notEqual(a, b);
        assert.equal(reader.labels[a], label);
        assert.equal(reader.ids.wells[a], reader.ids.wells[b]);
    }
    assert.deepEqual(await cellPairs(dataset, "training", { groupBy: WELLS, perClass: 3 }), pairs);
    assert.notDeepEqual(await cellPairs(dataset, "training", { groupBy: WELLS, perClass: 3, seed: 2 }), pairs);
});
test("data that do not name wells are refused", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 4, {});
    await assert.rejects(cellPairs(dataset, "training", { groupBy: WELLS }), Coos7Error);
});
//# sourceMappingURL=cell-pairs.test.js.map