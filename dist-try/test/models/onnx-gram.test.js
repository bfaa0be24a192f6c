import assert from "node:assert/strict";
import { after, test } from "node:test";
import { OnnxEngine } from "../../src/compute/engine.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { LogisticRegression } from "../../src/models/logistic/logistic-regression.js";
import { isWorthOnnx, onnxGram } from "../../src/models/logistic/onnx-gram.js";
const engine = await OnnxEngine.start(1);
after(() => engine.close());
function correlated(rows, cols) {
    const random = new Random(8, "gram");
    const y = Int32Array.from({ length: rows }, () => random.integer(3));
    const data = new Float32Array(rows * cols);
    for (let i = 0; i < rows; i++) {
        const common = random.normal();
        for (let j = 0; j < cols; j++)
            data[i * cols + j] = common + 0.5 * random.normal() + (j % 7 === y[i] ? 0.3 : 0);
    }
    return { x: { data, rows, cols }, y };
}
test("weighted Gram matrices are those of the definition within the rounding of float32", async () => {
    const { x } = correlated(300, 20);
    const random = new Random(9, "weights");
    for (const columns of [Int32Array.of(0, 3, 4, 19, 20), Int32Array.of(7), Int32Array.of(20)]) {
        const weights = Float64Array.from({ length: 300 }, (_, i) => (i % 5 === 0 ? 0 : random.uniform()));
        const all = { engine, key: "rows", x, rows: undefined };
        const gram = await onnxGram(all, weights, 2.5, columns, Number.POSITIVE_INFINITY);
        const value = (i, column) => (column === 20 ? 1 : x.data[i * 20 + column]);
        columns.forEach((a, p) => {
            columns.forEach((b, q) => {
                let sum = 0;
                let magnitude = 0;
                for (let i = 0; i < 300; i++) {
                    const term = 2.5 * weights[i] * value(i, a) * value(i, b);
                    sum += term;
                    magnitude += Math.abs(term);
                }
                assert.ok(Math.abs(gram[p * columns.length + q] - sum) <= 310 * 2 ** -24 * magnitude);
            });
        });
    }
});
for (const multiClass of ["ovr", "multinomial"])
    test(`${multiClass}: the same minimum is found with and without ONNX Runtime, by one worker or two`, async () => {
        const { x, y } = correlated(1200, 190);
        assert.ok(isWorthOnnx(x, x.cols));
        const before = process.env.COOS7_BACKEND;
        const fitted = [];
        try {
            for (const [backend, workers] of [
                ["typescript", 2],
                ["onnx", 1],
                ["onnx", 2],
            ]) {
                process.env.COOS7_BACKEND = backend;
                const pool = new WorkerPool(workers);
                const model = new LogisticRegression({ multiClass, C: 0.1, tol: 1e-7 });
                fitted.push(await model.fit(x, y, { pool }));
                await pool.close();
            }
        }
        finally {
            if (before === undefined)
                delete process.env.COOS7_BACKEND;
            else
                process.env.COOS7_BACKEND = before;
        }
        const [plain, one, two] = fitted;
        for (const { fitReport } of fitted)
            assert.equal(fitReport?.converged, true);
        assert.deepEqual(one.coef, two.coef);
        assert.deepEqual(one.intercept, two.intercept);
        plain.coef.forEach((weight, j) => {
            assert.ok(Math.abs(weight - one.coef[j]) < 1e-6);
            assert.equal(weight === 0, one.coef[j] === 0);
        });
        plain.fitReport.problems.forEach(({ objective }, k) => {
            assert.ok(Math.abs(one.fitReport.problems[k].objective / objective - 1) < 1e-12);
        });
    });
test("features of very different scales, which float32 Hessians cannot tell apart, still converge or warn", async () => {
    const { x, y } = correlated(1200, 190);
    const scaled = { ...x, data: x.data.map((value, i) => value * 10 ** (((i % 190) % 9) - 4)) };
    const model = await new LogisticRegression({ C: 0.1 }).fit(scaled, y);
    assert.ok(model.fitReport.converged || /standardise the features/.test(model.fitReport.warning));
    assert.ok(model.coef.every(Number.isFinite));
});
//# sourceMappingURL=onnx-gram.test.js.map