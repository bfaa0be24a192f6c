import { activeBackend } from "../compute/shared-engine.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { mean } from "../core/statistics.js";
import { withPool } from "../core/workers.js";
import { datasetTitle } from "../dataset/open.js";
import { openSimulator } from "../dataset/simulate/simulator.js";
import { limitImages } from "../dataset/subset.js";
import { percentileInterval } from "../metrics/bootstrap.js";
import { networkContext } from "../reproduce/families/family.js";
import { intervalNote } from "../reproduce/notes.js";
import { rowKey } from "../reproduce/table3.js";
import { readTruth } from "../reproduce/truth.js";
import { familyMethods } from "./family-methods.js";
import { heldOutFolds } from "./held-out-plates.js";
import { meansOverDraws } from "./skewed-shares.js";
/**
 * Rows of Table 3 again, each with methods against covariate shift: errors on the test sets, and their changes against the
 * same row without the method. Methods are fitted to one test split at a time and see of it what their mark allows; options
 * are chosen on Training alone, with plates left out. Everything is cached: an interrupted run goes on where it was.
 *
 * Throws `UsageError` where there are no seeds, no methods or two equal seeds, `Coos7Error` where the dataset lacks Training
 * or test splits or no family can be computed.
 */
export async function robust(options, run = {}) {
    const { methods, profile, seeds } = options;
    if (seeds.length === 0 || new Set(seeds).size < seeds.length)
        throw new UsageError(`Expected at least one seed, each once, but found ${seeds.length === 0 ? "none" : seeds.join(", ")}`);
    if (methods.length === 0)
        throw new UsageError("Expected at least one method but found none");
    const { splits } = options.dataset;
    if (!splits.includes("training") || splits.length < 2)
        throw new Coos7Error(`Expected Training and at least one test split to compare methods on but found ${splits.join(", ")}`);
    const cells = [];
    const choices = [];
    const skewed = [];
    const left = new Set();
    const notes = new Set();
    await withPool(run.pool, async (pool) => {
        for (const seed of seeds) {
            const { dataset, dataSeed } = experiment(options, seed);
            const of = { seed, resampleSeed: dataSeed, draws: options.draws ?? 2 };
            const found = await methodRows(dataset, options, of, { ...run, pool });
            for (const note of found.notes)
                notes.add(note);
            cells.push(...found.cells);
            choices.push(...found.choices);
            skewed.push(...found.skewed);
            for (const line of found.left)
                left.add(line);
        }
    });
    if (cells.length === 0)
        throw new Coos7Error(`No row can be computed: ${[...left].join(" ")}`);
    const { simulated } = options.dataset;
    return {
        table: {
            rows: meansOverSeeds(cells),
            simulated,
            subtitle: `${options.datasetTitle ?? datasetTitle(options.dataset)}, ${profile.name} profile, seed${seeds.length > 1 ? "s" : ""} ${seeds.join(", ")}`,
            notes: [...(simulated ? [SIMULATED] : []), ...notes, ...seedsNote(options), ...left],
        },
        choices,
        skewed: meansOverDraws(skewed),
    };
}
/** All rows of one dataset with one seed, and what is to be said below them. `run.pool` is needed. */
export async function methodRows(dataset, options, of, run) {
    const { families, classifiers, methods, profile } = options;
    const truth = await readTruth(dataset);
    const { labels, ids } = truth.find(({ split }) => split === "training");
    const folds = heldOutFolds(labels, ids, of.seed);
    const all = { cells: [], choices: [], skewed: [], left: [] };
    const context = {
        ...of,
        dataset,
        truth,
        classifiers,
        methods,
        folds,
        profile,
        backend: await activeBackend(run),
        ...networkContext(options, run),
        run,
    };
    for (const family of families) {
        const found = await familyMethods(family, context);
        all.cells.push(...found.cells);
        all.choices.push(...found.choices);
        all.skewed.push(...found.skewed);
        all.left.push(...found.left);
    }
    return { ...all, notes: [choiceNote(folds.by), intervalNote(truth, dataset.comparable)] };
}
const SIMULATED = "Simulated: what helps on images from a model of the experiment need not help on cells.";
/** The data of a seed, and the seed that they are known by. */
function experiment({ dataset, profile, seeds }, seed) {
    const { location } = dataset;
    const isSimulator = location.kind === "simulator";
    const dataSeed = isSimulator ? seed : seeds[0];
    const whole = isSimulator ? openSimulator({ ...location.options, seed }) : dataset;
    return { dataset: limitImages(whole, profile.imageLimit, dataSeed), dataSeed };
}
function choiceNote(by) {
    return by === "plates"
        ? "Options are chosen on Training alone, by the error on plates that were left out."
        : "Options are chosen on Training alone, by the error on cells that were left out: there are no plates that could be left out without a class.";
}
function seedsNote({ dataset, families, seeds }) {
    if (seeds.length === 1)
        return [];
    return [
        dataset.location.kind === "simulator"
            ? `Means over ${seeds.length} simulated experiments${families.some(({ trains }) => trains) ? ", each with networks of its own" : ""}.`
            : `Means over ${seeds.length} seeds of all that is drawn at random, on the same images.`,
    ];
}
/** Cells of one method, row and split become one row of the table. */
function meansOverSeeds(cells) {
    const groups = new Map();
    for (const cell of cells) {
        const key = `${cell.method.id} ${rowKey(cell.scored.cell)} ${cell.scored.cell.split}`;
        groups.set(key, [...(groups.get(key) ?? []), cell]);
    }
    return [...groups.values()].map((group) => {
        const [{ method, scored, without }] = group;
        const { features, layer, model, split } = scored.cell;
        const { low, high } = percentileInterval(meanReplicates(group));
        const error = meanError(group);
        return {
            method: method.name,
            mark: method.mark,
            features,
            layer,
            model,
            split,
            error,
            // One seed keeps the interval that Table 3 has.
            low: group.length === 1 ? scored.cell.low : Math.min(low, error),
            high: group.length === 1 ? scored.cell.high : Math.max(high, error),
            change: without &&
                meanDifference(group, group.map((one) => one.without)),
            expectedCalibrationError: mean(group.map((one) => one.expectedCalibrationError)),
            logLoss: mean(group.map((one) => one.logLoss)),
            seeds: group.length,
            seconds: mean(group.map((one) => one.seconds)),
        };
    });
}
/** Mean error of cells of several seeds. */
export function meanError(group) {
    return mean(group.map(({ scored }) => scored.cell.error));
}
/** The difference of two mean errors over the same seeds, with its paired interval: resamples of wells are the same. */
export function meanDifference(a, b) {
    const other = meanReplicates(b);
    const differences = meanReplicates(a).map((value, i) => value - other[i]);
    return { difference: meanError(a) - meanError(b), ...percentileInterval(differences) };
}
function meanReplicates(group) {
    return group[0].scored.replicates.map((_, b) => mean(group.map(({ scored }) => scored.replicates[b])));
}
//# sourceMappingURL=robust.js.map