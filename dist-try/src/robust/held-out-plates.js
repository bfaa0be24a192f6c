import { adapt } from "../adapt/adapter.js";
import { StratifiedGroupKFold } from "../compute/stratified-group-k-fold.js";
import { StratifiedKFold } from "../compute/stratified-k-fold.js";
import { argmaxLabels, sharedMatrix } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { balancedErrorPercent, confusionMatrix } from "../metrics/confusion.js";
import { fitStandardised } from "../reproduce/evaluate.js";
import { takeCells } from "../reproduce/factor-features.js";
/** COOS-7 has four plates of each class in Training. */
const FOLDS = 4;
/**
 * Four parts of Training to choose options by: whole plates, so that what a method does on plates it has not seen is what
 * counts, with the shares of classes as alike as plates allow. Where plates are not known, or too few to leave some of each
 * class to learn from, the parts are cells drawn within class.
 */
export function heldOutFolds(labels, ids, seed) {
    const { plates } = ids;
    if (plates && new Set(plates).size >= FOLDS) {
        const folds = new StratifiedGroupKFold(FOLDS).split(labels, plates);
        const classes = new Set(labels).size;
        const complete = folds.every(({ train, test }) => test.length > 0 && new Set(train.map((row) => labels[row])).size === classes);
        if (complete)
            return { folds, by: "plates" };
    }
    return { folds: new StratifiedKFold(FOLDS, { shuffle: true, seed }).split(labels), by: "cells" };
}
/** What a classifier says of every row of Training, each by a fit on the folds that the row is not in: rows x classes. */
export async function outOfFold(training, { folds }, settings, run, adapter) {
    const { definition, classes, profile, seed } = settings;
    const all = sharedMatrix(training.labels.length, classes);
    const tick = countProgress(run.onProgress, "held-out plates", folds.length, "fits");
    const { onProgress, ...quiet } = run;
    for (const { train, test } of folds) {
        const learned = takeCells(training, train);
        const heldOut = takeCells(training, test);
        const samples = adapter
            ? await adapt(adapter, { x: learned.features, labels: learned.labels, ids: learned.ids }, { x: heldOut.features, ids: heldOut.ids }, { ...quiet, seed })
            : { training: learned.features, split: heldOut.features };
        const fit = await fitStandardised(definition, { features: samples.training, labels: learned.labels }, classes, { profile, seed }, quiet);
        const { probabilities } = await fit.classify(samples.split);
        test.forEach((row, i) => {
            all.data.set(probabilities.data.subarray(i * classes, (i + 1) * classes), row * classes);
        });
        tick(1);
    }
    return all;
}
/** Of several adapters the one with the lowest balanced error on held-out rows of Training; of equals, the first. */
export async function chooseAdapter(candidates, training, folds, settings, run) {
    if (candidates.length === 1)
        return { adapter: candidates[0], tried: [] };
    const tried = [];
    for (const adapter of candidates) {
        const probabilities = await outOfFold(training, folds, settings, run, adapter);
        const predicted = mostProbable(probabilities);
        const matrix = confusionMatrix(training.labels, predicted, settings.classes);
        tried.push({ params: adapter.getParams(), heldOutError: balancedErrorPercent(matrix) });
    }
    const errors = tried.map(({ heldOutError }) => heldOutError);
    return { adapter: candidates[errors.indexOf(Math.min(...errors))], tried };
}
/** The class of the largest probability in each row; of equals, the first. */
export function mostProbable({ data, cols }) {
    return argmaxLabels(data, Int32Array.from({ length: cols }, (_, label) => label));
}
//# sourceMappingURL=held-out-plates.js.map