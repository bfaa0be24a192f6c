import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Random } from "../../src/core/random.js";
import { percentileInterval, symmetricInterval, wellClusters } from "../../src/metrics/bootstrap.js";
import { effectiveCount, errorInterval, unseenLimit, unseenReplicates, } from "../../src/metrics/error-interval.js";
const fixture = JSON.parse(readFileSync(new URL("../../../test/fixtures/intervals.json", import.meta.url), "utf8"));
function near(found, expected, tolerance = 1e-6) {
    assert.ok(Math.abs(found - expected) <= tolerance, `${found}, expected ${expected}`);
}
/** Cells of classes of `cells` cells each, of which the first `wrong` of a class are taken for another class. */
function interval(wrong, cells, wells, name = "a") {
    const labels = wrong.flatMap((_, label) => new Array(cells).fill(label));
    const predicted = labels.map((label, i) => i % cells < wrong[label] ? (label + 1) % wrong.length : label);
    const ids = wells === undefined ? {} : { wells: labels.map((_, i) => String(i % wells)) };
    return errorInterval(wellClusters(labels, ids), labels, predicted, { seed: 1, name });
}
test("the limit of what was never seen is scipy's Clopper-Pearson limit of 0 of n", () => {
    for (const [n, percent] of fixture.clopperPearson) {
        near(unseenLimit([n]), percent);
        const { low, high } = percentileInterval(unseenReplicates([n], "test"));
        near(high, percent, 1e-3 * percent);
        assert.ok(low < 0.03 * percent);
    }
});
test("over classes it is the largest mean that an optimiser finds, that of all cells where counts are equal", () => {
    for (const [counts, percent] of fixture.largestMeans)
        near(unseenLimit(counts), percent, 1e-4);
    near(unseenLimit([12, 12, 12]), unseenLimit([36]));
});
test("0 of 36 errors leave up to 9.7 %, 36 of 36 as much below 100 %", () => {
    const none = interval([0, 0, 0], 12);
    assert.equal(none.low, 0);
    near(none.high, 9.739, 0.01);
    const all = interval([12, 12, 12], 12);
    near(all.low, 100 - none.high, 1e-3);
    assert.equal(all.high, 100);
    // One class always right, one always wrong: the error may be above 50 %, and below.
    const half = interval([0, 12], 12);
    assert.ok(half.low < 40 && half.high > 60, JSON.stringify([half.low, half.high]));
});
test("cells of one well count for less: 0 of 36 in wells of six leave more than 0 of 36 apart", () => {
    near(effectiveCount([6, 6, 6, 6, 6, 6]), 36 / 1.25);
    near(effectiveCount([1, 1, 1]), 3);
    near(effectiveCount([10, 2]), 12 / (1 + 0.05 * (104 / 12 - 1)));
    near(interval([0], 36, 6).high, unseenLimit([36 / 1.25]), 0.02);
    assert.ok(interval([0], 36, 6).high > interval([0], 36).high);
});
test("two models without errors differ by anything within their limits, not by exactly 0", () => {
    const [a, b] = [interval([0, 0], 20, 4, "a"), interval([0, 0], 20, 4, "b")];
    const { low, high } = percentileInterval(a.replicates.map((value, i) => value - b.replicates[i]));
    assert.ok(low < -0.6 * a.high && low > -1.1 * a.high && high > 0.6 * a.high && high < 1.1 * a.high);
    assert.deepEqual(interval([0, 0], 20, 4, "a"), a);
});
test("where some errors vary the interval is that of the resamples", () => {
    const { low, high, replicates } = interval([1, 0], 20, 5);
    assert.deepEqual({ low, high }, percentileInterval(replicates));
});
test("a symmetric interval contains its estimate and covers a spread that resampling widens; percentiles do not", () => {
    // The spread over eight models of true errors 1 apart, each measured with a standard error of 1.
    const random = new Random("coverage");
    const spread = (values) => {
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    };
    const truths = Array.from({ length: 8 }, (_, i) => i);
    const truth = spread(truths);
    const draws = 400;
    const covered = { percentile: 0, symmetric: 0 };
    for (let draw = 0; draw < draws; draw++) {
        const measured = truths.map((value) => value + random.normal());
        const estimate = spread(measured);
        const replicates = Float64Array.from({ length: 400 }, () => spread(measured.map((value) => value + random.normal())));
        const symmetric = symmetricInterval(replicates, estimate);
        assert.ok(symmetric.low <= estimate && estimate <= symmetric.high);
        for (const [name, { low, high }] of [
            ["percentile", percentileInterval(replicates)],
            ["symmetric", symmetric],
        ])
            if (low <= truth && truth <= high)
                covered[name]++;
    }
    assert.ok(covered.symmetric / draws > 0.92, `${covered.symmetric} of ${draws}`);
    assert.ok(covered.percentile / draws < 0.91, `${covered.percentile} of ${draws}`);
});
//# sourceMappingURL=error-interval.test.js.map