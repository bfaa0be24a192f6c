import { GroupDro } from "../adapt/group-dro.js";
import { cachedBundle, cacheKey } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { sharedMatrix } from "../core/matrix.js";
import { balancedErrorPercent, confusionMatrix } from "../metrics/confusion.js";
import { StandardScaler } from "../models/standard-scaler.js";
import { takeCells } from "../reproduce/factor-features.js";
import { mostProbable } from "./held-out-plates.js";
import { WITHOUT } from "./methods.js";
import { attempt, cellsOf } from "./plain-rows.js";
/** Raised with each change that changes a value. */
const VERSION = 1;
/** Penalties that held-out plates choose from: with the worst groups in view, how strong it is decides (Sagawa et al.). */
const PENALTIES = [1e-3, 1e-2, 1e-1];
/** What a linear softmax classifier is called among the rows. */
const MODEL = "Softmax";
/**
 * Rows of a linear softmax classifier on each layer of a family, trained plainly and by each of these methods: what they
 * change is measured against plain training by the same steps.
 */
export async function addLastLayer(found, rows, family, context) {
    const methods = context.methods.filter((method) => method.stage === "last-layer");
    if (methods.length === 0)
        return;
    // Every classifier has the same features.
    const layers = rows.filter(({ row, definition }, i) => definition && rows.findIndex((other) => other.definition && other.row.layer === row.layer) === i);
    for (const { row, training, splits } of layers)
        await attempt(found, `${methods.map(({ name }) => name).join(", ")}, ${family.name}`, async () => {
            if (!training.ids.plates)
                throw new Coos7Error("it needs the plates of Training, and the data do not name them");
            const called = { ...row, model: MODEL };
            const plain = { ...WITHOUT, mark: rows[0].without[0].method.mark };
            const without = await trained({ stepSize: 0, start: "sizes" }, training, splits, context);
            const cells = cellsOf(called, plain, without.predictions, without.seconds, context);
            found.cells.push(...cells);
            found.choices.push(choice(called, plain.name, without, context.seed));
            for (const method of methods) {
                const made = await trained(method.options, training, splits, context);
                found.cells.push(...cellsOf(called, method, made.predictions, made.seconds, context, cells));
                found.choices.push(choice(called, method.name, made, context.seed));
            }
        });
}
function choice(row, method, { params, tried }, seed) {
    return { ...row, method, seed, params, tried };
}
/** Trains with the penalty that held-out plates choose, and classifies each split; through the cache. */
async function trained(options, training, splits, { folds: { folds }, dataset, seed, run }) {
    const classes = dataset.classNames.length;
    const candidates = PENALTIES.map((penalty) => new GroupDro({ ...options, penalty }).getParams());
    const parts = { what: "last layer", version: VERSION, candidates, training: training.key, seed, classes };
    const samples = splits.map(({ split, key }) => [split, key]);
    const { onProgress: _, ...quiet } = run;
    const { info, arrays } = await cachedBundle(cacheKey({ ...parts, splits: samples }), async () => {
        const started = performance.now();
        const tried = [];
        for (const params of candidates) {
            const heldOut = new Int32Array(training.labels.length);
            for (const { train, test } of folds) {
                const classify = await fitted(params, takeCells(training, train), classes, quiet);
                const predicted = mostProbable(classify(takeCells(training, test)));
                test.forEach((place, i) => {
                    heldOut[place] = predicted[i];
                });
            }
            const heldOutError = balancedErrorPercent(confusionMatrix(training.labels, heldOut, classes));
            tried.push({ params: { penalty: params.penalty }, heldOutError });
        }
        const errors = tried.map(({ heldOutError }) => heldOutError);
        const params = candidates[errors.indexOf(Math.min(...errors))];
        const classify = await fitted(params, training, classes, quiet);
        const found = {};
        splits.forEach((sample, i) => {
            found[`${i}`] = classify(sample).data;
        });
        found.seconds = Float32Array.of((performance.now() - started) / 1000);
        return { info: { tried, params: { penalty: params.penalty } }, arrays: found };
    }, run);
    const { tried, params } = info;
    const seconds = arrays.seconds[0] / splits.length;
    return {
        tried,
        params,
        seconds: splits.map(() => seconds),
        predictions: splits.map(({ split, labels }, i) => {
            const probabilities = { data: arrays[`${i}`], rows: labels.length, cols: classes };
            return { split, probabilities, predicted: mostProbable(probabilities) };
        }),
    };
}
/** A classifier of features, fitted on standardised ones. */
async function fitted(params, { features, labels, ids }, classes, run) {
    const scaler = new StandardScaler().fit(features);
    const groups = Array.from(labels, (label, i) => `${label} ${ids.plates?.[i] ?? ""}`);
    const model = await new GroupDro(params).fit(scaler.transform(features), labels, groups, run);
    return (sample) => {
        const known = model.predictProba(scaler.transform(sample.features));
        // Classes that were not learned have no probability.
        const all = sharedMatrix(known.rows, classes);
        for (let i = 0; i < known.rows; i++)
            model.classes.forEach((label, c) => {
                all.data[i * classes + label] = known.data[i * known.cols + c];
            });
        return all;
    };
}
//# sourceMappingURL=last-layer.js.map