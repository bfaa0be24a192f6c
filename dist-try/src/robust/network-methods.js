import { cachedBundle, cacheKey } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { takeImages } from "../dataset/subset.js";
import { cachedLayers } from "../features/extract.js";
import { evaluate } from "../reproduce/evaluate.js";
import { endToEndRow, wantedLayers } from "../reproduce/family-rows.js";
import { mostProbable } from "./held-out-plates.js";
import { TRAINED_HERE } from "./methods.js";
import { attempt, cellsOf, plainRows, titled, } from "./plain-rows.js";
import { drawnPart, skewedCell, skewedDraws } from "./skewed-shares.js";
/** The rows of networks that were trained anew with each method, against one that was trained so without. */
export async function addTrained(found, rows, family, prepared, context) {
    const methods = context.methods.filter((method) => method.stage === "training");
    if (methods.length === 0 || family.id !== "deeploc")
        return;
    const trained = async (method, settings) => {
        const profile = { ...context.profile, deepLoc: { ...context.profile.deepLoc, ...settings } };
        const run = { ...context.run, ...titled(`${method.name}, ${family.name}`, context.run.onProgress) };
        const of = { ...context, profile, train: true, run };
        const started = performance.now();
        const work = await (await family.load()).prepare(of);
        if ("missing" in work)
            throw new Coos7Error(work.missing);
        const taken = { what: "seconds of a training", weights: work.network.weights };
        const seconds = await keptSeconds(taken, (performance.now() - started) / 1000, run);
        const made = await plainRows(family, work, method, of);
        for (const cell of made.flatMap((row) => row.without))
            cell.seconds = (Number.isNaN(cell.seconds) ? 0 : cell.seconds) + seconds / cellsIn(made);
        return made;
    };
    const without = prepared.network?.ofRecord === undefined ? rows : await trained(TRAINED_HERE, {});
    if (without !== rows)
        found.cells.push(...without.flatMap((row) => row.without));
    for (const method of methods)
        await attempt(found, `${method.name}, ${family.name}`, async () => {
            for (const [i, row] of (await trained(method, method.settings)).entries())
                found.cells.push(...row.without.map((cell, k) => ({ ...cell, without: without[i].without[k] })));
        });
}
function cellsIn(rows) {
    return rows.reduce((sum, { without }) => sum + without.length, 0);
}
/**
 * The rows of a network that was adapted to each split by itself; classifiers are those that were fitted on Training's
 * features of the network as it was trained.
 */
export async function addOnAdaptedNetwork(found, rows, method, family, { featureNetwork, network }, context) {
    const { dataset, truth, threads, seed, run } = context;
    const adapter = await method.load();
    // Networks take a while and memory to load, so they are loaded where they are used.
    const { adaptNetwork } = await import("../adapt/network-adapter.js");
    const { networkSource } = await import("../features/network-pass.js");
    const place = { backend: network.backend, threads };
    const layers = wantedLayers(family);
    const adapted = new Map();
    for (const { split } of truth) {
        if (split === "training")
            continue;
        const started = performance.now();
        const changed = await adaptNetwork(adapter, featureNetwork, dataset, split, { ...place, seed }, run);
        const [ofSplit] = await cachedLayers(dataset, [split], networkSource(changed, place), layers, run);
        const seconds = await keptSeconds({ what: "seconds of an adapted network", keys: ofSplit.map(({ key }) => key) }, (performance.now() - started) / 1000, run);
        adapted.set(split, { layers: ofSplit, seconds: seconds / rows.length });
    }
    for (const { row, definition, training, splits, without } of rows) {
        const layerPlace = layers.indexOf(definition ? row.layer : row.model);
        const samples = splits.map((sample) => ({ ...sample, ...adapted.get(sample.split).layers[layerPlace] }));
        const { predictions, seconds } = definition
            ? await evaluate(definition, [training, ...samples], dataset.classNames.length, context, run)
            : { ...endToEndRow(family, samples), seconds: 0 };
        const tested = predictions.filter(({ split }) => split !== "training");
        const each = tested.map(({ split }) => adapted.get(split).seconds + (seconds ?? Number.NaN) / tested.length);
        found.cells.push(...cellsOf(row, method, tested, each, context, without));
    }
    // Adapting takes long: one part of each kind, and the network's own classes.
    const ownRow = rows.find(({ definition }) => definition === undefined);
    if (method.mark !== "T" || !ownRow)
        return;
    for (const draw of skewedDraws(ownRow.splits, ownRow.training, Math.min(1, context.draws), seed))
        for (const [i, sample] of ownRow.splits.entries()) {
            const { split } = sample;
            const part = takeImages(dataset, { [split]: draw.places.get(split) });
            const changed = await adaptNetwork(adapter, featureNetwork, part, split, { ...place, seed }, run);
            const [ofPart] = await cachedLayers(part, [split], networkSource(changed, place), [family.endToEnd], run);
            const predicted = mostProbable(ofPart[0].features);
            const known = ownRow.without[i].scored.predictions.predicted;
            const classes = dataset.classNames.length;
            found.skewed.push(skewedCell({ method, row: ownRow.row }, drawnPart(sample, draw), draw, predicted, known, classes));
        }
}
/** The seconds that something took when it was first done. */
async function keptSeconds(parts, seconds, run) {
    const { arrays } = await cachedBundle(cacheKey(parts), async () => ({ info: {}, arrays: { seconds: Float32Array.of(seconds) } }), run);
    return arrays.seconds[0];
}
//# sourceMappingURL=network-methods.js.map