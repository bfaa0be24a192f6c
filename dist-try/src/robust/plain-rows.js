import { Coos7Error } from "../core/errors.js";
import { cachedLayers } from "../features/extract.js";
import { calibrationCurve } from "../metrics/calibration.js";
import { evaluate } from "../reproduce/evaluate.js";
import { endToEndRow, wantedLayers } from "../reproduce/family-rows.js";
import { featuresTitle } from "../reproduce/table3.js";
import { score } from "../reproduce/truth.js";
/** The rows of a family's features without a method. */
export async function plainRows(family, { source }, method, context) {
    const { dataset, truth, classifiers, profile, seed, backend, run } = context;
    const classes = dataset.classNames.length;
    const { name: features, endToEnd } = family;
    const wanted = wantedLayers(family);
    const names = truth.map(({ split }) => split);
    const ofSplits = await cachedLayers(dataset, names, source, wanted, {
        ...run,
        ...titled(features, run.onProgress),
    });
    const rows = [];
    for (const [place, layer] of wanted.entries()) {
        const samples = truth.map(({ split, labels, ids }, i) => ({ split, labels, ids, ...ofSplits[i][place] }));
        const training = samples.find(({ split }) => split === "training");
        const splits = samples.filter((sample) => sample !== training);
        if (layer === endToEnd) {
            const { row, predictions } = endToEndRow(family, splits);
            rows.push({ row, training, splits, without: cellsOf(row, method, predictions, [], context) });
            continue;
        }
        for (const definition of classifiers) {
            const row = { features, layer, model: definition.name };
            const { predictions, seconds } = await evaluate(definition, samples, classes, { profile, seed, backend }, { ...run, ...titled(`${featuresTitle(row)} ${definition.name}`, run.onProgress) });
            const tested = predictions.filter(({ split }) => split !== "training");
            const each = tested.map(() => (seconds ?? Number.NaN) / tested.length);
            rows.push({ row, definition, training, splits, without: cellsOf(row, method, tested, each, context) });
        }
    }
    return rows;
}
/** Predictions of a row, scored. */
export function cellsOf(row, method, predictions, seconds, { truth, dataset, resampleSeed }, without) {
    return predictions.map((found, i) => {
        const known = truth.find(({ split }) => split === found.split);
        const { expectedCalibrationError, logLoss } = calibrationCurve(found.probabilities, known.labels);
        return {
            method,
            scored: score(row, found, known, dataset.classNames.length, resampleSeed),
            expectedCalibrationError,
            logLoss,
            seconds: seconds[i] ?? Number.NaN,
            without: without?.[i],
        };
    });
}
/** A listener that says which part of the table a stage belongs to. */
export function titled(title, onProgress) {
    return onProgress
        ? { onProgress: (event) => onProgress({ ...event, stage: `${title}: ${event.stage}` }) }
        : {};
}
/** Does a part of the work, or notes in a sentence why it cannot be done: no reason to lose all other rows. */
export async function attempt(found, title, work) {
    try {
        await work();
    }
    catch (error) {
        // Such as plates that are not known, or a confusion matrix without an inverse.
        if (!(error instanceof Coos7Error) || error.exitCode !== 1)
            throw error;
        found.left.push(`${title} is left out: ${error.message}.`);
    }
}
//# sourceMappingURL=plain-rows.js.map