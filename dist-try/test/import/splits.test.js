import assert from "node:assert/strict";
import { test } from "node:test";
import { mapSplits, testCells } from "../../src/import/splits.js";
test("a split by plates keeps plates whole and every class on both sides", () => {
    const labels = Array.from({ length: 600 }, (_, i) => i % 3);
    const groups = labels.map((label, i) => `plate ${(i >> 3) % 8}${label === 2 ? "b" : ""}`);
    const classNames = ["a", "b", "c"];
    const tests = testCells(labels, groups, { share: 0.25, by: "plate", classNames });
    for (const plate of new Set(groups))
        assert.equal(new Set(tests.filter((_, i) => groups[i] === plate)).size, 1);
    for (const label of [0, 1, 2]) {
        const own = tests.filter((_, i) => labels[i] === label);
        const share = own.filter(Boolean).length / own.length;
        assert.ok(share > 0.15 && share < 0.35, `class ${label}: ${share}`);
    }
    const confounded = labels.map((label) => `plate ${label}`);
    assert.throws(() => testCells(labels, confounded, { share: 0.25, by: "plate", classNames }), /Cannot split by plate: all cells of a, b, c are of one plate/);
});
test("split names of the data's own are mapped, and never passed over", () => {
    assert.deepEqual([...mapSplits(["train", "validation", "Test", "test2"])], [
        ["train", "training"],
        ["test2", "test2"],
        ["validation", "test1"],
        ["Test", "test3"],
    ]);
    assert.deepEqual([...mapSplits(["day 1", "day 2"], new Map([["day 1", "training"]]))], [
        ["day 1", "training"],
        ["day 2", "test1"],
    ]);
    assert.throws(() => mapSplits(["a", "b", "c", "d", "e"]), /Expected at most 5 splits/);
    assert.throws(() => mapSplits(["train", "training"]), /both "train" and "training" stand for training/);
    assert.throws(() => mapSplits(["a"], new Map([["z", "test1"]])), /found no split called "z"/);
});
//# sourceMappingURL=splits.test.js.map