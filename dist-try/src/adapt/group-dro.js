import { Coos7Error, UsageError } from "../core/errors.js";
import { sharedMatrix, toShared } from "../core/matrix.js";
import { withPool } from "../core/workers.js";
import { checkMatrix } from "../models/estimator.js";
const FIT = { module: import.meta.url, name: "descend" };
/** Adam's constants (Kingma and Ba 2015), as in PyTorch. */
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];
/**
 * Group distributionally robust optimisation (Sagawa et al., ICLR 2020) of a linear softmax classifier on features that stay
 * as they are, the last-layer form: the loss is sum_g q_g L_g, L_g the mean cross-entropy of the rows of a group, and before
 * each step q_g <- q_g exp(stepSize L_g), normalised, so that the worst groups count most. As p-lambda/wilds, groupDRO.py,
 * with all rows in each step in place of batches; weights start at 0. Groups need names in Training alone.
 */
export class GroupDro {
    name = "GroupDRO";
    mark = "I-ids";
    options;
    /** Class labels of the columns of {@link predictProba}, ascending; empty before `fit`. */
    classes = new Int32Array();
    /** (columns + 1) x classes, row-major, the intercepts last; empty before `fit`. */
    weights = new Float64Array();
    /** What each group counts for in the end, by its name. */
    groupWeights = new Map();
    /** Throws {@link UsageError} for options out of range. */
    constructor({ stepSize = 0.01, start = "uniform", penalty = 1e-3, learningRate = 0.01, steps = 300, } = {}) {
        for (const [name, value] of Object.entries({ stepSize, penalty, learningRate }))
            if (!(value >= 0 && Number.isFinite(value)))
                throw new UsageError(`Expected ${name} to be a finite number from 0 but found ${value}`);
        if (!Number.isSafeInteger(steps) || steps < 1)
            throw new UsageError(`Expected steps to be a whole number above 0 but found ${steps}`);
        this.options = { stepSize, start, penalty, learningRate, steps };
    }
    getParams() {
        return { ...this.options };
    }
    /**
     * Learns in a worker thread from rows, best standardised, their labels and the groups that they are in: for the paper's
     * plates, class x plate. Throws {@link Coos7Error} where these are not one for each row, or all of one class.
     */
    async fit(x, labels, groups, run = {}) {
        checkMatrix(x);
        for (const [what, list] of Object.entries({ label: labels, group: groups }))
            if (list.length !== x.rows)
                throw new Coos7Error(`Expected one ${what} for each of ${x.rows} rows but found ${list.length}`);
        this.classes = Int32Array.from(new Set(labels)).sort();
        if (this.classes.length < 2)
            throw new Coos7Error("Expected at least two classes but found one");
        const names = [...new Set(groups)];
        const place = new Map(names.map((name, g) => [name, g]));
        const column = new Map(Array.from(this.classes, (label, c) => [label, c]));
        const job = {
            x: toShared(x),
            targets: labels.map((label) => column.get(label)),
            groups: Int32Array.from(groups, (name) => place.get(name)),
            groupCount: names.length,
            classes: this.classes.length,
            ...this.options,
        };
        const { weights, groupWeights } = await withPool(run.pool, (pool) => pool.run(FIT, job, run.signal ? { signal: run.signal } : {}));
        this.weights = weights;
        this.groupWeights = new Map(names.map((name, g) => [name, groupWeights[g]]));
        return this;
    }
    /** Probabilities, rows x classes. Throws {@link Coos7Error} before `fit` and for another number of columns. */
    predictProba(x) {
        const { length: classes } = this.classes;
        if (classes === 0)
            throw new Coos7Error("GroupDRO is not fitted yet; call fit first");
        const columns = this.weights.length / classes - 1;
        if (x.cols !== columns)
            throw new Coos7Error(`GroupDRO was fitted on ${columns} columns but found ${x.cols}`);
        checkMatrix(x);
        const result = sharedMatrix(x.rows, classes);
        const row = new Float64Array(classes);
        for (let i = 0; i < x.rows; i++) {
            softmaxOf(x, i, this.weights, row);
            result.data.set(row, i * classes);
        }
        return result;
    }
}
/** Worker task: the steps of Adam, all rows in each. */
export function descend(job) {
    const { x, targets, groups, groupCount, classes, stepSize, start, penalty, learningRate, steps } = job;
    const { rows, cols } = x;
    const sizes = new Float64Array(groupCount);
    for (const group of groups)
        sizes[group]++;
    const q = start === "sizes" ? sizes.map((size) => size / rows) : sizes.map(() => 1 / groupCount);
    const weights = new Float64Array((cols + 1) * classes);
    const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
    const probabilities = new Float64Array(rows * classes);
    for (let step = 1; step <= steps; step++) {
        const losses = new Float64Array(groupCount);
        for (let i = 0; i < rows; i++) {
            const row = probabilities.subarray(i * classes, (i + 1) * classes);
            const logProbability = softmaxOf(x, i, weights, row, targets[i]);
            losses[groups[i]] -= logProbability / sizes[groups[i]];
        }
        let total = 0;
        for (let g = 0; g < groupCount; g++)
            total += q[g] *= Math.exp(stepSize * losses[g]);
        for (let g = 0; g < groupCount; g++)
            q[g] /= total;
        const gradient = weights.map((weight, k) => (k < cols * classes ? penalty * weight : 0));
        for (let i = 0; i < rows; i++) {
            const share = q[groups[i]] / sizes[groups[i]];
            const row = probabilities.subarray(i * classes, (i + 1) * classes);
            row[targets[i]]--;
            for (let j = 0, k = 0; j <= cols; j++) {
                const value = share * (j < cols ? x.data[i * cols + j] : 1);
                for (let c = 0; c < classes; c++)
                    gradient[k++] += value * row[c];
            }
        }
        for (let k = 0; k < weights.length; k++) {
            const slope = gradient[k];
            first[k] = BETA1 * first[k] + (1 - BETA1) * slope;
            second[k] = BETA2 * second[k] + (1 - BETA2) * slope * slope;
            const size = Math.sqrt(second[k] / (1 - BETA2 ** step)) + EPSILON;
            weights[k] -= (learningRate * first[k]) / (1 - BETA1 ** step) / size;
        }
    }
    return { weights, groupWeights: q };
}
/** Writes the probabilities of one row into `into`; returns the logarithm of that of the class in column `target`. */
function softmaxOf({ data, cols }, row, weights, into, target = 0) {
    const classes = into.length;
    into.set(weights.subarray(cols * classes));
    for (let j = 0, k = 0; j < cols; j++) {
        const value = data[row * cols + j];
        for (let c = 0; c < classes; c++)
            into[c] += value * weights[k++];
    }
    const largest = into.reduce((a, b) => Math.max(a, b));
    const own = into[target] - largest;
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += into[c] = Math.exp(into[c] - largest);
    for (let c = 0; c < classes; c++)
        into[c] /= sum;
    return own - Math.log(sum);
}
//# sourceMappingURL=group-dro.js.map