import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { StratifiedGroupKFold } from "../../src/compute/stratified-group-k-fold.js";
/** Written by test/fixtures/generate/group-folds.py. */
const { cases } = JSON.parse(readFileSync(new URL("../../../test/fixtures/group-folds.json", import.meta.url), "utf8"));
for (const { folds, y, groups, test: expected } of cases)
    test(`${folds} folds of ${new Set(groups).size} groups are scikit-learn's, and no group is in two`, () => {
        const found = new StratifiedGroupKFold(folds).split(Int32Array.from(y), groups);
        assert.deepEqual(found.map((fold) => [...fold.test]), expected);
        for (const fold of found) {
            const heldOut = new Set([...fold.test].map((row) => groups[row]));
            assert.ok([...fold.train].every((row) => !heldOut.has(groups[row])));
            assert.equal(fold.train.length + fold.test.length, y.length);
        }
    });
test("fewer groups than folds, and groups that are not one per row, are refused", () => {
    const y = Int32Array.of(0, 1, 0);
    assert.throws(() => new StratifiedGroupKFold(3).split(y, ["a", "b", "a"]), /3, but found 2; take fewer/);
    assert.throws(() => new StratifiedGroupKFold(2).split(y, ["a"]), /each of 3 rows but found 1/);
    assert.throws(() => new StratifiedGroupKFold(1), { name: "UsageError" });
});
//# sourceMappingURL=stratified-group-k-fold.test.js.map