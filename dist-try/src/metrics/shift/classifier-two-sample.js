import { UsageError } from "../../core/errors.js";
import { choleskyFactor, choleskySolve, takeRows } from "../../core/matrix.js";
import { Random } from "../../core/random.js";
import { gradient, scores, weightedGram } from "../../models/logistic/dense.js";
import { StandardScaler } from "../../models/standard-scaler.js";
import { permutationTest } from "./p-values.js";
import { poolSamples, standardisedSquaredDistances } from "./pooled-sample.js";
import { shiftSettings } from "./shift-test.js";
/** Classifiers whose refitting to another arrangement is cheap. */
export const TWO_SAMPLE_CLASSIFIERS = ["linear", "neighbours"];
/**
 * The classifier two-sample test of Lopez-Paz and Oquab (ICLR 2017): if a classifier tells source from target on
 * rows it was not fitted to, the samples differ. The statistic is its balanced accuracy (0.5 is chance) under
 * cross-fitting in which a unit is never split. For the p-value the classifier is fitted anew to every permuted
 * arrangement: predictions of rows that share training rows, or a well, are not independent, so that a binomial
 * distribution would not do. Uses at most `maxRows` rows of each sample.
 */
export function classifierTwoSampleTest(source, target, options = {}) {
    const { classifier = "linear" } = options;
    if (!TWO_SAMPLE_CLASSIFIERS.includes(classifier))
        throw new UsageError(`Expected classifier to be one of ${TWO_SAMPLE_CLASSIFIERS.join(", ")} but found ${JSON.stringify(classifier)}`);
    const { seed, maxRows } = shiftSettings(options);
    const sample = poolSamples(source, target, options, maxRows);
    const decide = classifier === "linear" ? linearDecisions(sample, seed) : neighbourDecisions(sample);
    return {
        name: `Classifier two-sample test (${classifier})`,
        ...permutationTest(sample, seed, (inTarget) => accuracy(sample, inTarget, decide(inTarget))),
        samples: sample.samples,
        details: { classifier },
    };
}
/** Balanced accuracy, and how far apart the mean decisions on the two samples are. */
function accuracy({ unitOf }, inTarget, decisions) {
    const rows = [0, 0];
    const positive = [0, 0];
    const sums = [0, 0];
    for (let i = 0; i < unitOf.length; i++) {
        const side = inTarget[unitOf[i]];
        rows[side]++;
        sums[side] += decisions[i];
        // Undecided ones are half right, whichever side is called the target.
        positive[side] += decisions[i] > 0 ? 1 : decisions[i] === 0 ? 0.5 : 0;
    }
    const share = (counts, side) => counts[side] / rows[side];
    return [(1 + share(positive, 1) - share(positive, 0)) / 2, share(sums, 1) - share(sums, 0)];
}
const FOLDS = 5;
/** Added to the variances of standardised features, which are 1, so that few rows can be fitted in many columns. */
const RIDGE = 0.1;
/**
 * Decides on each row by Fisher's linear discriminant of the other folds' rows, units whole, on standardised
 * features: w = (covariance + ridge)^-1 (mean of target - mean of source), cut half way between the two means.
 * With the covariance of both samples together, its direction is the same as with the one within them (without a
 * ridge), and nothing has to be factorised again for another arrangement.
 */
