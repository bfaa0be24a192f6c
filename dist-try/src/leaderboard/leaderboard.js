import { toCsv } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { datasetTitle } from "../dataset/open.js";
import { percentileInterval } from "../metrics/bootstrap.js";
import { errorDifference, readTruth, score, } from "../reproduce/truth.js";
import { isTestSplit, readEntries } from "./read-entries.js";
/** Of resamples: the same for everyone. */
const SEED = 1;
/**
 * Checks and scores the entries in a folder against a dataset's test splits; see `readEntries` for what they are and
 * `score` for how. Two entries are told apart where the paired interval of their difference does not contain 0.
 * Throws {@link Coos7Error} where the dataset has no test splits or the folder cannot be read.
 */
export async function leaderboard(folder, dataset) {
    const truth = await readTruth({ ...dataset, splits: dataset.splits.filter(isTestSplit) });
    if (truth.length === 0)
        throw new Coos7Error(`Expected test splits to score entries on but found ${dataset.splits.join(", ")}`);
    const classes = dataset.classNames.length;
    const { entries, refused } = readEntries(folder, truth, dataset.classNames);
    const scored = entries.map((entry) => ({
        ...entry,
        scored: entry.predictions.map(({ split, predicted, probabilities }, i) => score({ features: entry.card.name, layer: "", model: "" }, { split, predicted, probabilities: probabilities ?? certain(predicted, classes) }, truth[i], classes, SEED)),
    }));
    return { entries: ranked(scored), refused, dataset, title: datasetTitle(dataset) };
}
function certain(predicted, classes) {
    const data = new Float32Array(predicted.length * classes);
    predicted.forEach((label, i) => {
        data[i * classes + label] = 1;
    });
    return { data, rows: predicted.length, cols: classes };
}
function ranked(all) {
    const means = all.map(({ scored }) => meanOf(scored));
    const better = (a) => a.high < 0;
    return all
        .map(({ id, card, scored }, i) => {
        const { mean, replicates } = means[i];
        const { low, high } = percentileInterval(replicates);
        const ahead = means.filter((other) => better({
            difference: other.mean - mean,
            ...percentileInterval(other.replicates.map((value, b) => value - replicates[b])),
        }));
        const best = scored.map((cell, s) => !all.some((other) => better(errorDifference(other.scored[s], cell))));
        return {
            id,
            card,
            scored,
            mean,
            low: Math.min(low, mean),
            high: Math.max(high, mean),
            rank: 1 + ahead.length,
            best,
        };
    })
        .sort((a, b) => a.rank - b.rank || a.mean - b.mean || (a.id < b.id ? -1 : 1));
}
function meanOf(scored) {
    const replicates = new Float64Array(scored[0].replicates.length);
    for (const one of scored)
        one.replicates.forEach((value, b) => {
            replicates[b] += value / scored.length;
        });
    return { mean: scored.reduce((sum, { cell }) => sum + cell.error / scored.length, 0), replicates };
}
/** `leaderboard.csv`: one row for each entry and test split. */
export function leaderboardCsv({ entries }) {
    return toCsv([
        "rank",
        "entry",
        "name",
        "mark",
        "split",
        "balanced_error_percent",
        "ci_low",
        "ci_high",
        "n",
        "tied_for_best",
    ], entries.flatMap(({ rank, id, card, scored, best }) => scored.map(({ cell }, i) => [
        ...[rank, id, card.name, card.mark, cell.split, cell.error, cell.low, cell.high, cell.n],
        String(best[i]),
    ])));
}
//# sourceMappingURL=leaderboard.js.map