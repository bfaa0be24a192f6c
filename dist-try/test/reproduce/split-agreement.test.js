import assert from "node:assert/strict";
import { test } from "node:test";
import { splitAgreement } from "../../src/reproduce/split-agreement.js";
import { paperRun } from "./paper-run.js";
function near(found, expected) {
    assert.ok(found !== undefined && Math.abs(found - expected) < 1e-9, `${found}, expected ${expected}`);
}
test("on the paper's errors, correlations and leave-one-out predictions are those of scipy and numpy", () => {
    const run = paperRun();
    // scipy.stats.spearmanr; mean |numpy.polyval(numpy.polyfit(others, 1)) - left out|, and with their mean.
    for (const [known, unknown, correlation, missedBy, missedByMean] of [
        ["test1", "test2", 0.9909389040912651, 0.1479334219903559, 2.7749999999999995],
        ["test1", "test3", 0.7014642588381526, 1.7690878311356693, 2.205666666666667],
        ["test1", "test4", 0.772508207917062, 2.4434399784519027, 2.7383333333333333],
        ["test3", "test4", 0.8343928381390662, 1.8382080380250811, 2.7383333333333333],
    ]) {
        const found = splitAgreement(run, known, unknown);
        assert.equal(found.models, 25);
        for (const value of [found.rankCorrelation, found.low, found.high, found.paper])
            near(value, correlation);
        near(found.missedBy, missedBy);
        near(found.missedByMean, missedByMean);
    }
});
test("the interval is as wide as the resamples differ, and has nothing of the paper for other rows or other data", () => {
    const run = paperRun(undefined, { own: 2 });
    const { rankCorrelation, low, high } = splitAgreement(run, "test1", "test4");
    assert.ok(low < rankCorrelation - 0.05 && high > low, `${low} ${rankCorrelation} ${high}`);
    // Errors that are uncertain correlate less in resamples than as measured; the measured value is inside all the same.
    const tight = splitAgreement(run, "test1", "test2");
    assert.ok(tight.low < tight.rankCorrelation && tight.rankCorrelation <= tight.high && tight.high <= 1);
    const scored = run.scored.map((one) => ({
        ...one,
        cell: { ...one.cell, features: `${one.cell.features}-random` },
    }));
    assert.equal(splitAgreement({ ...run, scored }, "test1", "test4").paper, undefined);
    const elsewhere = paperRun(undefined, { comparable: false });
    assert.equal(splitAgreement(elsewhere, "test1", "test4").paper, undefined, "rows of the same names, other data");
});
test("two models say nothing about how models compare", () => {
    const { table, scored } = paperRun();
    const two = scored.filter(({ cell }) => cell.features === "Texture" && cell.model !== "RF");
    assert.throws(() => splitAgreement({ table, scored: two }, "test1", "test4"), /at least 3 models with errors on both test1 and test4 but found 2/);
});
//# sourceMappingURL=split-agreement.test.js.map