import { join } from "node:path";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { describeIoError, readText } from "../core/files.js";
import { plain } from "../core/text.js";
import { SPLITS } from "../dataset/dataset.js";
import { openDataset } from "../dataset/open.js";
import { limitImages } from "../dataset/subset.js";
import { readResults } from "../reproduce/read-results.js";
import { COLUMNS, featuresTitle } from "../reproduce/table3.js";
import { score } from "../reproduce/truth.js";
/** Far more than any record has. */
const MAX_RECORD_BYTES = 64e6;
/** Reads `run.json` of results. Throws {@link Coos7Error} where it is missing or of another version. */
export function readRunRecord(folder) {
    const path = join(folder, "run.json");
    let record;
    try {
        record = JSON.parse(readText(path, MAX_RECORD_BYTES));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? plain(errorMessage(error)) : describeIoError(error);
        throw new Coos7Error(`Could not read ${path}: ${reason}; expected a directory that coos7 reproduce has written`, { cause: error });
    }
    const { dataset, notes, leftOut, fits, seed } = record ?? {};
    const complete = dataset?.location?.kind === "subset" &&
        typeof dataset.title === "string" &&
        typeof dataset.fingerprints === "object" &&
        typeof seed === "number" &&
        [notes, leftOut, fits].every(Array.isArray);
    if (complete)
        return record;
    throw new Coos7Error(`${path}: expected the record of a run of coos7 reproduce but something is missing in it; was it written by an older version? Run coos7 reproduce again`);
}
/**
 * The data that a run used: `whole`, or what the run was made from where that is not given, within the run's limits.
 * Throws {@link Coos7Error} where a split's content is another than the run's.
 */
export async function runData(record, folder, given) {
    const { location, fingerprints } = record.dataset;
    const whole = given ?? (await openDataset(location.base));
    const limited = limitImages(whole, location.limits, location.seed);
    for (const split of SPLITS) {
        const expected = fingerprints[split];
        if (expected === undefined)
            continue;
        if (!whole.splits.includes(split))
            throw new Coos7Error(`The results in ${folder} are about ${split} too, which the dataset does not have`);
        if ((await limited.fingerprint(split)) !== expected)
            throw new Coos7Error(`The results in ${folder} were made from other data: their ${split} has another content than this dataset's; give the dataset of that run, or run coos7 reproduce on this one`);
    }
    return { whole, limited };
}
/**
 * The rows of results, scored again from their predictions. Throws {@link Coos7Error} where predictions are missing or
 * not those of `table3.csv`.
 */
export function readBaselines(folder, truth, classes, seed) {
    const results = readResults(folder);
    return results.cells.map((cell) => {
        const split = SPLITS[COLUMNS.indexOf(cell.split)];
        const known = truth.find((one) => one.split === split);
        const { rows, labels, predicted, probabilities } = results.predictions(cell);
        const same = known?.rows.length === rows.length &&
            rows.every((row, i) => row === known.rows[i] && labels[i] === known.labels[i]);
        if (!known || !same || probabilities.cols !== classes)
            throw new Coos7Error(`The predictions of ${featuresTitle(cell)} ${cell.model} on ${split} in ${folder} are about other images than those that the run used of the dataset; were they written by an older version, or changed? Run coos7 reproduce again`);
        return score(cell, { split, predicted, probabilities }, known, classes, seed);
    });
}
//# sourceMappingURL=baselines.js.map