import { bootstrapConfusion, percentileInterval, wellClusters } from "../metrics/bootstrap.js";
import { effectiveCount, unseenReplicates } from "../metrics/error-interval.js";
import { rowKey } from "./table3.js";
/**
 * What changes in one model's confusion matrix from one split to another: every entry that both have, row by row.
 * Where the splits share wells, each resample takes the same wells on both sides.
 */
export function confusionChanges(from, to, seed) {
    const later = confusionShares(to, seed);
    return confusionShares(from, seed).flatMap(({ label, predicted, percent, replicates }) => {
        const other = later.find((share) => share.label === label && share.predicted === predicted);
        if (!other)
            return [];
        const differences = other.replicates.map((value, b) => value - replicates[b]);
        return [
            {
                label,
                predicted,
                from: percent,
                to: other.percent,
                difference: other.percent - percent,
                ...percentileInterval(differences),
            },
        ];
    });
}
/**
 * A cell of Table 3 taken apart: every entry of its confusion matrix, row by row, as a percentage of the row, with the
 * intervals that the table's are made of. `seed` is that of the run. Classes without images are left out.
 */
export function confusionShares(scored, seed) {
    const { cell, labels, ids, predictions, confusion } = scored;
    const { counts, classes } = confusion;
    const clusters = wellClusters(labels, ids);
    const replicates = bootstrapConfusion(clusters, predictions.predicted, classes, seed);
    return Array.from(counts, (count, at) => {
        const label = Math.floor(at / classes);
        const n = counts.subarray(label * classes, (label + 1) * classes).reduce((sum, c) => sum + c, 0);
        const percent = (100 * count) / n;
        const share = { label, predicted: at % classes, percent, n };
        if (count > 0 && count < n)
            return { ...share, ...percentileInterval(replicates[at]), replicates: replicates[at] };
        if (n === 0)
            return { ...share, low: Number.NaN, high: Number.NaN, replicates: replicates[at] };
        const { first, count: wells } = clusters.classes.find((one) => one.label === label);
        const cells = effectiveCount(clusters.sizes.subarray(first, first + wells));
        const drawn = unseenReplicates([cells], seed, rowKey(cell), cell.split, at).map((missed) => count === 0 ? missed : 100 - missed);
        const { low, high } = percentileInterval(drawn);
        return { ...share, low: Math.min(low, percent), high: Math.max(high, percent), replicates: drawn };
    }).filter(({ n }) => n > 0);
}
//# sourceMappingURL=confusion-changes.js.map