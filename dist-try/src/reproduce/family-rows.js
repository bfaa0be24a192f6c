import { argmaxLabels } from "../core/matrix.js";
import { cachedLayers } from "../features/extract.js";
import { evaluate } from "./evaluate.js";
import { featuresTitle } from "./table3.js";
import { score } from "./truth.js";
/** The rows that a family will have, in the table's order. */
export function plannedRows({ name: features, layers, endToEnd }, classifiers) {
    return [
        ...(endToEnd === undefined ? [] : [{ features, layer: "", model: endToEnd }]),
        ...layers.flatMap((layer) => classifiers.map(({ name: model }) => ({ features, layer, model }))),
    ];
}
/** The layers of a family's features that its rows need, in the rows' order. */
export function wantedLayers({ layers, endToEnd }) {
    return [...(endToEnd === undefined ? [] : [endToEnd]), ...layers];
}
/** The rows of one family: its network trained where it has one, its features computed, classifiers fitted. */
export async function familyRows(family, context) {
    const { dataset, truth, classifiers, run } = context;
    const prepared = await prepareFamily(family, context);
    if ("missing" in prepared) {
        run.onWarning?.(`${family.name} is left out: ${prepared.detail ?? prepared.missing}`);
        return leftOut(family, prepared);
    }
    const wanted = wantedLayers(family);
    const ofSplits = await familyFeatures(family, context, (running) => cachedLayers(dataset, truth.map(({ split }) => split), prepared.source, wanted, running));
    const fitted = [];
    for (const [place, layer] of wanted.entries()) {
        const splits = truth.map(({ split, labels }, i) => ({ split, labels, ...ofSplits[i][place] }));
        if (layer === family.endToEnd)
            fitted.push(endToEndRow(family, splits));
        else
            for (const definition of classifiers)
                fitted.push(await fitRow(family, layer, definition, splits, context));
    }
    return familyResult(family, prepared, fitted, context);
}
/** What computes a family's features, its network trained where it has one; or why it has to be left out. */
export async function prepareFamily(family, context) {
    const { log, run } = context;
    const { name } = family;
    const prepare = async () => {
        const work = await family.load();
        return work.prepare({ ...context, run: { ...run, ...titled(name, run.onProgress) } });
    };
    return family.trains ? log.measure(`${name} training`, prepare) : prepare();
}
/** Does what computes a family's features, as the stage of that name; `part` says of which images, in words. */
export function familyFeatures({ name }, { log, run }, compute, part = "") {
    return log.measure(`${name} features${part}`, () => compute({ ...run, ...titled(name, run.onProgress) }));
}
/** The row of a network that classifies by itself: its most probable classes. */
export function endToEndRow({ name, endToEnd }, splits) {
    const predictions = splits.map(({ split, features }) => ({
        split,
        predicted: argmaxLabels(features.data, Int32Array.from({ length: features.cols }, (_, label) => label)),
        probabilities: features,
    }));
    return { row: { features: name, layer: "", model: endToEnd }, predictions, report: {} };
}
/** What names the stage of a row's fit. */
export function fitTitle(family, layer, { name }) {
    return `${featuresTitle({ features: family.name, layer })} ${name}`;
}
/** A classifier fitted on a layer's features of Training and applied to every split. */
export async function fitRow(family, layer, definition, splits, { dataset, profile, seed, backend, log, run }, known) {
    const row = { features: family.name, layer, model: definition.name };
    const title = fitTitle(family, layer, definition);
    const found = await log.measure(title, () => evaluate(definition, splits, dataset.classNames.length, { profile, seed, backend }, { ...run, ...titled(title, run.onProgress), ...(known ? { known } : {}) }));
    return { row, ...found };
}
/** What is found out of a family that is left out. */
export function leftOut(family, missing) {
    return { family, scored: [], fits: [], notes: [], missing };
}
/** The rows of a family scored on every split. */
export function familyResult(family, { network, notes }, fitted, { dataset, truth, seed }) {
    const classes = dataset.classNames.length;
    return {
        family,
        scored: fitted.flatMap(({ row, predictions }) => predictions.map((found, i) => score(row, found, truth[i], classes, seed))),
        fits: fitted.map(({ row, report }) => ({ ...row, report })),
        notes,
        ...(network ? { network } : {}),
    };
}
/** A listener that says which part of the table a stage belongs to. */
function titled(title, onProgress) {
    if (!onProgress)
        return {};
    return { onProgress: (event) => onProgress({ ...event, stage: `${title}: ${event.stage}` }) };
}
//# sourceMappingURL=family-rows.js.map