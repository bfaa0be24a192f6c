import { Random } from "../core/random.js";
import { bootstrapBalancedErrors, percentileInterval, RESAMPLES } from "./bootstrap.js";
/**
 * The 95 % interval of predictions' balanced error by bootstrap over wells (see `bootstrapBalancedErrors`). Where every
 * class is right throughout or wrong throughout, all resamples are the same and say nothing: then the interval is the
 * exact one of a count of 0, or of all, among as many cells as the wells are worth (see `unseenLimit`), and resamples
 * are drawn from it, independent of those of another `name`.
 */
export function errorInterval(clusters, labels, predicted, { seed, name }) {
    const replicates = bootstrapBalancedErrors(clusters, labels, predicted, seed);
    const classes = classErrors(clusters, labels, predicted);
    if (classes.some(({ share }) => share > 0 && share < 1))
        return { ...percentileInterval(replicates), replicates };
    const error = (100 * classes.filter(({ share }) => share === 1).length) / classes.length;
    const drawn = new Float64Array(replicates.length).fill(error);
    for (const [share, sign] of [
        [0, 1],
        [1, -1],
    ]) {
        const counts = classes.filter((one) => one.share === share).map(({ count }) => count);
        if (counts.length === 0)
            continue;
        const part = counts.length / classes.length;
        unseenReplicates(counts, seed, name, share).forEach((percent, b) => {
            drawn[b] += sign * part * percent;
        });
    }
    const { low, high } = percentileInterval(drawn);
    return { low: Math.min(low, error), high: Math.max(high, error), replicates: drawn };
}
/**
 * The sensitivity (recall) of each class that has cells, with its 95 % interval from the resamples that the interval of the
 * balanced error is from: see `errorInterval`, also for classes that are right or wrong throughout.
 */
export function sensitivities(clusters, labels, predicted, { seed, name }) {
    return clusters.classes.map((one) => {
        const alone = { ...clusters, classes: [one] };
        const interval = errorInterval(alone, labels, predicted, { seed, name: `${name} ${one.label}` });
        const { share } = classErrors(alone, labels, predicted)[0];
        const n = clusters.sizes.subarray(one.first, one.first + one.count).reduce((sum, size) => sum + size, 0);
        return {
            label: one.label,
            percent: 100 * (1 - share),
            low: 100 - interval.high,
            high: 100 - interval.low,
            n,
        };
    });
}
/** Of each class: the share of its cells that are misclassified, and how many independent cells they are worth. */
function classErrors({ clusterOfCell, sizes, classes }, labels, predicted) {
    const wrong = new Int32Array(sizes.length);
    for (let i = 0; i < labels.length; i++)
        if (labels[i] !== predicted[i])
            wrong[clusterOfCell[i]]++;
    const sum = (values) => values.reduce((a, b) => a + b, 0);
    return classes.map(({ first, count }) => {
        const own = sizes.subarray(first, first + count);
        return { share: sum(wrong.subarray(first, first + count)) / sum(own), count: effectiveCount(own) };
    });
}
/**
 * How alike cells of one well are in being misclassified, beyond those of other wells (intraclass correlation), where
 * the data at hand cannot say because nothing varies in them. Texture's classifiers have 0.04 over all splits of the
 * simulator (by analysis of variance within class, at a tenth of the paper's size).
 */
const WELL_CORRELATION = 0.05;
const TAIL = 0.025;
/**
 * How many independent cells a class's cells in wells of these sizes are worth: their number over Kish's design effect
 * 1 + r (k - 1), with r = {@link WELL_CORRELATION} and k the well of a cell on average (sum of squares over sum).
 * Clusters that are single cells count in full.
 */
export function effectiveCount(sizes) {
    let cells = 0;
    let squares = 0;
    for (let i = 0; i < sizes.length; i++) {
        cells += sizes[i];
        squares += sizes[i] ** 2;
    }
    return cells / (1 + WELL_CORRELATION * (squares / cells - 1));
}
/**
 * The largest mean, over classes, of the probabilities of what was never seen among each class's (effective) count of
 * cells, in percent: the upper end of its exact 95 % interval. That is the largest mean under which nothing at all is
 * seen with a probability of 2.5 %. For one class, and for classes of equal counts taken together, it is the interval
 * of Clopper and Pearson (1934), `1 - 0.025^(1 / n)`.
 */
export function unseenLimit(counts) {
    // The mean of 1 - exp(-u) for u >= 0 with sum(n u) = -log(0.025) is largest where u = t - log(n), or 0 beyond.
    const ascending = [...counts].sort((a, b) => a - b);
    let sum = 0;
    let weighted = -Math.log(TAIL);
    let level = Number.POSITIVE_INFINITY;
    for (const n of ascending) {
        if (Math.log(n) > level)
            break;
        sum += n;
        weighted += n * Math.log(n);
        level = weighted / sum;
    }
    const shares = ascending.map((n) => 1 - Math.exp(-Math.max(0, level - Math.log(n))));
    return (100 * shares.reduce((a, b) => a + b, 0)) / counts.length;
}
/**
 * Percentages in place of bootstrap resamples where there was nothing to resample: what was never seen among `counts`
 * (see {@link unseenLimit}) may be as frequent as these, from 0 to 100, the 97.5th percentile at the limit. In random
 * order, which `name` decides: they are independent of those of another name.
 */
export function unseenReplicates(counts, ...name) {
    // The Clopper-Pearson limits of all levels, of as many cells as have this one.
    const cells = Math.log(TAIL) / Math.log1p(-unseenLimit(counts) / 100);
    const replicates = Float64Array.from({ length: RESAMPLES }, (_, b) => 100 * (1 - (1 - b / (RESAMPLES - 1)) ** (1 / cells)));
    return new Random("unseen", ...name).shuffle(replicates);
}
//# sourceMappingURL=error-interval.js.map