import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error } from "../../src/core/errors.js";
import { Random } from "../../src/core/random.js";
import { bootstrapBalancedErrors, bootstrapConfusion, percentileInterval, RESAMPLES, wellClusters, } from "../../src/metrics/bootstrap.js";
const CLASSES = 4;
/** Cells of classes 0, 1 and 3 in six wells each; how often a cell is mistaken depends on its well. */
function experiment() {
    const random = new Random("confusion");
    const labels = [];
    const predicted = [];
    const wells = [];
    for (const label of [0, 1, 3])
        for (let well = 0; well < 6; well++) {
            const rate = 0.5 * random.uniform();
            for (let cell = 0; cell < 20 + well; cell++) {
                labels.push(label);
                predicted.push(random.uniform() < rate ? random.integer(CLASSES) : label);
                wells.push(`${label} ${well}`);
            }
        }
    return { labels, predicted, clusters: wellClusters(labels, { wells }) };
}
test("the rows of every resample add up, and their diagonal is its balanced error", () => {
    const { labels, predicted, clusters } = experiment();
    const percents = bootstrapConfusion(clusters, predicted, CLASSES, 5);
    const errors = bootstrapBalancedErrors(clusters, labels, predicted, 5);
    for (let b = 0; b < RESAMPLES; b += 97) {
        const at = (t, p) => percents[t * CLASSES + p][b];
        for (const t of [0, 1, 3]) {
            const sum = [0, 1, 2, 3].reduce((total, p) => total + at(t, p), 0);
            assert.ok(Math.abs(sum - 100) < 1e-9, `${sum}`);
        }
        const recall = (at(0, 0) + at(1, 1) + at(3, 3)) / 3;
        assert.ok(Math.abs(100 - recall - errors[b]) < 1e-9);
    }
});
test("intervals lie around what was counted; a class without images has none", () => {
    const { labels, predicted, clusters } = experiment();
    const percents = bootstrapConfusion(clusters, predicted, CLASSES, 5);
    for (const t of [0, 1, 3])
        for (let p = 0; p < CLASSES; p++) {
            const own = predicted.filter((_, i) => labels[i] === t);
            const counted = (100 * own.filter((label) => label === p).length) / own.length;
            const { low, high } = percentileInterval(percents[t * CLASSES + p]);
            assert.ok(low <= counted && counted <= high && low < high, `${low} ${counted} ${high}`);
        }
    for (let p = 0; p < CLASSES; p++)
        assert.ok(Number.isNaN(percents[2 * CLASSES + p][0]));
});
test("predictions of other images are refused", () => {
    const { predicted, clusters } = experiment();
    assert.throws(() => bootstrapConfusion(clusters, predicted.slice(1), CLASSES, 5), Coos7Error);
});
//# sourceMappingURL=bootstrap-confusion.test.js.map