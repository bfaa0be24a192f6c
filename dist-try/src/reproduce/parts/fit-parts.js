import { join } from "node:path";
import { cacheKey } from "../../core/cache.js";
import { Coos7Error, UsageError } from "../../core/errors.js";
import { evaluationKey, scoreStandardised } from "../evaluate.js";
import { endToEndRow, familyResult, fitRow, fitTitle, leftOut, } from "../family-rows.js";
import { readPredictions } from "../read-results.js";
import { gatherResults } from "../reproduce.js";
import { cellSlug, columnOf, rowSlug } from "../table3.js";
import { predictionsCsv } from "../write-results.js";
import { featuresPart, layerKeys, readFeatures } from "./feature-parts.js";
import { networkPart } from "./parts.js";
/**
 * Scores a part of the draws of a row's search, for {@link makeFit}: the range is of the draws in the order of
 * `RandomizedSearch.scoreDraws`. Throws `UsageError` for a classifier that is not searched for.
 */
export async function makeSearch(row, draws, parts) {
    const { folder, context } = parts;
    const { profile, seed, log, run } = context;
    const { family, layer, classifier } = row;
    const search = classifier.search?.(profile, seed);
    if (!search)
        throw new UsageError(`${classifier.id} is fitted at once, without a search: leave --draws out`);
    const network = await networkPart(family, parts);
    const range = draws.of(search.draws);
    const key = searchKey(await fitKey(row, network, parts), range);
    const name = `${fitName(row)}.draws-${draws.slug}`;
    if (folder.isDone(name, key))
        return "there";
    const write = (scores) => folder.write(name, { key, info: { ...range, scores }, stages: log.records });
    if (!network.info.source || range.start >= range.end)
        await write([]);
    else {
        const [training] = await readFeatures(family, layer, network, parts, "training");
        const stage = `${fitTitle(family, layer, classifier)}, draws ${draws.text}`;
        await write(await log.measure(stage, () => scoreStandardised(search, training, range, { ...run, ...{ stage } })));
    }
    return "made";
}
/**
 * One row of the table as a part: the classifier fitted on Training, and its predictions of every split,
 * `fits/ROW/ROW__SPLIT.csv`, in the form of the results. Scores of a search that {@link makeSearch} made are used.
 */
export async function makeFit(row, parts) {
    const { folder, context } = parts;
    const { family, layer, classifier } = row;
    const network = await networkPart(family, parts);
    const key = await fitKey(row, network, parts);
    const name = fitName(row);
    if (folder.isDone(name, key))
        return "there";
    if (!network.info.source) {
        await folder.write(name, { key, info: { report: {} }, stages: [] });
        return "made";
    }
    const searches = folder.names("fits").flatMap((part) => {
        if (!part.startsWith(`${name}.draws-`))
            return [];
        const record = folder.require(part, undefined, "coos7 fit --draws");
        return record.key === searchKey(key, record.info) ? [record] : [];
    });
    const known = searches.flatMap(({ info }) => info.scores);
    const splits = await readFeatures(family, layer, network, parts);
    const { predictions, report } = await fitRow(family, layer, classifier, splits, context, known);
    const files = predictions.map((found, i) => {
        const { rows, labels } = context.truth[i];
        const text = predictionsCsv({ rows, labels, predictions: found }, context.dataset.classNames);
        return [predictionsFile(row, found.split), async () => new TextEncoder().encode(text)];
    });
    const stages = [...searches.flatMap((record) => record.stages), ...context.log.records];
    await folder.write(name, { key, info: { report }, stages }, Object.fromEntries(files));
    return "made";
}
/** What `reproduce` resolves to, of parts that were all made. Throws {@link Coos7Error} naming one that is missing. */
export async function gatherParts(options, parts) {
    const results = [];
    for (const family of options.families)
        results.push(await familyOfParts(family, parts));
    return gatherResults(options, parts.context, results);
}
async function familyOfParts(family, parts) {
    const { folder, context } = parts;
    const { records } = context.log;
    const network = await networkPart(family, parts);
    records.push(...network.stages);
    const { missing } = network.info;
    if (missing)
        return leftOut(family, missing);
    records.push(...(await featuresPart(family, network, parts)).stages);
    const fitted = [];
    if (family.endToEnd !== undefined)
        fitted.push(endToEndRow(family, await readFeatures(family, family.endToEnd, network, parts)));
    for (const layer of family.layers)
        for (const classifier of context.classifiers) {
            const row = { family, layer, classifier };
            const command = `coos7 fit ${family.id}${layer === "" ? "" : ` --layer ${layer}`} --classifier ${classifier.id}`;
            const key = await fitKey(row, network, parts);
            const record = folder.require(fitName(row), key, command);
            records.push(...record.stages);
            fitted.push({ row: nameOf(row), ...fittedOf(row, record, parts) });
        }
    return familyResult(family, network.info, fitted, context);
}
function fittedOf(row, record, { folder, context }) {
    const predictions = context.truth.map(({ split, labels }) => {
        const file = predictionsFile(row, split);
        folder.read(record, file);
        const path = join(folder.path, file);
        const { predicted, probabilities, classNames } = readPredictions(path, { n: labels.length });
        if (classNames.join() !== context.dataset.classNames.join())
            throw new Coos7Error(`${path}: expected the dataset's classes but found ${classNames.join(", ")}`);
        return { split, predicted, probabilities };
    });
    return { predictions, report: record.info.report };
}
async function fitKey({ layer, classifier }, network, { context }) {
    const { profile, seed, backend, dataset } = context;
    if (!network.info.source)
        return cacheKey({ what: "row that is left out", network: network.key });
    const keys = await layerKeys(layer, network, context);
    return evaluationKey(classifier, keys, dataset.classNames.length, { profile, seed, backend });
}
function searchKey(fit, { start, end }) {
    return cacheKey({ what: "search part", fit, start, end });
}
function nameOf({ family, layer, classifier }) {
    return { features: family.name, layer, model: classifier.name };
}
function fitName(row) {
    return `fits/${rowSlug(nameOf(row))}`;
}
function predictionsFile(row, split) {
    return `${fitName(row)}/${cellSlug(nameOf(row), columnOf(split))}.csv`;
}
//# sourceMappingURL=fit-parts.js.map