export function linearDecisions(sample, seed) {
    const { unitOf, sizes } = sample;
    const x = new StandardScaler().fit(sample.x).transform(sample.x);
    const foldOfUnit = Int32Array.from(sizes, (_, unit) => unit % FOLDS);
    new Random(seed, "folds").shuffle(foldOfUnit);
    const rowNumbers = Int32Array.from(unitOf.keys());
    const members = Array.from({ length: FOLDS }, (_, fold) => rowNumbers.filter((row) => foldOfUnit[unitOf[row]] === fold)).filter((rows) => rows.length > 0);
    const folds = members.map((rows) => heldOut(x, rows));
    const all = addUp(folds.map(({ sums }) => sums));
    const decisions = new Float64Array(unitOf.length);
    return (inTarget) => {
        const targetSums = folds.map((fold) => gradient(fold.x, Float64Array.from(fold.rows, (row) => inTarget[unitOf[row]]), 1));
        const target = addUp(targetSums);
        folds.forEach((fold, f) => {
            const otherTarget = target.map((sum, j) => sum - targetSums[f][j]);
            const otherSource = all.map((sum, j) => sum - fold.sums[j] - otherTarget[j]);
            const weights = discriminant(fold.factor, otherTarget, otherSource);
            const own = new Float64Array(fold.rows.length);
            scores(fold.x, weights, own);
            for (let i = 0; i < own.length; i++)
                decisions[fold.rows[i]] = own[i];
        });
        return decisions;
    };
}
function heldOut(x, rows) {
    const { cols } = x;
    const own = takeRows(x, rows);
    const others = new Float64Array(x.rows).fill(1);
    for (const row of rows)
        others[row] = 0;
    const columns = Int32Array.from({ length: cols }, (_, j) => j);
    const covariance = weightedGram(x, others, 1, columns, Number.POSITIVE_INFINITY);
    const sums = gradient(x, others, 1);
    const n = sums[cols];
    for (let a = 0; a < cols; a++)
        for (let b = 0; b < cols; b++)
            covariance[a * cols + b] =
                covariance[a * cols + b] / n - (sums[a] / n) * (sums[b] / n) + (a === b ? RIDGE : 0);
    choleskyFactor(covariance, cols);
    return { rows, x: own, sums: gradient(own, new Float64Array(rows.length).fill(1), 1), factor: covariance };
}
/** The weights and, last, the intercept, from the sums of the rows of either sample (and last their numbers). */
function discriminant(factor, target, source) {
    const cols = target.length - 1;
    const weights = new Float64Array(cols + 1);
    // With nothing to compare, all are taken for what there is.
    if (!(target[cols] > 0 && source[cols] > 0)) {
        weights[cols] = target[cols] > 0 ? 1 : -1;
        return weights;
    }
    const direction = weights.subarray(0, cols);
    for (let j = 0; j < cols; j++)
        direction[j] = target[j] / target[cols] - source[j] / source[cols];
    choleskySolve(factor, direction);
    for (let j = 0; j < cols; j++)
        weights[cols] -= (direction[j] * (target[j] / target[cols] + source[j] / source[cols])) / 2;
    return weights;
}
function addUp(lists) {
    const sum = new Float64Array(lists[0].length);
    for (const list of lists)
        for (let j = 0; j < list.length; j++)
            sum[j] += list[j];
    return sum;
}
/**
 * Decides on a row by its floor(sqrt(n)) nearest rows of other units (the number of Lopez-Paz and Oquab 2017): how
 * many more of them are the target's than of as many rows at large. Neighbours do not depend on the arrangement, so
 * they are looked for once.
 */
function neighbourDecisions(sample) {
    const { unitOf } = sample;
    const rows = unitOf.length;
    const k = Math.floor(Math.sqrt(rows));
    const neighbours = nearestOfOtherUnits(sample, k);
    const flags = new Uint8Array(rows);
    const decisions = new Float64Array(rows);
    return (inTarget) => {
        let targets = 0;
        for (let i = 0; i < rows; i++)
            targets += flags[i] = inTarget[unitOf[i]];
        const expected = (k * targets) / rows;
        for (let i = 0; i < rows; i++) {
            let votes = 0;
            for (let place = i * k; place < (i + 1) * k; place++)
                votes += flags[neighbours[place]];
            decisions[i] = votes - expected;
        }
        return decisions;
    };
}
/** For each row the k nearest rows of other units, in no order; of equally distant rows the lower are taken. */
function nearestOfOtherUnits({ x, unitOf }, k) {
    const { rows } = x;
    const squares = standardisedSquaredDistances(x);
    const neighbours = new Int32Array(rows * k);
    const nearest = new Float64Array(k);
    for (let i = 0; i < rows; i++) {
        nearest.fill(Number.POSITIVE_INFINITY);
        const own = neighbours.subarray(i * k, (i + 1) * k);
        for (let j = 0; j < rows; j++) {
            const square = squares[i * rows + j];
            if (!(square < nearest[k - 1]) || unitOf[j] === unitOf[i])
                continue;
            let place = k - 1;
            for (; place > 0 && nearest[place - 1] > square; place--) {
                nearest[place] = nearest[place - 1];
                own[place] = own[place - 1];
            }
            nearest[place] = square;
            own[place] = j;
        }
    }
    return neighbours;
}
//# sourceMappingURL=classifier-two-sample.js.map