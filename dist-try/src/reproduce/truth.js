import { Coos7Error } from "../core/errors.js";
import { percentileInterval, wellClusters } from "../metrics/bootstrap.js";
import { balancedErrorPercent, confusionMatrix } from "../metrics/confusion.js";
import { errorInterval, sensitivities } from "../metrics/error-interval.js";
import { columnOf, columnTitle, rowKey, rowTitle, } from "./table3.js";
/** A run's cell of a row in a column. Throws `Coos7Error` where it has none. */
export function scoredCell({ scored }, row, column) {
    const found = scored.find(({ cell }) => rowKey(cell) === rowKey(row) && cell.split === column);
    if (!found)
        throw new Coos7Error(`Table 3 has no error of ${rowTitle(row)} on ${columnTitle(column)}`);
    return found;
}
/** The labels and wells of every split of a dataset. */
export async function readTruth(dataset) {
    const truth = [];
    for (const split of dataset.splits) {
        const reader = await dataset.open(split);
        const { rows, labels, ids } = reader;
        reader.close();
        truth.push({ split, rows, labels, ids, clusters: wellClusters(labels, ids) });
    }
    return truth;
}
/**
 * The balanced error of predictions, with its 95 % interval by bootstrap over wells within class; see `errorInterval` for
 * predictions that are all right.
 */
export function score(row, predictions, { split, rows, labels, ids, clusters }, classes, seed) {
    const confusion = confusionMatrix(labels, predictions.predicted, classes);
    const name = `${rowKey(row)} ${split}`;
    const { predicted } = predictions;
    const { low, high, replicates } = errorInterval(clusters, labels, predicted, { seed, name });
    const cell = {
        ...row,
        split: columnOf(split),
        error: balancedErrorPercent(confusion),
        low,
        high,
        n: labels.length,
    };
    let found;
    return {
        cell,
        predictions,
        rows,
        labels,
        ids,
        confusion,
        // Of those cells alone that are written or drawn: it takes as long as the interval.
        get sensitivities() {
            return (found ??= sensitivities(clusters, labels, predicted, { seed, name }));
        },
        replicates,
    };
}
/**
 * The balanced error of `a` less that of `b`, two models or two splits of one run. The interval is paired: where
 * both are about the same wells, each resample takes the same wells on both sides.
 */
export function errorDifference(a, b) {
    return {
        difference: a.cell.error - b.cell.error,
        ...percentileInterval(a.replicates.map((error, i) => error - b.replicates[i])),
    };
}
//# sourceMappingURL=truth.js.map