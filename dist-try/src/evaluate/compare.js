import { resolve } from "node:path";
import { Coos7Error, throwIfCancelled, UsageError } from "../core/errors.js";
import { mean, sampleDeviation } from "../core/statistics.js";
import { SPLITS } from "../dataset/dataset.js";
import { percentileInterval } from "../metrics/bootstrap.js";
import { bootstrapMeasures, MEASURES, measuresOf } from "../metrics/measures.js";
import { columnOf, rowKey, rowSlug, rowTitle } from "../reproduce/table3.js";
import { readTruth } from "../reproduce/truth.js";
import { readBaselines, readRunRecord, runData } from "./baselines.js";
import { worstGroups } from "./worst-groups.js";
/**
 * Compares rows of runs on the same images: the first side with each other one, row by row of the same name, or the rows
 * that are named; of one side the row `against` with the others. Differences have paired intervals by bootstrap over wells:
 * each resample takes the same wells of both. Of several runs on a side the mean counts, in each resample too.
 *
 * Throws {@link UsageError} where there is nothing to compare, {@link Coos7Error} where runs are about different images.
 */
export async function compareRuns(sides, options = {}, run = {}) {
    const folders = sides.flatMap(({ runs }) => runs);
    const first = folders[0];
    if (first === undefined)
        throw new UsageError("Expected folders of results to compare but found none");
    const repeated = folders.find((folder, i) => folders.findIndex((one) => resolve(one) === resolve(folder)) !== i);
    if (repeated !== undefined && sides.every(({ row }) => row === undefined))
        throw new UsageError(`Expected different folders of results but found ${repeated} twice`);
    const record = readRunRecord(first);
    const splits = SPLITS.filter((split) => folders.every((folder) => record.dataset.fingerprints[split] !== undefined && sameSplit(first, record, folder, split)));
    if (splits.length === 0)
        throw new Coos7Error(`${folders.join(", ")}: expected results on the same splits but none is in all`);
    const { limited } = await runData(record, first, options.dataset);
    const truth = await readTruth(limited);
    const classes = limited.classNames.length;
    const loaded = new Map();
    for (const folder of new Set(folders)) {
        throwIfCancelled(run.signal);
        const own = readRunRecord(folder);
        // All rows are resampled by one seed: only then are their resamples the same.
        loaded.set(folder, { folder, record: own, scored: readBaselines(folder, truth, classes, record.seed) });
    }
    const pairs = pairsOf(sides, loaded, options);
    return pairs.map(([a, b]) => compareRows(a, b, truth.filter(({ split }) => splits.includes(split)), classes, record.seed));
}
/** Whether a run has the split; throws {@link Coos7Error} where its images are others. */
function sameSplit(first, record, folder, split) {
    const own = readRunRecord(folder).dataset.fingerprints[split];
    if (own === undefined || own === record.dataset.fingerprints[split])
        return own !== undefined;
    throw new Coos7Error(`${folder} and ${first} are about different images: their ${split} has another content; compare runs on the same data (and, of a simulation or a part of the images, of the same --seed)`);
}
function pairsOf(sides, loaded, { rows, against }) {
    const runsOf = ({ runs }) => runs.map((folder) => loaded.get(folder));
    const [first, ...others] = sides;
    const firstRuns = runsOf(first);
    const wanted = (row) => rows === undefined || rows.some((name) => isCalled(row, name));
    for (const name of rows ?? [])
        rowCalled(rowsIn(firstRuns), name, firstRuns);
    if (others.length === 0) {
        if (against === undefined)
            throw new UsageError("Expected a second folder of results, or --against ROW to compare rows of one; see coos7 compare --help");
        const reference = rowCalled(rowsIn(firstRuns), against, firstRuns);
        const pairs = rowsIn(firstRuns)
            .filter((row) => rowKey(row) !== rowKey(reference) && wanted(row))
            .map((row) => [
            { row: reference, runs: firstRuns },
            { row, runs: firstRuns },
        ]);
        if (pairs.length === 0)
            throw new UsageError(`Expected rows to compare with ${rowTitle(reference)} but there is no other`);
        return pairs;
    }
    const pairs = others.flatMap((other) => {
        const runs = runsOf(other);
        if (first.row !== undefined || other.row !== undefined || against !== undefined) {
            const name = first.row ?? against ?? other.row;
            const a = rowCalled(rowsIn(firstRuns), name, firstRuns);
            const b = rowCalled(rowsIn(runs), other.row ?? name, runs);
            return [
                [
                    { row: a, runs: firstRuns },
                    { row: b, runs },
                ],
            ];
        }
        const there = rowsIn(runs);
        return rowsIn(firstRuns)
            .filter((row) => wanted(row) && there.some((one) => rowKey(one) === rowKey(row)))
            .map((row) => [
            { row, runs: firstRuns },
            { row, runs },
        ]);
    });
    if (pairs.length === 0)
        throw new UsageError(`${sides.map(({ runs }) => runs.join(",")).join(", ")}: expected rows of the same name but found none; name them: RUN=ROW, with ROW one of ${rowsIn(firstRuns).map(rowTitle).slice(0, 8).join(", ")}`);
    return pairs;
}
/** The rows that all runs have. */
function rowsIn(runs) {
    const [first, ...others] = runs.map(({ scored }) => new Map(scored.map(({ cell: { features, layer, model } }) => [
        rowKey({ features, layer, model }),
        { features, layer, model },
    ])));
    return [...first].filter(([key]) => others.every((one) => one.has(key))).map(([, row]) => row);
}
function isCalled(row, name) {
    const text = (written) => written
        .toLowerCase()
        .replaceAll(/[()\s]+/g, " ")
        .trim();
    return (rowSlug(row) === name ||
        text(rowTitle(row)) === text(name) ||
        text([row.features, row.layer, row.model].filter((part) => part !== "").join(" ")) === text(name));
}
/** The row with a name, as in the table or in files' names. Throws {@link UsageError} listing those there are. */
export function rowCalled(rows, name, where = []) {
    const found = rows.find((row) => isCalled(row, name));
    if (found)
        return found;
    const place = where.length > 0 ? `${where.map(({ folder }) => folder).join(", ")}: ` : "";
    throw new UsageError(`${place}expected the name of a row but found ${JSON.stringify(name)}; the rows are ${rows.map(rowTitle).join(", ")}`);
}
function compareRows(a, b, truth, classes, seed) {
    const cellsOf = ({ row, runs }, split) => runs.flatMap(({ scored }) => scored.filter(({ cell }) => rowKey(cell) === rowKey(row) && cell.split === columnOf(split)));
    return {
        first: { row: a.row, runs: a.runs.map(({ folder }) => folder) },
        second: { row: b.row, runs: b.runs.map(({ folder }) => folder) },
        splits: truth.flatMap((one) => {
            const [first, second] = [cellsOf(a, one.split), cellsOf(b, one.split)];
            return first.length > 0 && second.length > 0 ? [compareCells(first, second, one, classes, seed)] : [];
        }),
    };
}
/** Compares the cells of two rows on a split, each of one seed or of several: see {@link compareRuns}. */
export function compareCells(first, second, truth, classes, seed) {
    const [a, b] = [first, second].map((cells) => sideMeasures(cells, truth, classes, seed));
    const measures = Object.fromEntries(MEASURES.map((measure) => {
        const [x, y] = [a.values[measure], b.values[measure]];
        const differences = a.resamples[measure].map((value, i) => b.resamples[measure][i] - value);
        const varies = differences.some((value) => Math.abs(value - differences[0]) > 1e-9);
        return [
            measure,
            {
                first: mean(x),
                second: mean(y),
                ...(x.length > 1 ? { firstSpread: sampleDeviation(x) } : {}),
                ...(y.length > 1 ? { secondSpread: sampleDeviation(y) } : {}),
                difference: mean(y) - mean(x),
                ...(varies ? percentileInterval(differences) : {}),
            },
        ];
    }));
    const { split, labels, ids } = truth;
    return {
        split,
        n: labels.length,
        measures,
        worst: { first: worstGroups(first, ids), second: worstGroups(second, ids) },
    };
}
function sideMeasures(cells, { clusters, labels }, classes, seed) {
    const each = cells.map(({ confusion, predictions, replicates }) => ({
        values: measuresOf(confusion.counts, classes),
        // The error's own resamples know what to do where nothing is misclassified.
        resamples: {
            ...bootstrapMeasures(clusters, labels, predictions.predicted, classes, seed),
            balancedError: replicates,
        },
    }));
    const found = { values: {}, resamples: {} };
    for (const measure of MEASURES) {
        found.values[measure] = each.map(({ values }) => values[measure]);
        found.resamples[measure] = each[0].resamples[measure].map((_, i) => each.reduce((sum, { resamples }) => sum + resamples[measure][i], 0) / each.length);
    }
    return found;
}
//# sourceMappingURL=compare.js.map