import { setImmediate } from "node:timers/promises";
import { withEngine } from "../../compute/shared-engine.js";
import { throwIfCancelled, UsageError } from "../../core/errors.js";
import { argmaxLabels, sharedMatrix, toShared } from "../../core/matrix.js";
import { countProgress } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import { accuracy, checkFit, checkPredict } from "../estimator.js";
import { isWorthOnnx } from "./onnx-gram.js";
const SOLVE = { module: new URL("./solve.js", import.meta.url).href, name: "solve" };
/** Rows whose scores are computed before other work may run. */
const ROWS_PER_TURN = 4096;
/**
 * Logistic regression with an L1 penalty. "ovr" has the objective of scikit-learn's `LogisticRegression` with
 * `penalty="l1"` and solver liblinear: the intercept is penalised, and probabilities are the classes' logistic
 * values normalised to sum 1. "multinomial" has that of solver saga: softmax, intercepts not penalised.
 * Unlike those solvers' defaults, it is minimised to optimality. Large problems use ONNX Runtime where it loads
 * (`withEngine`): the minimum is the same to the tolerance, the time is not.
 */
export class LogisticRegression {
    name = "L1 LR";
    multiClass;
    C;
    tol;
    classes = new Int32Array(0);
    /** Weights, K x d, row-major; of two classes the first row is minus the second for "ovr". Empty before `fit`. */
    coef = new Float64Array(0);
    /** K intercepts; empty before `fit`. */
    intercept = new Float64Array(0);
    /** Undefined before `fit`. */
    fitReport;
    /** Throws {@link UsageError} for options out of range. */
    constructor(options = {}) {
        this.multiClass = options.multiClass ?? "ovr";
        this.C = options.C ?? 1;
        this.tol = options.tol ?? 1e-5;
        if (this.multiClass !== "ovr" && this.multiClass !== "multinomial")
            throw new UsageError(`Expected multiClass to be "ovr" or "multinomial" but found "${this.multiClass}"`);
        for (const option of ["C", "tol"])
            if (!(this[option] > 0 && Number.isFinite(this[option])))
                throw new UsageError(`Expected ${option} to be a finite number above 0 but found ${this[option]}`);
    }
    getParams() {
        return { multiClass: this.multiClass, C: this.C, tol: this.tol };
    }
    async fit(x, y, run = {}) {
        const { classes, encoded } = checkFit(x, y);
        const solutions = await this.#solve(toShared(x), encoded, classes.length, run);
        const k = classes.length;
        const width = x.cols + 1;
        const weights = new Float64Array(k * width);
        if (this.multiClass === "multinomial")
            weights.set(solutions[0].weights);
        else if (k === 2) {
            weights.set(solutions[0].weights.map((w) => -w), 0);
            weights.set(solutions[0].weights, width);
        }
        else {
            solutions.forEach((solution, c) => {
                weights.set(solution.weights, c * width);
            });
        }
        this.classes = classes;
        this.coef = weights.filter((_, i) => i % width < x.cols);
        this.intercept = weights.filter((_, i) => i % width === x.cols);
        this.fitReport = this.#report(solutions);
        return this;
    }
    async score(x, y, run = {}) {
        return accuracy(this, x, y, run);
    }
    /** The class with the largest score; of equal scores the lowest class. */
    async predict(x, run = {}) {
        return (await this.classify(x, run)).labels;
    }
    async predictProba(x, run = {}) {
        return (await this.classify(x, run)).probabilities;
    }
    async classify(x, run = {}) {
        const decisions = await this.#decisions(x, run);
        const k = this.classes.length;
        const probabilities = sharedMatrix(x.rows, k);
        for (let i = 0; i < decisions.length; i += k) {
            const row = decisions.subarray(i, i + k);
            probabilities.data.set(this.multiClass === "ovr" ? normalisedLogistic(row) : softmax(row), i);
        }
        return { labels: argmaxLabels(decisions, this.classes), probabilities };
    }
    async #solve(x, encoded, k, run) {
        // Workers have engines of their own; whether there is one to be had is found out, and said, once and here.
        const works = isWorthOnnx(x, x.cols) && (await withEngine(1, run, async () => true));
        const onnxKey = works ? crypto.randomUUID() : undefined;
        // Of two classes one is told from the other: a second problem would be the first with all signs changed.
        const positives = k === 2 ? [1] : Array.from({ length: k }, (_, positive) => positive);
        const targets = this.multiClass === "ovr"
            ? positives.map((positive) => ({ kind: "ovr", positive }))
            : [{ kind: "multinomial", classCount: k }];
        const { C: c, tol: tolerance } = this;
        const jobs = targets.map((target) => ({ x, encoded, c, tolerance, onnxKey, target }));
        const onTick = countProgress(run.onProgress, "Logistic regression", jobs.length, "models");
        const signal = run.signal ? { signal: run.signal } : {};
        return withPool(run.pool, (pool) => pool.map(SOLVE, jobs, { onTick, ...signal }));
    }
    #report(solutions) {
        const problems = solutions.map(({ objective, violation, iterations }, i) => ({
            label: this.multiClass === "ovr" ? this.classes[solutions.length === 1 ? 1 : i] : undefined,
            objective,
            violation,
            iterations,
        }));
        const worst = Math.max(...problems.map((problem) => problem.violation));
        if (worst <= this.tol)
            return { problems, converged: true };
        const warning = `Expected optimality to ${this.tol} but reached ${worst.toExponential(1)} after ${Math.max(...problems.map((p) => p.iterations))} iterations; standardise the features or raise tol`;
        return { problems, converged: false, warning };
    }
    /** The scores x.w + b, rows x K. */
    async #decisions(x, run) {
        checkPredict(x, this.fitReport && this.coef.length / this.classes.length, "LogisticRegression");
        const { cols } = x;
        const k = this.classes.length;
        const decisions = new Float64Array(x.rows * k);
        for (let i = 0; i < x.rows; i++) {
            if (i > 0 && i % ROWS_PER_TURN === 0)
                await setImmediate();
            if (i % ROWS_PER_TURN === 0)
                throwIfCancelled(run.signal);
            for (let c = 0; c < k; c++) {
                let sum = this.intercept[c];
                for (let j = 0, a = i * cols, b = c * cols; j < cols; j++, a++, b++)
                    sum += x.data[a] * this.coef[b];
                decisions[i * k + c] = sum;
            }
        }
        return decisions;
    }
}
/** Logistic of each score, divided by their sum. */
function normalisedLogistic(row) {
    // Relative to the largest score's logistic, in logarithms: scores far below zero do not vanish together.
    return softmax(row.map((f) => (f > 0 ? -Math.log1p(Math.exp(-f)) : f - Math.log1p(Math.exp(f)))));
}
function softmax(row) {
    const largest = Math.max(...row);
    const powers = row.map((f) => Math.exp(f - largest));
    let sum = 0;
    for (const power of powers)
        sum += power;
    return powers.map((power) => power / sum);
}
//# sourceMappingURL=logistic-regression.js.map