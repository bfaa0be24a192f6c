import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { StratifiedKFold } from "../../src/compute/stratified-k-fold.js";
const reference = JSON.parse(readFileSync(new URL("../../../test/fixtures/sklearn.json", import.meta.url), "utf8"));
test("without shuffling the five folds are scikit-learn's", () => {
    const expected = reference.stratified_kfold5_test_rows;
    const rows = expected.reduce((sum, fold) => sum + fold.length, 0);
    const folds = new StratifiedKFold(5).split(Int32Array.from(reference.y.slice(0, rows)));
    assert.deepEqual(folds.map(({ test }) => Array.from(test)), expected);
});
test("every row is held out exactly once and learnt from in all other folds", () => {
    const y = Int32Array.from({ length: 103 }, (_, i) => (i * i) % 7);
    for (const shuffle of [false, true]) {
        const folds = new StratifiedKFold(4, { shuffle, seed: 3 }).split(y);
        const held = folds.flatMap(({ test }) => Array.from(test)).sort((a, b) => a - b);
        assert.deepEqual(held, Array.from(y, (_, i) => i));
        for (const { train, test } of folds)
            assert.deepEqual(Array.from([...train, ...test]).sort((a, b) => a - b), held);
    }
});
test("shuffling keeps each class's count per fold, follows the seed and moves rows", () => {
    const y = Int32Array.from({ length: 200 }, (_, i) => (i < 60 ? 1 : i % 3));
    const counts = (folds) => folds.map(({ test }) => [0, 1, 2].map((label) => test.filter((row) => y[row] === label).length));
    const plain = new StratifiedKFold(5).split(y);
    const shuffled = new StratifiedKFold(5, { shuffle: true, seed: 1 }).split(y);
    assert.deepEqual(counts(shuffled), counts(plain));
    assert.notDeepEqual(shuffled, plain);
    assert.deepEqual(new StratifiedKFold(5, { shuffle: true, seed: 1 }).split(y), shuffled);
    assert.notDeepEqual(new StratifiedKFold(5, { shuffle: true, seed: 2 }).split(y), shuffled);
});
test("a rare class is allowed, but not that every class has fewer rows than folds", () => {
    const rare = Int32Array.of(0, 0, 0, 0, 0, 9);
    assert.equal(new StratifiedKFold(5).split(rare).filter(({ test }) => test.includes(5)).length, 1);
    assert.throws(() => new StratifiedKFold(5).split(Int32Array.of(0, 0, 0, 0, 9, 9)), {
        name: "Coos7Error",
        message: /at least 5 rows.*largest has 4/,
    });
    assert.throws(() => new StratifiedKFold(1), { name: "UsageError", message: />= 2 but found 1/ });
});
//# sourceMappingURL=stratified-k-fold.test.js.map