import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { activeBackend } from "../compute/shared-engine.js";
import { hasCache } from "../core/cache.js";
import { withPool } from "../core/workers.js";
import { readInParallel } from "../dataset/open.js";
import { limitImages } from "../dataset/subset.js";
import { featureKey } from "../features/extract.js";
import { errorPerSplitFigure } from "../figures/error-per-split.js";
import { exportFigure } from "../figures/export/export-figure.js";
import { classifierSeconds, trainingMemoryMb, trainingSeconds } from "./estimate-parts.js";
import { evaluationKey } from "./evaluate.js";
import { networkContext } from "./families/family.js";
import { LANES, longestFirst } from "./reproduce.js";
import { secondsInLanes } from "./stages.js";
import { featuresTitle } from "./table3.js";
import { readTruth, score } from "./truth.js";
/** Images that features are measured on: a few with what has to be started, more without. */
const FEW_IMAGES = 64;
const MORE_IMAGES = 256;
/** Memory of Node, its workers' code and the figure library, measured. */
const BASE_MEMORY_MB = 350;
const MEMORY_PER_WORKER_MB = 90;
/** Figures of a run, of each of its families, and what the report and the tables take, in figures; counted and measured. */
const FIGURES = 3;
const FIGURES_PER_FAMILY = 6;
const REPORT_IN_FIGURES = 4;
/**
 * Times each stage on little, at two sizes where the real one is larger, and extrapolates by its known growth: training
 * by steps and batch, features by images, classifiers as they say. What the cache has is left out, and so are families
 * that cannot be done here; two families are worked on at a time, as in the run. Takes seconds, at the size of the paper a minute or two.
 */
