import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheDirectory } from "../core/cache.js";
import { downloadFile } from "../core/download/download.js";
import { TransferFailure } from "../core/download/http.js";
import { HASTY } from "../core/download/retry.js";
import { md5OfFile, openSource } from "../core/download/transfer.js";
import { CancelledError, Coos7Error } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { hdf5Error, openHdf5 } from "../dataset/hdf5/library.js";
import { datasetStorage, requireWritten } from "../dataset/hdf5/storage.js";
import { VGG16_LAYERS, vgg16 } from "../nn/networks/vgg16.js";
import { tf } from "../nn/tf.js";
/** VGG16 without its dense layers, trained on ImageNet, as Keras publishes it: about 59 MB. */
export const VGG16_WEIGHTS = {
    url: "https://storage.googleapis.com/tensorflow/keras-applications/vgg16/vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5",
    md5: "6d6bbae143d832006294945121d1f1fc",
};
/** Why sources failed, by address: they are not tried a second time in this process. */
const failed = new Map();
/** Files that were found right, with their size and time of change. */
const checked = new Map();
/** Where the weights lie in the cache. */
export function weightsPath(file = VGG16_WEIGHTS) {
    return join(cacheDirectory(), basename(new URL(file.url).pathname));
}
/**
 * The weights in the cache; with `download`, fetched there on first use. Without a connection that is given up after 10
 * seconds, and not tried again in the same process. Throws `CancelledError`; what else is wrong is the reason.
 */
export async function vgg16Weights({ download, file = VGG16_WEIGHTS }, options = {}) {
    const { md5 } = file;
    const path = weightsPath(file);
    const help = `run coos7 download vgg16, or put the file ${basename(path)} into ${cacheDirectory()}`;
    const problem = await examine(path, md5, options);
    if (problem === undefined)
        return { path, md5 };
    if (!download)
        return { reason: `${path} ${problem}; ${help}`, cause: `the file in the cache ${problem}` };
    const key = source(file);
    let failure = failed.get(key);
    if (!failure)
        try {
            await downloadWeights({ file }, { patience: HASTY, ...options });
            return { path, md5 };
        }
        catch (error) {
            if (error instanceof CancelledError || !(error instanceof Coos7Error))
                throw error;
            failure = error;
            failed.set(key, failure);
        }
    const { message, cause } = failure;
    // What a download throws names its address, its cause does not.
    return { reason: `${message}; ${help}`, cause: cause instanceof Coos7Error ? cause.message : message };
}
/** Why the weights cannot be fetched, or undefined where their source answers: for estimates, so nothing is fetched. */
export async function whyNotFetched(file, { signal }) {
    const request = { ...HASTY, signal };
    try {
        await openSource(source(file), { offset: 0, validator: undefined }, request, async () => { });
        return undefined;
    }
    catch (error) {
        if (signal?.aborted)
            throw new CancelledError();
        if (error instanceof Coos7Error || error instanceof TransferFailure)
            return error.message;
        throw error;
    }
}
/**
 * Fetches the weights into the cache and resolves to their path: from `from`, an address or a local file, else from
 * where $COOS7_VGG16_URL says, else from where they are published. Throws `Coos7Error` in one line where that fails.
 */
export async function downloadWeights({ from, file = VGG16_WEIGHTS } = {}, options = {}) {
    const destination = weightsPath(file);
    await downloadFile({ url: source(file, from), destination, md5: file.md5 }, options);
    return destination;
}
function source({ url }, from = process.env.COOS7_VGG16_URL) {
    if (!from)
        return url;
    return /^https?:\/\//i.test(from) ? from : pathToFileURL(resolve(from)).href;
}
/** What is wrong with the file, as a predicate; undefined if it is right. */
async function examine(path, md5, options) {
    try {
        const stats = statSync(path, { throwIfNoEntry: false });
        if (!stats)
            return "is not there";
        const state = `${md5} ${stats.size} ${stats.mtimeMs}`;
        if (checked.get(path) === state)
            return undefined;
        if ((await md5OfFile(path, options)) !== md5)
            return "is damaged (its MD5 differs)";
        checked.set(path, state);
        return undefined;
    }
    catch (error) {
        if (error instanceof CancelledError)
            throw error;
        return `cannot be read: ${describeIoError(error)}`;
    }
}
/**
 * VGG16 with the weights of a Keras file, as wide as these are. Throws {@link Coos7Error} naming the layer where the
 * file lacks one or has another shape.
 */
