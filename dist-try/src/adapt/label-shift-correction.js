import { Coos7Error, UsageError } from "../core/errors.js";
import { lazyPackage } from "../core/lazily.js";
import { argmaxLabels, sharedMatrix } from "../core/matrix.js";
import { checkProbabilities } from "../metrics/calibration.js";
const ml = lazyPackage("ml-matrix");
/** The methods of {@link LabelShiftOptions}. */
export const LABEL_SHIFT_METHODS = ["em", "bbse"];
const MAX_ITERATIONS = 100;
const TOLERANCE = 1e-6;
/** A confusion matrix of a larger condition number says nothing about shares. */
const MAX_CONDITION = 1e10;
/**
 * Label-shift correction: estimates which shares the classes have in the split, and weighs class probabilities by how these
 * differ from Training's. It assumes that images of a class look as in Training, and only shares have changed: where looks
 * have changed too, as in Test3 and Test4, it takes a classifier's mistakes for shares.
 */
export class LabelShiftCorrection {
    mark = "T";
    stage = "probabilities";
    method;
    /** The estimated share of each class in the split, adding up to 1; empty before `fit`. */
    shares = new Float64Array(0);
    /** What each class's probability is weighted by: its share in the split over that in Training; empty before `fit`. */
    weights = new Float64Array(0);
    /** Throws {@link UsageError} for an unknown method. */
    constructor({ method = "em" } = {}) {
        if (!LABEL_SHIFT_METHODS.includes(method))
            throw new UsageError(`Expected method to be one of ${LABEL_SHIFT_METHODS.join(", ")} but found ${JSON.stringify(method)}`);
        this.method = method;
    }
    get name() {
        return `label-shift correction (${this.method.toUpperCase()})`;
    }
    getParams() {
        return { method: this.method };
    }
    /**
     * Learns from probabilities of held-out rows of Training with their labels, and of the split. A class that is not among
     * the labels keeps the weight 0. Throws {@link Coos7Error} where a row is no distribution or a label no column, and for
     * "bbse" where the confusion matrix cannot be inverted, as when a class is never predicted.
     */
    async fit(training, split) {
        checkProbabilities(training.x, training.labels);
        checkProbabilities(split.x);
        const { cols } = training.x;
        const prior = new Float64Array(cols);
        for (const label of training.labels)
            prior[label] += 1 / training.labels.length;
        this.weights =
            this.method === "em" ? expectationMaximisation(split.x, prior) : blackBox(training, split.x, prior);
        const shares = this.weights.map((weight, c) => weight * prior[c]);
        const total = shares.reduce((a, b) => a + b, 0);
        this.shares = shares.map((share) => share / total);
        return this;
    }
    /** Training's rows stay as they are. Throws {@link Coos7Error} before `fit` and for another number of classes. */
    transform({ x }, side) {
        if (this.weights.length === 0)
            throw new Coos7Error("LabelShiftCorrection is not fitted yet; call fit first");
        if (x.cols !== this.weights.length)
            throw new Coos7Error(`LabelShiftCorrection was fitted on ${this.weights.length} classes but found ${x.cols}`);
        checkProbabilities(x);
        return side === "training" ? x : reweighted(x, this.weights);
    }
}
/** Each row times the weights, adding up to 1 again; a row that the weights leave nothing of stays as it is. */
function reweighted({ data, rows, cols }, weights) {
    const result = sharedMatrix(rows, cols);
    for (let start = 0; start < data.length; start += cols) {
        let sum = 0;
        for (let c = 0; c < cols; c++)
            sum += data[start + c] * weights[c];
        for (let c = 0; c < cols; c++)
            result.data[start + c] = sum > 0 ? (data[start + c] * weights[c]) / sum : data[start + c];
    }
    return result;
}
function expectationMaximisation({ data, rows, cols }, prior) {
    let shares = prior;
    const weightsOf = (of) => of.map((share, c) => (prior[c] > 0 ? share / prior[c] : 0));
    for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
        const weights = weightsOf(shares);
        const next = new Float64Array(cols);
        let counted = 0;
        for (let start = 0; start < rows * cols; start += cols) {
            let sum = 0;
            for (let c = 0; c < cols; c++)
                sum += data[start + c] * weights[c];
            if (sum === 0)
                continue;
            counted++;
            for (let c = 0; c < cols; c++)
                next[c] += (data[start + c] * weights[c]) / sum;
        }
        if (counted === 0)
            break;
        for (let c = 0; c < cols; c++)
            next[c] /= counted;
        const change = next.reduce((largest, share, c) => Math.max(largest, Math.abs(share - shares[c])), 0);
        shares = next;
        if (change < TOLERANCE)
            break;
    }
    return weightsOf(shares);
}
function blackBox({ x, labels }, split, prior) {
    const known = [...prior.keys()].filter((c) => prior[c] > 0);
    const place = new Map(known.map((c, i) => [c, i]));
    const columns = Int32Array.from(prior.keys());
    const confusion = ml.Matrix.zeros(known.length, known.length);
    argmaxLabels(x.data, columns).forEach((predicted, i) => {
        const row = place.get(predicted);
        const column = place.get(labels[i]);
        if (row !== undefined)
            confusion.set(row, column, confusion.get(row, column) + 1 / labels.length);
    });
    const predictedShares = ml.Matrix.zeros(known.length, 1);
    for (const predicted of argmaxLabels(split.data, columns)) {
        const row = place.get(predicted);
        if (row !== undefined)
            predictedShares.set(row, 0, predictedShares.get(row, 0) + 1 / split.rows);
    }
    const decomposition = new ml.LuDecomposition(confusion);
    const diagonal = decomposition.upperTriangularMatrix.diagonal().map(Math.abs);
    if (!(Math.max(...diagonal) <= MAX_CONDITION * Math.min(...diagonal)))
        throw new Coos7Error("Could not estimate class shares by bbse: expected the classifier to tell classes of held-out Training apart but its confusion matrix has no inverse; take method em, or a classifier that predicts every class");
    const weights = new Float64Array(prior.length);
    decomposition
        .solve(predictedShares)
        .to1DArray()
        .forEach((weight, i) => {
        weights[known[i]] = Math.max(0, weight);
    });
    return weights;
}
//# sourceMappingURL=label-shift-correction.js.map