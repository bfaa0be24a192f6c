import { adapt } from "../adapt/adapter.js";
import { cachedBundle, cacheKey } from "../core/cache.js";
import { fitStandardised } from "../reproduce/evaluate.js";
import { chooseAdapter, mostProbable, outOfFold } from "./held-out-plates.js";
/** Raised with each change that changes a value. */
const VERSION = 1;
/** A method before a classifier: fitted to Training and each split by itself, the classifier to Training as it then is. */
export async function rowsBefore(method, definition, training, splits, folds, context) {
    const { classes, profile, seed, run } = context;
    const settings = { definition, classes, profile, seed };
    const candidates = method.candidates(training.labels.length);
    const parts = {
        ...keyParts(method, candidates, context),
        ...classifierParts(definition, context),
        training: training.key,
    };
    const choice = await timed({ ...parts, what: "chosen adapter" }, run, async () => {
        const { adapter, tried } = await chooseAdapter(candidates, training, folds, settings, run);
        return { place: candidates.indexOf(adapter), tried };
    });
    const { place, tried } = choice.info;
    const adapter = candidates[place];
    return keptPredictions({ ...parts, params: adapter.getParams() }, splits, context, {
        tried,
        params: adapter.getParams(),
        before: choice.seconds,
        predictor: () => {
            let last;
            return async ({ features, ids }) => {
                const known = { x: training.features, labels: training.labels, ids: training.ids };
                const adapted = await adapt(adapter, known, { x: features, ids }, { ...run, seed });
                // What does not depend on the split is fitted once.
                if (!last || !isEqual(last.features, adapted.training)) {
                    const learned = { features: adapted.training, labels: training.labels };
                    const fit = await fitStandardised(definition, learned, classes, { profile, seed }, run);
                    last = { features: adapted.training, fit };
                }
                return last.fit.classify(adapted.split);
            };
        },
    });
}
/** The probabilities of all of Training, each row by a classifier fitted on the folds that it is not in. */
export async function heldOutProbabilities(definition, training, folds, context) {
    const { classes, profile, seed, run } = context;
    const parts = { ...classifierParts(definition, context), training: training.key, classes };
    const key = { what: "held-out probabilities", version: VERSION, ...parts };
    const { arrays, seconds } = await timed(key, run, async () => ({
        probabilities: (await outOfFold(training, folds, { definition, classes, profile, seed }, run)).data,
    }));
    const { labels } = training;
    const probabilities = { data: arrays.probabilities, rows: labels.length, cols: classes };
    return { probabilities, labels, key: cacheKey(key), seconds };
}
/** A method behind a classifier: learns from probabilities of held-out rows of Training, changes those of each split. */
export function rowsBehind(method, heldOut, splits, context) {
    const { run, seed } = context;
    const candidates = method.candidates(heldOut.labels.length);
    const adapter = candidates[0];
    const parts = { ...keyParts(method, candidates, context), heldOut: heldOut.key };
    return keptPredictions(parts, splits, context, {
        tried: [],
        params: adapter.getParams(),
        before: heldOut.seconds,
        predictor: () => async ({ features }) => {
            const known = { x: heldOut.probabilities, labels: heldOut.labels };
            const { split: probabilities } = await adapt(adapter, known, { x: features }, { ...run, seed });
            return { predicted: mostProbable(probabilities), probabilities };
        },
    });
}
/** What a method's rows are kept in the cache by. */
function keyParts({ id }, candidates, { seed, classes }) {
    return {
        version: VERSION,
        method: id,
        candidates: candidates.map((one) => one.getParams()),
        seed,
        classes,
    };
}
function classifierParts({ id, settings }, { profile, backend, seed }) {
    return { classifier: id, settings: settings(profile), backend, seed };
}
/** Predictions of all splits through the cache, each timed. */
async function keptPredictions(parts, splits, { classes, run }, row) {
    const key = cacheKey({
        what: "row with a method",
        ...parts,
        splits: splits.map(({ split, key }) => [split, key]),
    });
    const { arrays } = await cachedBundle(key, async () => {
        const predict = row.predictor();
        const arrays = {};
        for (const [i, sample] of splits.entries()) {
            const started = performance.now();
            const { predicted, probabilities } = await predict(sample);
            arrays[`${i} predicted`] = predicted;
            arrays[`${i} probabilities`] = probabilities.data;
            arrays[`${i} seconds`] = Float32Array.of((performance.now() - started) / 1000);
        }
        return { info: {}, arrays };
    }, run);
    return {
        tried: row.tried,
        params: row.params,
        predictions: splits.map(({ split, labels }, i) => ({
            split,
            predicted: arrays[`${i} predicted`],
            probabilities: {
                data: arrays[`${i} probabilities`],
                rows: labels.length,
                cols: classes,
            },
        })),
        seconds: splits.map((_, i) => arrays[`${i} seconds`][0] + row.before / splits.length),
    };
}
/** What `compute` gives through the cache, and the seconds it took when it did. */
async function timed(parts, run, compute) {
    const { info, arrays } = await cachedBundle(cacheKey(parts), async () => {
        const started = performance.now();
        const found = await compute();
        const entries = Object.entries(found);
        const isArray = ([, value]) => ArrayBuffer.isView(value);
        return {
            info: Object.fromEntries(entries.filter((entry) => !isArray(entry))),
            arrays: {
                ...Object.fromEntries(entries.filter(isArray)),
                seconds: Float32Array.of((performance.now() - started) / 1000),
            },
        };
    }, run);
    return { info: info, arrays, seconds: arrays.seconds[0] };
}
function isEqual(a, b) {
    const bytes = ({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return a.cols === b.cols && Buffer.compare(bytes(a), bytes(b)) === 0;
}
//# sourceMappingURL=adapted-rows.js.map