export async function loadVgg16(path) {
    const layers = await readKerasWeights(path);
    const widths = checkedWidths(path, layers);
    const model = vgg16({ widths, seed: 0 });
    for (const name of VGG16_LAYERS) {
        const { kernel, bias } = layers.get(name);
        tf.tidy(() => model.getLayer(name).setWeights([tensor(kernel), tensor(bias)]));
    }
    return model;
}
/** The width of each block; throws {@link Coos7Error} unless the layers are those of a VGG16. */
function checkedWidths(path, layers) {
    const widths = [];
    let inputs = 3;
    for (const name of VGG16_LAYERS) {
        const layer = layers.get(name);
        if (!layer)
            throw new Coos7Error(`${path}: expected the layers of VGG16 but found no ${name} among ${[...layers.keys()].join(", ")}`);
        const { kernel, bias } = layer;
        if (name.endsWith("_conv1"))
            widths.push(kernel.shape[3] ?? 0);
        const width = widths.at(-1);
        requireShape(`${path}: the kernel of ${name}`, kernel, [3, 3, inputs, width]);
        requireShape(`${path}: the bias of ${name}`, bias, [width]);
        inputs = width;
    }
    return widths;
}
function requireShape(what, { shape }, expected) {
    if (shape.join() !== expected.join())
        throw new Coos7Error(`${what}: expected the shape (${expected.join(", ")}) but found (${shape.join(", ")})`);
}
function tensor({ data, shape }) {
    return tf.tensor(data, [...shape]);
}
/** Attributes in which a Keras file lists its layers, and a layer's group its weights, kernel first. */
const LAYER_NAMES = "layer_names";
const WEIGHT_NAMES = "weight_names";
/**
 * Reads a file of weights as Keras writes it in HDF5, following the names that its own attributes list. Layers without
 * weights, such as poolings, are left out; the others are in the file's order.
 * Throws {@link Coos7Error} naming the file and the layer where it is not such a file.
 */
export async function readKerasWeights(path) {
    const { file, openSource } = await openHdf5(path);
    try {
        const layers = new Map();
        for (const layer of readNames(file, path, LAYER_NAMES)) {
            const group = file.get(layer);
            if (group?.constructor.name !== "Group")
                throw new Coos7Error(`${path}: expected a group ${layer}, which ${LAYER_NAMES} lists`);
            const names = readNames(group, `${path}: ${layer}`, WEIGHT_NAMES);
            if (names.length === 0)
                continue;
            if (names.length !== 2)
                throw new Coos7Error(`${path}: expected a kernel and a bias in ${layer} but found ${names.join(", ")}`);
            const [kernel, bias] = names.map((name) => readArray(file, path, `${layer}/${name}`, openSource));
            layers.set(layer, { kernel: kernel, bias: bias });
        }
        return layers;
    }
    catch (error) {
        throw hdf5Error("read", path, error);
    }
    finally {
        file.close();
    }
}
function readNames(entity, where, attribute) {
    const names = entity.attrs[attribute]?.value;
    if (Array.isArray(names))
        return names.map(String);
    throw new Coos7Error(`${where}: expected the attribute ${attribute} of a Keras file of weights; is it the right file?`);
}
function readArray(file, path, key, open) {
    const entity = file.get(key);
    if (entity?.constructor.name !== "Dataset")
        throw new Coos7Error(`${path}: expected the weights ${key}, which ${WEIGHT_NAMES} lists`);
    const { value, shape } = entity;
    if (!(value instanceof Float32Array) || shape === null)
        throw new Coos7Error(`${path}: expected ${key} to be float32 but found ${String(entity.dtype)}`);
    requireWritten(path, `rows of ${key}`, entity, datasetStorage(open, path, entity));
    return { data: value, shape };
}
//# sourceMappingURL=vgg16-weights.js.map