import assert from "node:assert/strict";
import { test } from "node:test";
import { trainingLikeness } from "../../src/classify/training-likeness.js";
import { Random } from "../../src/core/random.js";
/** Outputs of a classifier of three classes for `counts` images of each: the certain one's probability around `certainty`. */
function outputs(seed, counts, certainty) {
    const random = new Random(seed, "outputs");
    const rows = counts.flatMap((count, label) => Array.from({ length: count }, () => label));
    const data = Float32Array.from(rows.flatMap((label) => {
        const own = Math.min(0.98, Math.max(0.4, certainty + 0.1 * random.normal()));
        const share = random.between(0.3, 0.7);
        const others = [(1 - own) * share, (1 - own) * (1 - share)];
        return [0, 1, 2].map((k) => (k === label ? own : others.pop()));
    }));
    return { data, rows: rows.length, cols: 3 };
}
const REFERENCE = outputs(1, [100, 100, 100], 0.8);
test("images like the training data are not called unlike", () => {
    for (let seed = 2; seed < 8; seed++) {
        const found = trainingLikeness(REFERENCE, outputs(seed, [80, 90, 120], 0.8));
        assert.equal(found.unlike, false, JSON.stringify(found));
        assert.equal(found.images, 80 + 90 + 100);
    }
});
test("another mix of classes, even a single one, is no difference", () => {
    for (const counts of [
        [0, 150, 0],
        [10, 0, 300],
    ]) {
        const found = trainingLikeness(REFERENCE, outputs(9, counts, 0.8));
        assert.equal(found.unlike, false, JSON.stringify(found));
    }
});
test("images on which the model is less certain, or more, are called unlike", () => {
    for (const certainty of [0.65, 0.95])
        for (const counts of [
            [80, 90, 120],
            [0, 60, 0],
        ]) {
            const found = trainingLikeness(REFERENCE, outputs(10, counts, certainty));
            assert.equal(found.unlike, true, JSON.stringify(found));
            assert.ok(found.pValue < 0.01 && found.distance > 0.3);
        }
});
test("a difference that is beyond doubt but small is none that counts", () => {
    const many = outputs(11, [900, 900, 900], 0.8);
    const found = trainingLikeness(many, outputs(12, [900, 900, 900], 0.82));
    assert.ok(found.pValue < 0.01 && found.distance < 0.15, JSON.stringify(found));
    assert.equal(found.unlike, false);
});
test("of too few images nothing is said", () => {
    assert.equal(trainingLikeness(REFERENCE, outputs(13, [6, 6, 6], 0.5)), undefined);
    assert.equal(trainingLikeness(outputs(14, [100, 0, 0], 0.8), outputs(15, [0, 100, 100], 0.8)), undefined);
});
//# sourceMappingURL=training-likeness.test.js.map