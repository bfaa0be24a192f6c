import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../src/core/random.js";
import { bootstrapBalancedErrors, percentileInterval, wellClusters } from "../../src/metrics/bootstrap.js";
/** Cells of `classes` classes in `wells` wells each; a well's error rate varies about `rate`. */
function experiment(random, classes, wells, cells, rate, spread) {
    const labels = [];
    const predicted = [];
    const ids = { plates: [], wells: [] };
    for (let c = 0; c < classes; c++)
        for (let w = 0; w < wells; w++) {
            const wellRate = random.uniform() < 0.5 ? rate - spread : rate + spread;
            for (let i = 0; i < cells; i++) {
                labels.push(c);
                predicted.push(random.uniform() < wellRate ? (c + 1) % classes : c);
                ids.plates.push("1");
                ids.wells.push(`${c}-${w}`);
            }
        }
    return { labels, predicted, ids };
}
test("clusters are the wells of each class, told apart by every ID there is", () => {
    const labels = [0, 0, 1, 1, 0];
    const clusters = wellClusters(labels, {
        plates: ["a", "a", "a", "b", "b"],
        wells: ["1", "1", "1", "1", "1"],
    });
    assert.equal(clusters.sizes.length, 4);
    assert.equal(clusters.clusterOfCell[0], clusters.clusterOfCell[1]);
    assert.notEqual(clusters.clusterOfCell[0], clusters.clusterOfCell[4]);
    assert.deepEqual(clusters.byCell, []);
    assert.equal(wellClusters(labels, {}).sizes.length, 5);
});
test("a class with one well is resampled by cells, which is said", () => {
    const labels = [0, 0, 0, 1, 1];
    const clusters = wellClusters(labels, { wells: ["a", "a", "a", "a", "b"] });
    assert.deepEqual(clusters.byCell, [0]);
    assert.equal(clusters.sizes.length, 5);
    const { low, high } = percentileInterval(bootstrapBalancedErrors(clusters, labels, [0, 1, 0, 1, 1], 1));
    assert.ok(low < high);
});
test("intervals over 8 wells per class cover the true error about 95 % of the time", () => {
    const random = new Random("coverage");
    let covered = 0;
    let coveredByCells = 0;
    const trials = 400;
    for (let t = 0; t < trials; t++) {
        const { labels, predicted, ids } = experiment(random, 4, 8, 30, 0.2, 0.15);
        const inside = (clusters) => {
            const { low, high } = percentileInterval(bootstrapBalancedErrors(clusters, labels, predicted, t));
            return low <= 20 && 20 <= high;
        };
        if (inside(wellClusters(labels, ids)))
            covered++;
        if (t % 4 === 0 && inside(wellClusters(labels, {})))
            coveredByCells++;
    }
    assert.ok(covered / trials > 0.91 && covered / trials < 0.98, `coverage ${covered / trials}`);
    // Taking cells for independent ignores the wells and is far too sure of itself.
    assert.ok(coveredByCells / (trials / 4) < 0.85, `coverage by cells ${coveredByCells / (trials / 4)}`);
});
test("resamples are the same for every model, so differences are paired", () => {
    const random = new Random("paired");
    const { labels, predicted, ids } = experiment(random, 4, 8, 30, 0.2, 0.1);
    const better = predicted.map((p, i) => (i % 50 === 0 ? labels[i] : p));
    const clusters = wellClusters(labels, ids);
    const a = bootstrapBalancedErrors(clusters, labels, predicted, 1);
    const b = bootstrapBalancedErrors(clusters, labels, better, 1);
    const width = ({ low, high }) => high - low;
    const difference = width(percentileInterval(a.map((value, i) => value - b[i])));
    assert.ok(difference < width(percentileInterval(a)) / 2, `paired width ${difference}`);
    assert.deepEqual(bootstrapBalancedErrors(clusters, labels, predicted, 1), a);
});
test("of a class's m wells m - 1 are drawn, so the spread of a mean is that of its unbiased variance", () => {
    // Ten cells in each well, of which so many are wrong: a replicate's error is the mean of the drawn wells'.
    const replicatesOf = (wrong) => {
        const cells = wrong.flatMap((count, well) => Array.from({ length: 10 }, (_, i) => ({ well, right: i >= count })));
        const labels = cells.map(() => 0);
        const clusters = wellClusters(labels, { wells: cells.map(({ well }) => `${well}`) });
        return bootstrapBalancedErrors(clusters, labels, cells.map(({ right }) => (right ? 0 : 1)), 3);
    };
    // One of two wells, never both.
    const ofTwo = replicatesOf([2, 7]);
    assert.deepEqual(new Set(ofTwo), new Set([20, 70]));
    const first = ofTwo.filter((error) => error === 20).length / ofTwo.length;
    assert.ok(Math.abs(first - 0.5) < 4 * Math.sqrt(0.25 / ofTwo.length), `${first}`);
    const variance = (values) => {
        const mean = Array.from(values).reduce((a, b) => a + b, 0) / values.length;
        return Array.from(values).reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    for (const wrong of [
        [0, 3, 6],
        [1, 0, 9, 4, 2],
    ]) {
        const found = variance(replicatesOf(wrong));
        const expected = variance(wrong.map((count) => 10 * count)) / wrong.length;
        // Over 2,000 resamples a variance is known to 3 %.
        assert.ok(Math.abs(found / expected - 1) < 0.12, `variance ${found}, unbiased ${expected}`);
    }
});
test("splits that share their wells share their resamples", () => {
    const random = new Random("shared wells");
    const { labels, predicted, ids } = experiment(random, 4, 8, 30, 0.2, 0.1);
    const rows = labels.map((_, i) => i).reverse();
    const reversed = rows.map((i) => labels[i]);
    const reversedIds = { plates: rows.map((i) => ids.plates[i]), wells: rows.map((i) => ids.wells[i]) };
    const a = bootstrapBalancedErrors(wellClusters(labels, ids), labels, predicted, 1);
    const b = bootstrapBalancedErrors(wellClusters(reversed, reversedIds), reversed, rows.map((i) => predicted[i]), 1);
    assert.deepEqual(a, b);
});
test("a class of one image is that image in every resample", () => {
    const labels = [0, 1, 1, 1];
    const errors = bootstrapBalancedErrors(wellClusters(labels, {}), labels, [0, 0, 0, 0], 1);
    // Class 0 is always right, class 1 never.
    assert.deepEqual(new Set(errors), new Set([50]));
});
test("errors stay from 0 to 100 where everything is right or wrong", () => {
    const labels = Array.from({ length: 210 }, (_, i) => i % 7);
    const ids = { wells: labels.map((_, i) => String(i % 21)) };
    const clusters = wellClusters(labels, ids);
    const range = (predicted) => {
        const errors = bootstrapBalancedErrors(clusters, labels, predicted, 1);
        return [Math.min(...errors), Math.max(...errors)];
    };
    assert.deepEqual(range(labels), [0, 0]);
    assert.deepEqual(range(labels.map((label) => (label + 1) % 7)), [100, 100]);
});
//# sourceMappingURL=bootstrap.test.js.map