export async function estimateRun(options, run = {}) {
    const { profile, seed, families } = options;
    const dataset = limitImages(options.dataset, profile.imageLimit, seed);
    const truth = await readTruth(dataset);
    const test = dataset.splits.at(-1);
    const pilot = limitImages(dataset, { training: MORE_IMAGES, [test]: FEW_IMAGES }, seed);
    return withPool(run.pool, async (pool) => {
        const quiet = { ...run, pool, onProgress: () => { } };
        const context = {
            dataset,
            profile,
            seed,
            ...networkContext(options, quiet),
            run: quiet,
        };
        const backend = await activeBackend(run);
        const known = new Map();
        const measurement = { context, options, truth, backend, pilot, quiet, known };
        const found = new Map();
        for (const family of families)
            found.set(family, await estimateFamily(family, measurement));
        const each = families.map((family) => found.get(family));
        const done = families.filter((family) => found.get(family).missing === undefined);
        const queue = longestFirst(done).map((family) => found.get(family).stages);
        const output = {
            stage: "Tables, figures and report",
            images: countOf(truth),
            seconds: await outputSeconds(done),
            cores: 1,
            memoryMb: processMb(pool.size, 0),
        };
        const lanes = Math.min(LANES, pool.size);
        const columns = Math.max(0, ...each.map((family) => family.columns));
        const trainingsMb = each.map(({ trainingMb }) => trainingMb).sort((a, b) => b - a);
        return {
            stages: [...each.flatMap(({ stages }) => stages), output],
            cached: each.flatMap(({ cached }) => cached),
            fetched: each.flatMap(({ fetched }) => fetched ?? []),
            leftOut: families.flatMap((family) => {
                const { missing } = found.get(family);
                return missing === undefined ? [] : [{ features: family.name, reason: missing }];
            }),
            seconds: secondsInLanes(queue, lanes, availableParallelism()) + output.seconds,
            // The features, a standardised copy of the largest split, and the forest's bins.
            memoryMb: processMb(pool.size, 2.5 * matrixMb(truth, columns) + trainingsMb.slice(0, lanes).reduce((sum, mb) => sum + mb, 0)),
        };
    });
}
/** Memory in megabytes of a process with so many workers that holds so much. */
function processMb(workers, heldMb) {
    return Math.round(BASE_MEMORY_MB + MEMORY_PER_WORKER_MB * workers + heldMb);
}
/** Megabytes of a feature matrix of all splits. */
function matrixMb(truth, columns) {
    return (countOf(truth) * columns * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
}
async function estimateFamily(family, measurement) {
    const { context, options, truth, quiet } = measurement;
    const { name, layers, endToEnd } = family;
    const found = { stages: [], cached: [], columns: 0, trainingMb: 0 };
    const pilot = await (await family.load()).pilot(context);
    if ("missing" in pilot)
        return { ...found, missing: pilot.missing };
    const { source, training } = pilot;
    if (pilot.fetched !== undefined)
        found.fetched = pilot.fetched;
    const cores = quiet.pool.size;
    const add = (stage, images, work, heldMb = 0) => {
        found.stages.push({ stage, images, ...work, memoryMb: processMb(cores, heldMb) });
    };
    if (training) {
        const images = trainingImages(truth);
        add(`${name}: reading images`, images, { seconds: images * (await secondsPerRead(measurement)), cores });
        const seconds = await trainingSeconds(training, images, context);
        const examples = Math.max(0, training.steps(images) - training.done) * training.batch;
        found.trainingMb = trainingMemoryMb(training, images);
        add(`${name} training`, examples, { seconds, cores: training.threads }, found.trainingMb);
    }
    else if (family.trains)
        found.cached.push(`${name} training`);
    const wanted = [...(endToEnd === undefined ? [] : [endToEnd]), ...layers];
    const keys = pilot.final ? await keysOf(source, wanted, context.dataset) : undefined;
    const missing = truth.filter(({ split }) => !keys?.every((ofLayer) => hasCache(ofLayer.get(split))));
    const { start, perImage, matrices } = await timeFeatures(source, wanted, measurement);
    if (missing.length === 0)
        found.cached.push(`${name} features`);
    else {
        // The matrices of all layers, and a file's bytes of one of them.
        const all = matrices.reduce((sum, { cols }) => sum + matrixMb(truth, cols), 0);
        const seconds = start + perImage * countOf(missing);
        add(`${name} features`, countOf(missing), { seconds, cores }, 1.5 * all);
    }
    for (const [i, layer] of layers.entries()) {
        const place = wanted.indexOf(layer);
        const { columns } = source.layers.find((one) => one.name === layer);
        found.columns = Math.max(found.columns, columns.length);
        const like = pilot.final ? await labelled(matrices[place], measurement) : undefined;
        for (const definition of options.classifiers) {
            const stage = `${featuresTitle({ features: name, layer })} ${definition.name}`;
            if (keys && isEvaluated(definition, keys[place], measurement))
                found.cached.push(stage);
            else {
                const which = [definition.id, columns.length, ...(like ? [name, i] : [])].join();
                const seconds = await once(measurement.known, which, () => classifierSeconds(definition, { ...taskOf(measurement), columns: columns.length, like }, quiet));
                // The features, a standardised copy of the largest split, and the forest's bins.
                add(stage, countOf(truth), { seconds, cores }, 2.5 * matrixMb(truth, columns.length));
            }
        }
    }
    const rows = layers.length * options.classifiers.length + (endToEnd === undefined ? 0 : 1);
    const perRow = await once(measurement.known, "score", async () => scoreSeconds(measurement));
    add(`${name} intervals`, countOf(truth), { seconds: rows * perRow, cores: 1 });
    return found;
}
function countOf(splits) {
    return splits.reduce((sum, { labels }) => sum + labels.length, 0);
}
function trainingImages(truth) {
    return countOf(truth.filter(({ split }) => split === "training"));
}
/** What each wanted layer's features of each split are kept by. */
async function keysOf(source, wanted, dataset) {
    const data = new Map();
    for (const split of dataset.splits)
        data.set(split, await dataset.fingerprint(split));
    return wanted.map((layer) => new Map([...data].map(([split, of]) => [split, featureKey(source, layer, of)])));
}
function isEvaluated(definition, keys, { context, options, truth, backend }) {
    const splits = truth.map(({ split }) => ({ split, key: keys.get(split) }));
    const { profile, seed } = options;
    const classes = context.dataset.classNames.length;
    return hasCache(evaluationKey(definition, splits, classes, { profile, seed, backend }));
}
function taskOf({ context, options, truth }) {
    return {
        classes: context.dataset.classNames.length,
        training: trainingImages(truth),
        splits: truth.map(({ labels }) => labels.length),
        profile: options.profile,
        seed: options.seed,
    };
}
/** Seconds before the first image and for each, and the features of Training's few hundred. */
async function timeFeatures(source, layers, { pilot, quiet }) {
    const wanted = [pilot.splits.at(-1), "training"].map((split) => ({ split, layers }));
    const times = [performance.now()];
    const rows = [];
    let matrices = [];
    await source.compute(pilot, wanted, quiet, (found) => {
        times.push(performance.now());
        rows.push(found[0].rows);
        matrices = found;
    });
    const [begun, few, more] = times.map((time) => time / 1000);
    const perImage = (more - few) / rows[1];
    return { start: Math.max(0, few - begun - rows[0] * perImage), perImage, matrices };
}
/** The features of the pilot's images of Training with their classes. */
async function labelled(x, { pilot }) {
    const reader = await pilot.open("training");
    reader.close();
    return { x, labels: reader.labels };
}
function secondsPerRead({ pilot, truth, quiet, known }) {
    return once(known, "read", async () => {
        const images = Math.min(MORE_IMAGES, trainingImages(truth));
        const started = performance.now();
        await readInParallel(pilot, "training", images, quiet, () => { });
        return (performance.now() - started) / 1000 / images;
    });
}
/** Seconds of the scores of a row of the table, with their intervals. */
function scoreSeconds({ context, options, truth }) {
    const classes = context.dataset.classNames.length;
    const started = performance.now();
    for (const one of truth) {
        const probabilities = { data: new Float32Array(), rows: 0, cols: classes };
        const predictions = { split: one.split, predicted: one.labels, probabilities };
        score({ features: "", layer: "", model: "" }, predictions, one, classes, options.seed);
    }
    return (performance.now() - started) / 1000;
}
/** Seconds of everything that is drawn and written at the end. */
async function outputSeconds(families) {
    const folder = mkdtempSync(join(tmpdir(), "coos7-estimate-"));
    try {
        const row = { features: "a", layer: "", model: "b", balanced_error_percent: 10, ci_low: 5, ci_high: 15 };
        const rows = ["train", "test1"].map((split) => ({ ...row, split }));
        const draw = async (name) => {
            const started = performance.now();
            await exportFigure(errorPerSplitFigure(rows, { title: "Estimate", data: { simulated: false } }), join(folder, name));
            return (performance.now() - started) / 1000;
        };
        const first = await draw("first");
        const next = await draw("next");
        const trained = families.filter(({ trains }) => trains).length;
        const figures = FIGURES + FIGURES_PER_FAMILY * families.length + trained + REPORT_IN_FIGURES;
        return first + (figures - 1) * next;
    }
    finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
/** What `measure` finds, measured once for equal names. */
async function once(known, name, measure) {
    const before = known.get(name);
    if (before !== undefined)
        return before;
    const seconds = await measure();
    known.set(name, seconds);
    return seconds;
}
//# sourceMappingURL=estimate.js.map