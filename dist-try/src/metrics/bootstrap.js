import { Coos7Error } from "../core/errors.js";
import { Random } from "../core/random.js";
import { quantile } from "../core/statistics.js";
/** Resamples drawn for an interval. */
export const RESAMPLES = 2000;
/**
 * Groups the cells of each class by date + microscope + plate + well, whichever of these the dataset has.
 * Where there is no ID, and in a class that has one well only, each cell is its own cluster: one well says
 * nothing about how wells differ.
 */
export function wellClusters(labels, ids) {
    const parts = [ids.dates, ids.microscopes, ids.plates, ids.wells].filter((part) => part !== undefined);
    const byClass = new Map();
    for (let i = 0; i < labels.length; i++) {
        const name = parts.map((part) => part[i]).join("\u001f");
        let wells = byClass.get(labels[i]);
        if (!wells)
            byClass.set(labels[i], (wells = new Map()));
        const cells = wells.get(name);
        if (cells)
            cells.push(i);
        else
            wells.set(name, [i]);
    }
    const clusterOfCell = new Int32Array(labels.length);
    const sizes = [];
    const classes = [];
    const byCell = [];
    for (const label of [...byClass.keys()].sort((a, b) => a - b)) {
        let wells = byClass.get(label);
        if (wells.size === 1) {
            wells = new Map([...wells.values()].flat().map((cell) => [`cell ${cell}`, [cell]]));
            byCell.push(label);
        }
        const names = [...wells.keys()].sort();
        classes.push({
            label,
            first: sizes.length,
            count: names.length,
            stream: `${label}\u001e${names.join("\u001e")}`,
        });
        for (const name of names) {
            const cells = wells.get(name);
            for (const cell of cells)
                clusterOfCell[cell] = sizes.length;
            sizes.push(cells.length);
        }
    }
    return { clusterOfCell, sizes: Int32Array.from(sizes), classes, byCell };
}
/**
 * The wells of {@link RESAMPLES} bootstrap resamples within each class, class by class. Of a class's m wells m - 1
 * are drawn with replacement, which makes the variance of a mean unbiased for few wells (Rao and Wu, J. Am. Stat.
 * Assoc. 83, 1988); a class with one well is kept as it is. Splits that have the same wells get the same resamples.
 */
function* resampledWells({ classes }, seed) {
    for (const [place, { first, count, stream }] of classes.entries()) {
        const random = new Random("bootstrap", seed, stream);
        const drawn = new Int32Array(Math.max(1, count - 1));
        for (let resample = 0; resample < RESAMPLES; resample++) {
            for (let k = 0; k < drawn.length; k++)
                drawn[k] = first + (count === 1 ? 0 : random.integer(count));
            yield { place, resample, drawn };
        }
    }
}
/**
 * Balanced errors in percent of {@link RESAMPLES} bootstrap resamples of the wells within each class (m - 1
 * of a class's m wells, with replacement; one well is kept as it is). Resample b takes the same wells for every model, and for every split that has the same
 * wells, so the element-wise difference of two results is the paired bootstrap of the difference.
 */
export function bootstrapBalancedErrors(clusters, labels, predicted, seed) {
    if (labels.length !== predicted.length || labels.length !== clusters.clusterOfCell.length)
        throw new Coos7Error(`Expected ${clusters.clusterOfCell.length} labels and predictions but found ${labels.length} and ${predicted.length}`);
    const correct = new Int32Array(clusters.sizes.length);
    for (let i = 0; i < labels.length; i++)
        if (labels[i] === predicted[i])
            correct[clusters.clusterOfCell[i]]++;
    const errors = new Float64Array(RESAMPLES);
    for (const { resample, drawn } of resampledWells(clusters, seed)) {
        let hits = 0;
        let cells = 0;
        for (const cluster of drawn) {
            hits += correct[cluster];
            cells += clusters.sizes[cluster];
        }
        errors[resample] += (100 * (cells - hits)) / (cells * clusters.classes.length);
    }
    // A sum of shares may end a rounding error above the whole.
    return errors.map((error) => Math.min(100, error));
}
/** The central part of bootstrap replicates, 95 % by default (percentile interval, linear interpolation). */
export function percentileInterval(replicates, level = 0.95) {
    const sorted = Float64Array.from(replicates).sort();
    return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
}
/**
 * The interval around an estimate, 95 % by default, that is as wide to either side as the replicates are from it (the
 * symmetric bootstrap interval of Hall, J. R. Stat. Soc. B 50, 1988, not studentised). For statistics that
 * resampling moves to one side, such as correlations, spreads and minima: their percentile interval lies around the
 * replicates and need not contain the estimate, this one does, and is wider by that bias.
 */
export function symmetricInterval(replicates, estimate, level = 0.95) {
    const distance = quantile(replicates.map((value) => Math.abs(value - estimate)).sort(), level);
    return { low: estimate - distance, high: estimate + distance };
}
/**
 * How the images of each class are predicted in bootstrap resamples of its wells, in percent of the class: one list
 * of {@link RESAMPLES} percentages for each pair of classes, at `label * classes + predicted`; NaN for a class without
 * images. The resamples are those of `bootstrapBalancedErrors`: resample b's balanced error is 100 less the mean of
 * the diagonal, and the element-wise difference of two models, or of two splits, is the paired bootstrap of theirs.
 * Throws {@link Coos7Error} where the lists differ in length.
 */
export function bootstrapConfusion(clusters, predicted, classes, seed) {
    const { clusterOfCell, sizes } = clusters;
    if (predicted.length !== clusterOfCell.length)
        throw new Coos7Error(`Expected ${clusterOfCell.length} predictions but found ${predicted.length}`);
    const counts = new Int32Array(sizes.length * classes);
    for (let i = 0; i < predicted.length; i++)
        counts[clusterOfCell[i] * classes + predicted[i]]++;
    const percents = Array.from({ length: classes * classes }, () => new Float64Array(RESAMPLES).fill(Number.NaN));
    const sums = new Float64Array(classes);
    for (const { place, resample, drawn } of resampledWells(clusters, seed)) {
        sums.fill(0);
        let cells = 0;
        for (const cluster of drawn) {
            cells += sizes[cluster];
            for (let p = 0; p < classes; p++)
                sums[p] += counts[cluster * classes + p];
        }
        const { label } = clusters.classes[place];
        for (let p = 0; p < classes; p++)
            percents[label * classes + p][resample] = (100 * sums[p]) / cells;
    }
    return percents;
}
//# sourceMappingURL=bootstrap.js.map