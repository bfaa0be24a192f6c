import { decodeNpy, encodeNpy } from "../../core/array-files.js";
import { cacheKey } from "../../core/cache.js";
import { Coos7Error } from "../../core/errors.js";
import { canonicalJson } from "../../core/json.js";
import { sharedMatrix } from "../../core/matrix.js";
import { cachedLayers, featureKey } from "../../features/extract.js";
import { familyFeatures, wantedLayers } from "../family-rows.js";
import { networkFiles, networkPart, } from "./parts.js";
/**
 * The features of a family as a part: `features/FAMILY/[LAYER/]SPLIT.npy`, of all images or of the range `rows` of every
 * split. Those of a range are the same values, for {@link mergeFeatures}.
 */
export async function makeFeatures(family, rows, parts) {
    const { folder, context } = parts;
    const { dataset, truth, log } = context;
    const network = await networkPart(family, parts);
    const key = await featuresKey(family, network, rows?.text, context);
    const name = featuresName(family, rows);
    if (folder.isDone(name, key))
        return "there";
    const { source: known } = network.info;
    if (!known) {
        await folder.write(name, { key, info: { rows: {} }, stages: [] });
        return "made";
    }
    const work = await family.load();
    const source = await work.restore(context, network.info.network, networkFiles(network, parts));
    if (canonicalJson(source.definition) !== canonicalJson(known.definition))
        throw new Coos7Error(`${folder.path}/networks/${family.id}.json was made by another version of coos7, whose features differ; make it again: coos7 train ${family.id}`);
    const layers = wantedLayers(family);
    const files = {};
    const ranges = {};
    const keep = (split, matrices) => {
        for (const [i, layer] of layers.entries())
            files[fileOf(name, layer, split)] = async () => encodeNpy(matrices[i]);
    };
    const wanted = truth.flatMap(({ split, labels }) => {
        const range = rows?.of(labels.length) ?? { start: 0, end: labels.length };
        if (range.start >= range.end)
            return [];
        ranges[split] = range;
        return [{ split, layers, rows: range }];
    });
    await familyFeatures(family, context, async (run) => {
        if (rows)
            await source.compute(dataset, wanted, run, (matrices, { split }) => keep(split, matrices));
        else {
            const splits = truth.map(({ split }) => split);
            const found = await cachedLayers(dataset, splits, source, layers, run);
            for (const [i, split] of splits.entries())
                keep(split, found[i].map(({ features }) => features));
        }
    }, rows ? `, rows ${rows.text}` : "");
    await folder.write(name, { key, info: { rows: ranges }, stages: log.records }, files);
    return "made";
}
/**
 * Puts features of ranges together: the part is that of all images at once. Throws {@link Coos7Error} naming the images
 * whose features are missing.
 */
export async function mergeFeatures(family, parts) {
    const { folder, context } = parts;
    const network = await networkPart(family, parts);
    const key = await featuresKey(family, network, undefined, context);
    const name = featuresName(family);
    if (folder.isDone(name, key))
        return "there";
    if (!network.info.source) {
        await folder.write(name, { key, info: { rows: {} }, stages: [] });
        return "made";
    }
    const pieces = [];
    for (const piece of folder.names("features")) {
        const text = rangeInName(piece, name);
        if (text === undefined)
            continue;
        const record = folder.find(piece, await featuresKey(family, network, text, context));
        if (record)
            pieces.push({ name: piece, record });
    }
    const files = {};
    const used = new Set();
    const ranges = {};
    for (const { split, labels } of context.truth) {
        const order = inOrder(family, split, labels.length, pieces);
        for (const { record } of order)
            used.add(record);
        ranges[split] = { start: 0, end: labels.length };
        for (const layer of wantedLayers(family))
            files[fileOf(name, layer, split)] = async () => {
                const matrices = order.map(({ name, record }) => {
                    const file = fileOf(name, layer, split);
                    return { matrix: decodeNpy(folder.read(record, file), file), rows: record.info.rows[split] };
                });
                const whole = sharedMatrix(labels.length, matrices[0].matrix.cols);
                for (const { matrix, rows } of matrices)
                    whole.data.set(matrix.data, rows.start * whole.cols);
                return encodeNpy(whole);
            };
    }
    const stages = [...used].flatMap((record) => record.stages);
    await folder.write(name, { key, info: { rows: ranges }, stages }, files);
    return "made";
}
/** Pieces that cover a split's images without a gap, in order. */
function inOrder(family, split, count, pieces) {
    const order = [];
    for (let done = 0; done < count;) {
        const next = pieces.find(({ record }) => record.info.rows[split]?.start === done);
        if (!next) {
            const starts = pieces.flatMap(({ record }) => record.info.rows[split]?.start ?? []);
            const end = Math.min(count, ...starts.filter((start) => start > done));
            throw new Coos7Error(`The features ${family.id} of rows ${done} to ${end - 1} of ${split} are not there; coos7 features ${family.id} --rows ${done}:${end} makes them`);
        }
        order.push(next);
        done = next.record.info.rows[split].end;
    }
    return order;
}
/** The part with a family's features of all images. */
export async function featuresPart(family, network, { folder, context }) {
    const key = await featuresKey(family, network, undefined, context);
    return folder.require(featuresName(family), key, `coos7 features ${family.id}`);
}
/** What a layer's features are known by, split by split. */
export async function layerKeys(layer, { info: { source } }, { dataset, truth }) {
    const keys = [];
    for (const { split } of truth)
        keys.push({
            split,
            key: featureKey(source, layer, await dataset.fingerprint(split)),
        });
    return keys;
}
/** A layer's features of some splits, all by default, with the classes of their images. */
export async function readFeatures(family, layer, network, parts, only) {
    const { folder, context } = parts;
    const record = await featuresPart(family, network, parts);
    const keys = await layerKeys(layer, network, context);
    return context.truth.flatMap(({ split, labels }, i) => {
        if (only !== undefined && split !== only)
            return [];
        const file = fileOf(featuresName(family), layer, split);
        const features = decodeNpy(folder.read(record, file), file);
        if (features.rows !== labels.length)
            throw new Coos7Error(`${file}: expected features of ${labels.length} images but found ${features.rows}; make that part again`);
        return [{ split, features, labels, key: keys[i].key }];
    });
}
async function featuresKey(family, network, rows, context) {
    const layers = network.info.source ? wantedLayers(family) : [];
    const keys = [];
    for (const layer of layers)
        keys.push([layer, await layerKeys(layer, network, context)]);
    return cacheKey({
        what: "features part",
        network: network.key,
        keys,
        ...(rows === undefined ? {} : { rows }),
    });
}
function featuresName({ id }, rows) {
    return `features/${id}${rows ? `.rows-${rows.slug}` : ""}`;
}
/** The range of images in the name of a part of the features `whole`, as it was given. */
function rangeInName(name, whole) {
    const prefix = `${whole}.rows-`;
    return name.startsWith(prefix)
        ? name.slice(prefix.length).replace("-", ":").replaceAll("pc", "%")
        : undefined;
}
function fileOf(name, layer, split) {
    return [name, ...(layer === "" ? [] : [layer.toLowerCase()]), `${split}.npy`].join("/");
}
//# sourceMappingURL=feature-parts.js.map