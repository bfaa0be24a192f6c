import { activeBackend } from "../compute/shared-engine.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { withPool } from "../core/workers.js";
import { SPLITS } from "../dataset/dataset.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { datasetTitle } from "../dataset/open.js";
import { limitImages } from "../dataset/subset.js";
import { networkContext } from "./families/family.js";
import { familyRows, plannedRows } from "./family-rows.js";
import { tableNotes } from "./notes.js";
import { inLanes, StageLog } from "./stages.js";
import { describeClash } from "./table3.js";
import { readTruth } from "./truth.js";
/** Families that are worked on at a time. */
export const LANES = 2;
/**
 * The paper's main experiment (sections 3.1 and 3.2): takes networks that were trained on this Training, from the package
 * or from a training here, computes the features of every
 * split, fits the classifiers on Training alone and scores them on every split by balanced error with 95 % intervals.
 * Two families are worked on at a time. Trainings, features and evaluations are cached by content, so an interrupted or
 * repeated run takes up where it was. Results do not depend on the number of workers. Weights that are published and not
 * in the cache are fetched; families that cannot be done here are left out, with the reason.
 *
 * Throws `Coos7Error` where the dataset has no Training split or no test split, or where no family is left, `UsageError`
 * where two rows would be one, or be one in the names of files.
 */
export async function reproduce(options, run = {}) {
    const { families } = options;
    const log = new StageLog();
    const onWarning = onlyOnce(run.onWarning ?? console.warn);
    return withPool(run.pool, async (pool) => {
        const prepared = await prepareRun(options, { ...run, pool, onWarning }, log);
        const results = await inLanes(longestFirst(families), Math.min(LANES, pool.size), run.signal, (family, signal) => familyRows(family, {
            ...prepared,
            run: { ...prepared.run, ...inLane(family.name, run.onProgress), signal },
        }));
        return gatherResults(options, prepared, results);
    });
}
/**
 * What all rows of a run are computed from: the dataset within the profile's limits, its labels and wells, the engines.
 * Throws what {@link reproduce} throws of the dataset and of rows that clash.
 */
export async function prepareRun(options, run, log) {
    const { families, classifiers, profile, seed } = options;
    const clash = describeClash(families.flatMap((family) => plannedRows(family, classifiers)));
    if (clash !== undefined)
        throw new UsageError(`Table 3: ${clash}`);
    const dataset = limitImages(options.dataset, profile.imageLimit, seed);
    requireSplits(dataset);
    return {
        dataset,
        truth: await readTruth(dataset),
        classifiers,
        profile,
        seed,
        backend: await activeBackend(run),
        ...networkContext(options, run),
        log,
        run,
    };
}
/** Table 3 and everything behind it, of what was found out of each family. Throws `Coos7Error` where there is no row. */
export async function gatherResults(options, { dataset, truth, backend, log }, found) {
    const { families, profile, seed } = options;
    const results = [...found].sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family));
    const scored = results.flatMap((result) => result.scored);
    const leftOut = results.flatMap(({ family, missing }) => missing ? [{ features: family.name, reason: missing.detail ?? missing.missing }] : []);
    if (scored.length === 0)
        throw new Coos7Error(`No row of the table can be computed: ${leftOut.map(({ reason }) => reason).join("; ")}`);
    const digests = await fingerprints(dataset);
    const drawn = [];
    for (const split of dataset.splits)
        if (digests[split] !== (await options.dataset.fingerprint(split)))
            drawn.push(split);
    return {
        table: {
            cells: scored.map(({ cell }) => cell),
            simulated: dataset.simulated,
            comparable: dataset.comparable,
            subtitle: `${options.datasetTitle ?? datasetTitle(options.dataset)}, ${profile.name} profile, seed ${seed}`,
            notes: tableNotes({ dataset, profile, truth, drawn, results }),
        },
        scored,
        dataset,
        seed,
        backend,
        networks: results.flatMap(({ family, network }) => network ? [{ features: family.name, ...network }] : []),
        leftOut,
        fingerprints: digests,
        fits: results.flatMap(({ fits }) => fits),
        stages: log.records,
    };
}
/** The order in which families are begun: those that take longest first, so that no lane is left with one at the end. */
export function longestFirst(families) {
    return [...families].sort((a, b) => Number(b.trains) - Number(a.trains));
}
/** Passes each line on once: several networks may say the same. */
function onlyOnce(onWarning) {
    const said = new Set();
    return (line) => {
        if (!said.has(line))
            onWarning(line);
        said.add(line);
    };
}
/** A listener that says which line of work a stage belongs to. */
function inLane(lane, onProgress) {
    return onProgress ? { onProgress: (event) => onProgress({ ...event, lane }) } : {};
}
function requireSplits(dataset) {
    if (!dataset.splits.includes("training"))
        throw new Coos7Error(`Expected a training split to fit the classifiers on but found ${dataset.splits.join(", ")} only`);
    if (dataset.splits.length < 2)
        throw new Coos7Error(`Expected at least one test split (${SPLITS.slice(1).join(", ")}) beside training but found none`);
}
//# sourceMappingURL=reproduce.js.map