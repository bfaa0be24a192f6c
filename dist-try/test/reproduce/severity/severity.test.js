import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CancelledError, UsageError } from "../../../src/core/errors.js";
import { WorkerPool } from "../../../src/core/workers.js";
import { COOS7_CLASSES } from "../../../src/dataset/class-names.js";
import { FACTORS, simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { balancedErrorPercent, confusionMatrix } from "../../../src/metrics/confusion.js";
import { classifierTwoSampleTest } from "../../../src/metrics/shift/classifier-two-sample.js";
import { LogisticRegression } from "../../../src/models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../../../src/models/neighbors/k-neighbors-classifier.js";
import { StandardScaler } from "../../../src/models/standard-scaler.js";
import { factorFeatures, factorShift, factorSplit, simulatedFeatures, simulatorWithFactor, } from "../../../src/reproduce/factor-features.js";
import { severityCurves } from "../../../src/reproduce/severity-curves.js";
import { cacheFolder } from "../../cache-folder.js";
const EXPERIMENT = { seed: 1, scale: 0.01 };
const IMAGES = 120;
const pool = new WorkerPool(2);
after(() => pool.close());
cacheFolder();
test("each factor is turned in the split where it is new, with the rest of the experiment at its defaults", () => {
    for (const factor of FACTORS) {
        const { without, inTraining } = factorSplit(factor);
        const { severity } = simulatorWithFactor(factor, 2, EXPERIMENT);
        for (const other of FACTORS)
            assert.equal(severity[other], other === factor ? 2 : other === without ? 0 : 1, `${factor}, ${other}`);
        assert.equal(inTraining, ["border", "later", "microscope"].includes(factor) ? 0 : 1);
    }
    assert.throws(() => simulatorWithFactor("dust", 1, {}), UsageError);
    assert.throws(() => simulatorWithFactor("date", -1, {}), UsageError);
});
test("errors rise with the severity of the microscope, and are those of a classifier fitted once", async () => {
    const images = { training: 280, test: IMAGES };
    const options = {
        classifiers: [new KNeighborsClassifier({ nNeighbors: 5 }), new LogisticRegression({ C: 0.1 })],
        factors: ["microscope"],
        severities: [2, 1],
        seeds: [EXPERIMENT.seed],
        scale: EXPERIMENT.scale,
        images,
    };
    const points = await severityCurves(options, { pool });
    assert.deepEqual(points.map(({ model, severity, split, n }) => [model, severity, split, n]), ["kNN", "L1 LR"].flatMap((model) => [0, 1, 2].map((severity) => [model, severity, "Test4", IMAGES])));
    for (const point of points) {
        assert.ok(point.ci_low <= point.ci_high && point.change_low <= point.change_high);
        if (point.severity > 0)
            continue;
        assert.deepEqual([point.change, point.change_low, point.change_high], [0, 0, 0]);
    }
    for (const model of ["kNN", "L1 LR"]) {
        const worst = points.find((point) => point.model === model && point.severity === 2);
        assert.ok(worst.change_low > 0, `${model}: ${worst.change_low}`);
    }
    const training = await simulatedFeatures(simulatorOptions(EXPERIMENT), "training", images.training, {
        pool,
    });
    const scaler = new StandardScaler().fit(training.features);
    const classifier = await new KNeighborsClassifier({ nNeighbors: 5 }).fit(scaler.transform(training.features), training.labels, { pool });
    const cells = await factorFeatures("microscope", 2, { ...EXPERIMENT, images: IMAGES }, { pool });
    const predicted = await classifier.predict(scaler.transform(cells.features), { pool });
    const matrix = confusionMatrix(cells.labels, predicted, COOS7_CLASSES.length);
    assert.equal(points[2].balanced_error_percent, balancedErrorPercent(matrix));
});
test("factorShift() halves one set of cells: one half as it is without the factor, the other with it", async () => {
    const options = { ...EXPERIMENT, images: IMAGES };
    const [off, on] = [
        await factorFeatures("microscope", 0, options, { pool }),
        await factorFeatures("microscope", 2, options, { pool }),
    ];
    assert.deepEqual(on.ids, off.ids);
    const { source, target } = await factorShift("microscope", 2, options, { pool });
    const rowsOf = ({ features: { data, cols } }) => Array.from({ length: data.length / cols }, (_, i) => data.slice(i * cols, (i + 1) * cols).join());
    const places = [
        ...rowsOf(source).map((row) => rowsOf(off).indexOf(row)),
        ...rowsOf(target).map((row) => rowsOf(on).indexOf(row)),
    ];
    assert.deepEqual([...places].sort((a, b) => a - b), [...off.labels.keys()]);
    assert.deepEqual([...source.labels, ...target.labels], places.map((row) => off.labels[row]));
    assert.deepEqual(target.ids.wells, places.slice(IMAGES / 2).map((row) => off.ids.wells[row]));
});
test("the microscope's effect is detected between halves of the same wells, and its absence is not", async () => {
    for (const [severity, isShifted] of [
        [0, false],
        [2, true],
    ]) {
        const options = { ...EXPERIMENT, images: IMAGES };
        const { source, target } = await factorShift("microscope", severity, options, { pool });
        const { pValue } = classifierTwoSampleTest(source.features, target.features, { permutations: 199 });
        assert.equal(pValue <= 0.05, isShifted, `severity ${severity}: p = ${pValue}`);
    }
});
test("wrong options are refused, and a cancelled run ends", async () => {
    const classifiers = [new KNeighborsClassifier()];
    await assert.rejects(severityCurves({ classifiers: [] }), /at least one classifier/);
    await assert.rejects(severityCurves({ classifiers: [...classifiers, ...classifiers] }), (error) => error instanceof UsageError && /another name, but found kNN, kNN/.test(error.message));
    await assert.rejects(severityCurves({ classifiers, seeds: [] }), UsageError);
    await assert.rejects(severityCurves({ classifiers, factors: ["dust"] }), /Unknown factor "dust"/);
    await assert.rejects(severityCurves({ classifiers, severities: [0, -2] }), /found -2/);
    await assert.rejects(severityCurves({ classifiers, images: { training: 0.5, test: 9 } }), /images .* 0\.5/);
    await assert.rejects(severityCurves({ classifiers, ...EXPERIMENT, images: { training: 50, test: 50 } }, { signal: AbortSignal.abort() }), CancelledError);
});
//# sourceMappingURL=severity.test.js.map