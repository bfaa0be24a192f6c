import { join } from "node:path";
import { likenessByPlate } from "../classify/by-well.js";
import { trainingLikeness } from "../classify/training-likeness.js";
import { Coos7Error } from "../core/errors.js";
import { argmaxLabels, stackRows } from "../core/matrix.js";
import { cachedLayers } from "../features/extract.js";
import { exportClassifierOnnx } from "../models/onnx-export.js";
import { CLASSIFIERS } from "../reproduce/classifiers.js";
import { fitStandardised } from "../reproduce/evaluate.js";
import { FAMILIES } from "../reproduce/families/families.js";
import { prepareFamily } from "../reproduce/family-rows.js";
import { profileNamed } from "../reproduce/profile.js";
import { readResults } from "../reproduce/read-results.js";
import { prepareRun } from "../reproduce/reproduce.js";
import { StageLog } from "../reproduce/stages.js";
import { rowKey, rowsOf, rowTitle } from "../reproduce/table3.js";
import { readRunRecord, runData } from "./baselines.js";
import { rowCalled } from "./compare.js";
/**
 * Fits a row of a results folder again: features of the run's Training from the cache, or computed, and the classifier with
 * the run's profile and seed, which gives the same one. Throws `UsageError` for a row that there is not, {@link Coos7Error}
 * where the run's data are gone or others, or its network cannot be had here.
 */
export async function fittedRow(folder, name, run) {
    const record = readRunRecord(folder);
    const results = readResults(folder);
    const row = rowCalled(rowsOf({ cells: [...results.cells] }), name, [{ folder }]);
    const family = FAMILIES.find((one) => one.name === row.features);
    if (!family)
        throw new Coos7Error(`${join(folder, "table3.csv")}: the row ${rowTitle(row)} is of features that this package does not compute; only its own rows can be fitted again`);
    const { whole } = await runData(record, folder);
    const isEndToEnd = row.model === family.endToEnd;
    const definition = CLASSIFIERS.find((one) => one.name === row.model);
    if (!isEndToEnd && !definition)
        throw new Coos7Error(`${folder}: the row ${rowTitle(row)} is of a classifier that this package does not have`);
    const profile = profileNamed(record.profile);
    const options = {
        dataset: whole,
        families: [family],
        classifiers: definition ? [definition] : [],
        profile,
        seed: record.seed,
    };
    const context = await prepareRun(options, run, new StageLog());
    const prepared = await prepareFamily(family, context);
    if ("missing" in prepared)
        throw new Coos7Error(`${rowTitle(row)} cannot be had here: ${prepared.detail ?? prepared.missing}`);
    const { classNames } = whole;
    const layer = isEndToEnd ? family.endToEnd : row.layer;
    const heldOut = results.cells.find((cell) => rowKey(cell) === rowKey(row) && cell.split !== "train");
    const reference = heldOut && results.has("predictions", heldOut)
        ? { probabilities: results.predictions(heldOut).probabilities, split: heldOut.split }
        : undefined;
    const common = {
        row,
        title: rowTitle(row),
        classNames,
        source: prepared.source,
        layer,
        ...(reference ? { reference } : {}),
    };
    if (!definition || isEndToEnd)
        return { ...common, classify: async (features) => features };
    const [training] = await cachedLayers(context.dataset, ["training"], prepared.source, [layer], run);
    const labels = await context.dataset.labels("training");
    const fitted = await fitStandardised(definition, { features: training[0].features, labels }, classNames.length, { profile, seed: record.seed }, run);
    return {
        ...common,
        // The package's own definitions fit whole estimators.
        fit: { classifier: fitted.classifier, scaler: fitted.scaler },
        classify: async (features) => (await fitted.classify(features)).probabilities,
    };
}
/** The classes of images by a fitted row, and whether images, and those of each plate, are like the run's own test images. */
export async function classifyByRow(model, images, run) {
    const layers = await cachedLayers(images.dataset, images.splits, model.source, [model.layer], run);
    const features = stackRows(layers.map(([one]) => one.features));
    const probabilities = await model.classify(features);
    const predicted = argmaxLabels(probabilities.data, Int32Array.from(model.classNames, (_, label) => label));
    const likeness = model.reference && trainingLikeness(model.reference.probabilities, probabilities);
    return {
        images: images.names,
        classNames: model.classNames,
        probabilities,
        predicted,
        ...(model.reference
            ? { plates: likenessByPlate(model.reference.probabilities, probabilities, images.ids.plates) }
            : {}),
        ...(likeness
            ? { likeness }
            : {
                reason: model.reference
                    ? "there are too few images of the classes that are predicted"
                    : "the results have no predictions of a test split",
            }),
    };
}
/** A fitted row as an ONNX file that takes its features. Throws {@link Coos7Error} for a network that classifies by itself. */
export function rowOnnx({ fit, title, classNames, source, layer }) {
    if (!fit)
        throw new Coos7Error(`${title} is a network without a classifier behind it: coos7 features deeploc computes its probabilities; give a row of a classifier`);
    const columns = source.layers.find(({ name }) => name === layer)?.columns;
    return exportClassifierOnnx(fit.classifier, {
        scaler: fit.scaler,
        classNames,
        ...(columns ? { columns } : {}),
    });
}
//# sourceMappingURL=fitted-row.js.map