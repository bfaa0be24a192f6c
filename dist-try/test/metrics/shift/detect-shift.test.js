import assert from "node:assert/strict";
import { test } from "node:test";
import { CancelledError, Coos7Error, UsageError } from "../../../src/core/errors.js";
import { matrixFrom } from "../../../src/core/matrix.js";
import { Random } from "../../../src/core/random.js";
import { WorkerPool } from "../../../src/core/workers.js";
import { blackBoxShift } from "../../../src/metrics/shift/black-box-shift.js";
import { classifierTwoSampleTest } from "../../../src/metrics/shift/classifier-two-sample.js";
import { detectShift } from "../../../src/metrics/shift/detect-shift.js";
import { kolmogorovSmirnov } from "../../../src/metrics/shift/kolmogorov-smirnov.js";
import { maximumMeanDiscrepancy } from "../../../src/metrics/shift/maximum-mean-discrepancy.js";
import { drawCells, TESTS } from "./no-shift.js";
import { SOURCE, TARGET } from "./reference.js";
function shifted(shift, wellEffect = 0) {
    const random = new Random("shifted");
    const shape = { wells: 20, cellsPerWell: 4, wellEffect };
    return [drawCells(random, shape), drawCells(random, { ...shape, shift })];
}
test("every test finds a clear shift of one feature, with the smallest p-value there can be", () => {
    const [source, target] = shifted(2);
    const ids = { source: { wells: source.wells }, target: { wells: target.wells } };
    for (const [name, run] of Object.entries(TESTS))
        for (const unit of ["cell", "well"])
            assert.equal(run(source, target, { permutations: 99, unit, ids }).pValue, 0.01, `${name}, ${unit}`);
});
test("few units far apart give the smallest p-value there can be, whatever the seed", () => {
    const far = (wells, shift) => drawCells(new Random("far", wells, shift), { wells, cellsPerWell: 5, wellEffect: 0.1, shift });
    for (const [wells, expected] of [
        [4, 2 / 70],
        [3, 1 / 35],
    ]) {
        const [source, target] = [far(wells, 0), far(4, 50)];
        const ids = { source: { wells: source.wells }, target: { wells: target.wells } };
        for (const [name, run] of Object.entries(TESTS)) {
            const { pValue, samples } = run(source, target, { unit: "well", ids, seed: wells });
            assert.equal(pValue, samples.smallestPValue, name);
            assert.ok(Math.abs(pValue - expected) < 1e-12, `${name}: ${pValue}`);
        }
    }
});
test("Kolmogorov-Smirnov tests name the feature that moved, under each correction", () => {
    const [source, target] = shifted(1);
    for (const correction of ["westfall-young", "holm", "benjamini-hochberg"]) {
        const { features } = kolmogorovSmirnov(source.features, target.features, {
            permutations: 199,
            correction,
        }).details;
        const moved = features.filter(({ adjusted }) => adjusted <= 0.05).map(({ feature }) => feature);
        assert.deepEqual(moved, [0], correction);
        assert.ok(features.every(({ pValue, adjusted }) => adjusted >= pValue - 0.02 && adjusted <= 1));
        // No p-value of permutations is below this, and a larger statistic never has a larger one.
        if (correction === "westfall-young")
            assert.ok(features.every(({ adjusted }) => adjusted >= 1 / 200));
        const bySize = features.toSorted((a, b) => b.statistic - a.statistic).map(({ adjusted }) => adjusted);
        assert.deepEqual(bySize, bySize.toSorted((a, b) => a - b));
    }
});
test("samples without any difference to see have a p-value of 1", () => {
    const constant = matrixFrom(Array.from({ length: 12 }, () => [1, 0]));
    const options = { permutations: 19 };
    for (const { pValue } of [
        classifierTwoSampleTest(constant, constant, options),
        maximumMeanDiscrepancy(constant, constant, options),
        kolmogorovSmirnov(constant, constant, options),
        blackBoxShift(constant, constant, options),
        blackBoxShift(constant, constant, { ...options, outputs: "hard" }),
    ])
        assert.equal(pValue, 1);
});
test("two units are enough where the other sample has many", () => {
    const random = new Random("two units");
    const of = (count) => matrixFrom(Array.from({ length: count }, () => [random.normal(), random.normal()]));
    const { samples } = maximumMeanDiscrepancy(of(2), of(14), { permutations: 19 });
    assert.deepEqual([samples.source.units, samples.target.units], [2, 14]);
});
test("hard black-box detection tells equal counts of labels apart by the mean probabilities", () => {
    // Every image is taken for class 0, with more certainty in the source.
    const sure = matrixFrom(Array.from({ length: 4 }, () => [0.9, 0.1]));
    const doubtful = matrixFrom(Array.from({ length: 12 }, () => [0.6, 0.4]));
    const options = { permutations: 199, outputs: "hard" };
    for (const [source, target] of [
        [sure, doubtful],
        [doubtful, sure],
    ]) {
        const { statistic, pValue } = blackBoxShift(source, target, options);
        assert.equal(statistic, 0);
        // Of 1,820 arrangements only the observed one is as far apart.
        assert.ok(pValue <= 2 / 200, `${pValue}`);
    }
});
test("the kernel's bandwidth is the median of the distances that are not 0", () => {
    // Most pairs of rows are equal.
    const rows = matrixFrom(Array.from({ length: 12 }, (_, i) => [i === 0 ? 9 : 5]));
    const { bandwidth } = maximumMeanDiscrepancy(rows, rows, { permutations: 19 }).details;
    // One row in twelve: the standard deviation is 4 sqrt(11) / 12.
    assert.ok(Math.abs(bandwidth - 12 / Math.sqrt(11)) < 1e-5, `${bandwidth}`);
});
test("the mean discrepancy is over at most 1,000 rows of each sample, unless another limit is given", () => {
    const rows = (count) => matrixFrom(Array.from({ length: count }, (_, i) => [i]));
    for (const [options, limit] of [
        [{}, 1000],
        [{ maxRows: 30 }, 30],
    ]) {
        const { samples } = maximumMeanDiscrepancy(rows(1001), rows(4), { permutations: 19, ...options });
        assert.deepEqual([samples.source.rows, samples.target.rows], [limit, 4]);
    }
});
test("strata compare like with like: a difference between strata alone is no shift", () => {
    const random = new Random("strata");
    // Two classes far apart, unevenly mixed in the two samples.
    const sample = (first, second) => ({
        rows: [first, second].flatMap((n, c) => Array.from({ length: n }, () => [4 * c + random.normal(), random.normal()])),
        strata: [first, second].flatMap((n, c) => new Array(n).fill(`class ${c}`)),
    });
    const [a, b] = [sample(40, 20), sample(20, 40)];
    const [source, target] = [matrixFrom(a.rows), matrixFrom(b.rows)];
    const strata = { source: a.strata, target: b.strata };
    assert.ok(maximumMeanDiscrepancy(source, target, { permutations: 99 }).pValue <= 0.01);
    assert.ok(maximumMeanDiscrepancy(source, target, { permutations: 99, strata }).pValue > 0.2);
});
test("detectShift() gives what the tests give one by one, on any number of workers, and counts them", async () => {
    const [source, target] = shifted(0.4, 0.5);
    const options = {
        permutations: 59,
        seed: 3,
        unit: "well",
        ids: { source: { wells: source.wells }, target: { wells: target.wells } },
    };
    const expected = Object.values(TESTS).map((run) => run(source, target, options));
    const probabilities = { source: source.probabilities, target: target.probabilities };
    for (const workers of [1, 3]) {
        const pool = new WorkerPool(workers);
        const events = [];
        const found = await detectShift(source.features, target.features, { ...options, probabilities }, { pool, onProgress: (event) => events.push(event) });
        await pool.close();
        assert.deepEqual(found, expected);
        assert.deepEqual(events.at(-1), { stage: "Shift detection", done: 6, total: 6, unit: "tests" });
    }
    assert.equal(new Set(expected.map(({ name }) => name)).size, 6);
    const others = Object.values(TESTS).map((run) => run(source, target, { ...options, seed: 4 }));
    assert.notDeepEqual(others, expected);
});
test("detectShift() without probabilities does without black-box detection", async () => {
    const found = await detectShift(SOURCE, TARGET, { permutations: 19 });
    assert.equal(found.length, 4);
});
test("wrong options are refused, and a cancelled run ends", async () => {
    const probabilities = { source: SOURCE, target: matrixFrom([[1, 0]]) };
    await assert.rejects(detectShift(SOURCE, TARGET, { probabilities }), (error) => error instanceof UsageError && /probabilities\.target .* 25 rows .* found 1/.test(error.message));
    await assert.rejects(detectShift(SOURCE, TARGET, { permutations: 1 }), UsageError);
    await assert.rejects(detectShift(SOURCE, TARGET, {}, { signal: AbortSignal.abort() }), CancelledError);
    assert.throws(() => blackBoxShift(SOURCE, TARGET), (error) => error instanceof Coos7Error && /probabilities in the source/.test(error.message));
    const certain = matrixFrom(Array.from({ length: 4 }, () => [1, 0]));
    assert.throws(() => blackBoxShift(certain, certain, { outputs: "Soft" }), (error) => error instanceof UsageError && /outputs .* soft, hard .*"Soft"/.test(error.message));
    assert.throws(() => kolmogorovSmirnov(SOURCE, TARGET, { correction: "none" }), /westfall-young, holm, .* found "none"/);
    assert.throws(() => classifierTwoSampleTest(SOURCE, TARGET, { classifier: "tree" }), UsageError);
});
//# sourceMappingURL=detect-shift.test.js.map