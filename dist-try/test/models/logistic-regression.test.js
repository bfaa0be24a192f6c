import assert from "node:assert/strict";
import { test } from "node:test";
import { matrixFrom } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { LogisticRegression } from "../../src/models/logistic/logistic-regression.js";
import { reference } from "./reference.js";
function largestDifference(a, b) {
    assert.equal(a.length, b.length);
    return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));
}
/** liblinear's objective of one class against the rest, by definition. */
function ovrObjective(x, y, positive, weights, intercept) {
    let objective = Math.abs(intercept) + weights.reduce((sum, w) => sum + Math.abs(w), 0);
    for (let i = 0; i < x.rows; i++) {
        const f = weights.reduce((sum, w, j) => sum + w * x.data[i * x.cols + j], intercept);
        objective += Math.log1p(Math.exp(y[i] === positive ? -f : f));
    }
    return objective;
}
/** saga's objective, by definition. */
function multinomialObjective(x, y, coef, intercept) {
    let objective = coef.flat().reduce((sum, w) => sum + Math.abs(w), 0);
    for (let i = 0; i < x.rows; i++) {
        const f = coef.map((weights, k) => weights.reduce((sum, w, j) => sum + w * x.data[i * x.cols + j], intercept[k]));
        objective += Math.log(f.reduce((sum, value) => sum + Math.exp(value), 0)) - f[y[i]];
    }
    return objective;
}
test("one-vs-rest coefficients, probabilities and predictions are liblinear's", async () => {
    const { sklearn, train, test: unseen, yTrain } = reference();
    const expected = sklearn.l1_ovr_liblinear;
    const model = await new LogisticRegression().fit(train, yTrain);
    assert.ok(largestDifference(model.coef, expected.coef.flat()) < 1e-4);
    assert.ok(largestDifference(model.intercept, expected.intercept) < 1e-4);
    assert.ok(largestDifference((await model.predictProba(unseen)).data, expected.proba.flat()) < 1e-5);
    assert.deepEqual([...(await model.predict(unseen))], expected.pred);
    assert.deepEqual(Array.from(model.coef, (w) => w === 0), expected.coef.flat().map((w) => w === 0));
});
test("multinomial coefficients, probabilities and predictions are saga's", async () => {
    const { sklearn, train, test: unseen, yTrain } = reference();
    const expected = sklearn.l1_multinomial_saga;
    const model = await new LogisticRegression({ multiClass: "multinomial" }).fit(train, yTrain);
    assert.ok(largestDifference(model.coef, expected.coef.flat()) < 1e-4);
    assert.ok(largestDifference(model.intercept, expected.intercept) < 1e-4);
    assert.ok(largestDifference((await model.predictProba(unseen)).data, expected.proba.flat()) < 1e-5);
    assert.deepEqual([...(await model.predict(unseen))], expected.pred);
});
test("the reported objectives are those of the definition and of the references' solutions", async () => {
    const { sklearn, train, yTrain } = reference();
    const ovr = await new LogisticRegression().fit(train, yTrain);
    assert.equal(ovr.fitReport?.converged, true);
    for (const { label, objective } of ovr.fitReport.problems) {
        const { coef, intercept } = sklearn.l1_ovr_liblinear;
        const own = Array.from(ovr.coef.subarray(label * train.cols, (label + 1) * train.cols));
        const byDefinition = ovrObjective(train, yTrain, label, own, ovr.intercept[label]);
        assert.ok(Math.abs(objective / byDefinition - 1) < 1e-12);
        const expected = ovrObjective(train, yTrain, label, coef[label], intercept[label]);
        assert.ok(Math.abs(objective / expected - 1) < 1e-9);
    }
    const multinomial = await new LogisticRegression({ multiClass: "multinomial" }).fit(train, yTrain);
    assert.equal(multinomial.fitReport?.converged, true);
    const { coef, intercept } = sklearn.l1_multinomial_saga;
    const expected = multinomialObjective(train, yTrain, coef, intercept);
    assert.ok(Math.abs(multinomial.fitReport.problems[0].objective / expected - 1) < 1e-9);
});
/** Strongly correlated features of 3 classes. */
function correlated(rows, cols) {
    const random = new Random(5, "correlated");
    const y = Int32Array.from({ length: rows }, () => random.integer(3));
    const x = matrixFrom(Array.from(y, (label) => {
        const common = random.normal();
        return Array.from({ length: cols }, (_, j) => common + 0.1 * random.normal() + (j % 3 === label ? 0.1 : 0));
    }));
    return { x, y };
}
// The first starts on subsets of the rows; the second also estimates Hessians from a sample of them.
const CORRELATED = [
    [2000, 12],
    [900, 48],
];
for (const multiClass of ["ovr", "multinomial"]) {
    for (const [rows, cols] of CORRELATED)
        test(`${multiClass}, ${rows} x ${cols}: no small change of a weight lowers the objective`, async () => {
            const { x, y } = correlated(rows, cols);
            const model = await new LogisticRegression({ multiClass, tol: 1e-7 }).fit(x, y);
            assert.equal(model.fitReport?.converged, true);
            const coef = [0, 1, 2].map((k) => Array.from(model.coef.subarray(k * cols, (k + 1) * cols)));
            const intercept = Array.from(model.intercept);
            const objective = () => multiClass === "multinomial"
                ? multinomialObjective(x, y, coef, intercept)
                : [0, 1, 2].reduce((sum, k) => sum + ovrObjective(x, y, k, coef[k], intercept[k]), 0);
            const least = objective();
            for (const values of [...coef, intercept])
                for (let j = 0; j < values.length; j++)
                    for (const change of [-1e-4, 1e-4]) {
                        const kept = values[j];
                        values[j] = kept + change;
                        assert.ok(objective() > least - 1e-9, `weight ${j} by ${change}`);
                        values[j] = kept;
                    }
        });
    const unpleasant = {
        "constant columns": {
            x: matrixFrom(Array.from({ length: 40 }, (_, i) => [0, 3, Math.sin(i), -1])),
            y: Int32Array.from({ length: 40 }, (_, i) => Number(Math.sin(i) + Math.sin(7 * i) > 0)),
            converges: true,
        },
        "duplicated columns": {
            x: matrixFrom(Array.from({ length: 60 }, (_, i) => [Math.sin(i), Math.sin(i), -Math.sin(i), Math.cos(i)])),
            y: Int32Array.from({ length: 60 }, (_, i) => (Math.sin(3 * i) + Math.cos(i) > 0.3 ? 2 : i % 2)),
            converges: true,
        },
        "perfectly separable classes": {
            x: matrixFrom(Array.from({ length: 30 }, (_, i) => [(i % 3) * 10, i % 3 === 1 ? 50 : -50])),
            y: Int32Array.from({ length: 30 }, (_, i) => i % 3),
            converges: true,
        },
        "a huge C on separable classes": {
            x: matrixFrom(Array.from({ length: 30 }, (_, i) => [(i % 3) - 1, (i % 2) * 0.1])),
            y: Int32Array.from({ length: 30 }, (_, i) => i % 3),
            c: 1e6,
            converges: false,
        },
        "a tiny C": {
            x: matrixFrom(Array.from({ length: 30 }, (_, i) => [i % 3, Math.cos(i)])),
            y: Int32Array.from({ length: 30 }, (_, i) => i % 3),
            c: 1e-6,
            converges: true,
        },
        "more columns than rows": {
            x: matrixFrom(Array.from({ length: 8 }, (_, i) => Array.from({ length: 40 }, (_, j) => Math.sin(i * j)))),
            y: Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1),
            converges: true,
        },
        "large unscaled values": {
            x: matrixFrom(Array.from({ length: 90 }, (_, i) => [1e6 * Math.sin(i), 1e9 + 1e5 * i, i % 7])),
            y: Int32Array.from({ length: 90 }, (_, i) => (Math.sin(i) + Math.sin(9 * i) > 0 ? 1 : 5)),
            converges: false,
        },
    };
    for (const [name, { x, y, c, converges }] of Object.entries(unpleasant))
        test(`${multiClass} with ${name} converges${converges ? "" : ", or the report warns"}`, async () => {
            const model = await new LogisticRegression({ multiClass, ...(c ? { C: c } : {}) }).fit(x, y);
            const report = model.fitReport;
            assert.ok([...model.coef, ...model.intercept].every(Number.isFinite));
            assert.ok(report.problems.every(({ objective }) => Number.isFinite(objective)));
            if (converges)
                assert.equal(report.warning, undefined);
            assert.equal(report.converged, report.warning === undefined);
            assert.ok(report.converged || /standardise the features or raise tolerance/.test(report.warning));
            assert.ok([...(await model.predictProba(x)).data].every((p) => p >= 0 && p <= 1));
        });
}
test("a tiny C leaves all weights exactly zero", async () => {
    const { train, yTrain } = reference();
    const model = await new LogisticRegression({ C: 1e-6 }).fit(train, yTrain);
    assert.ok(model.coef.every((w) => w === 0));
    assert.ok(model.intercept.every((b) => b === 0));
});
test("of two classes one is the other with opposite signs, and probabilities are the logistic", async () => {
    const x = matrixFrom(Array.from({ length: 50 }, (_, i) => [Math.sin(i), Math.cos(2 * i)]));
    const y = Int32Array.from({ length: 50 }, (_, i) => (Math.sin(i) + Math.sin(5 * i) > 0 ? 8 : 3));
    const model = await new LogisticRegression().fit(x, y);
    assert.deepEqual(Array.from(model.coef.subarray(0, 2)), Array.from(model.coef.subarray(2), (w) => -w));
    const f = model.coef[2] * x.data[0] + model.coef[3] * x.data[1] + model.intercept[1];
    const proba = await model.predictProba(x);
    assert.ok(Math.abs(proba.data[1] - 1 / (1 + Math.exp(-f))) < 1e-7);
});
test("scores far from zero give probabilities without NaN", async () => {
    const model = await new LogisticRegression().fit(matrixFrom([
        [0, 1],
        [1, 0],
        [2, 2],
        [0, 1.1],
        [1, 0.1],
        [2, 2.2],
    ]), Int32Array.of(0, 1, 2, 0, 1, 2));
    const proba = await model.predictProba(matrixFrom([
        [-1e30, -1e30],
        [1e30, 1e30],
    ]));
    for (let i = 0; i < 2; i++) {
        const row = proba.data.subarray(3 * i, 3 * i + 3);
        assert.ok(Math.abs(row.reduce((a, b) => a + b) - 1) < 1e-6);
    }
});
test("options out of range are refused", () => {
    for (const c of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
        assert.throws(() => new LogisticRegression({ C: c }), {
            name: "UsageError",
            message: /Expected C to be/,
        });
    assert.throws(() => new LogisticRegression({ tol: 0 }), { message: /Expected tol to be/ });
    assert.throws(() => new LogisticRegression({ multiClass: "ova" }), {
        message: /"ovr" or "multinomial" but found "ova"/,
    });
});
//# sourceMappingURL=logistic-regression.test.js.map