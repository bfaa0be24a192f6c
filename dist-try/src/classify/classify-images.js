var __addDisposableResource = (this && this.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (this && this.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
import { availableParallelism } from "node:os";
import { toCsv } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { argmaxLabels, stackRows } from "../core/matrix.js";
import { shortestDecimal } from "../core/text.js";
import { cellImages } from "../dataset/tiff/tree.js";
import { loadModel, readReference } from "../nn/store.js";
import { likenessByPlate } from "./by-well.js";
import { classProbabilities } from "./class-probabilities.js";
import { listImages } from "./list-images.js";
import { trainingLikeness } from "./training-likeness.js";
/**
 * The classes of images of cells, TIFF files `<name>_{protein,nucleus}.tif` of 64 x 64 pixels or folders of them, by a
 * saved DeepLoc, with probabilities; and whether the images are like those that it was trained on.
 * Throws `UsageError` where there is nothing at a path, {@link Coos7Error} where a file or the model cannot be read, and
 * where the model does not predict classes.
 */
export async function classifyImages(paths, { model: nameOrFolder, backend, threads = availableParallelism() }, run = {}) {
    const files = listImages(paths, run);
    const { model, classNames, reference } = await loadClassifier(nameOrFolder);
    const { read } = await cellImages(paths.join(", "), files);
    const images = { count: files.length, read };
    const place = { threads, ...(backend ? { backend } : {}) };
    const probabilities = await classProbabilities({ model, classNames }, images, place, run);
    return classified(files.map(({ name }) => name), classNames, probabilities, reference);
}
const TOO_FEW = "there are too few images of the classes that are predicted";
const NO_REFERENCE = "the model was saved without its outputs on held-out training images (reference.npy)";
/**
 * The same of the images of a dataset, split by split, with what is known of each plate.
 */
export async function classifyDataset({ dataset, splits, names, ids }, { model: nameOrFolder, backend, threads = availableParallelism() }, run = {}) {
    const { model, classNames, reference } = await loadClassifier(nameOrFolder);
    const place = { threads, ...(backend ? { backend } : {}) };
    const parts = [];
    for (const split of splits) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const reader = __addDisposableResource(env_1, await dataset.open(split), true);
            parts.push(await classProbabilities({ model, classNames }, reader, place, run));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    const probabilities = stackRows(parts);
    return {
        ...classified(names, classNames, probabilities, reference),
        ...(reference ? { plates: likenessByPlate(reference, probabilities, ids.plates) } : {}),
    };
}
/** A saved DeepLoc with its outputs on held-out training images. Throws {@link Coos7Error} for a network of another family. */
async function loadClassifier(nameOrFolder) {
    const { model, card, folder } = await loadModel(nameOrFolder);
    const { classNames, settings } = card;
    if (settings.family !== "deeploc")
        throw new Coos7Error(`Expected the model ${JSON.stringify(nameOrFolder)} to predict classes, a DeepLoc, but found one of the family ${settings.family}; train one with coos7 train deeploc`);
    return { model, classNames, reference: readReference(folder, classNames.length) };
}
function classified(images, classNames, probabilities, reference) {
    const likeness = reference && trainingLikeness(reference, probabilities);
    return {
        images,
        classNames,
        probabilities,
        predicted: argmaxLabels(probabilities.data, Int32Array.from(classNames, (_, label) => label)),
        ...(likeness ? { likeness } : { reason: reference ? TOO_FEW : NO_REFERENCE }),
    };
}
/** A classification as CSV: image, number and name of its class, and a column of probabilities for each class. */
export function classificationCsv({ images, classNames, probabilities, predicted }) {
    const { data, cols } = probabilities;
    const rows = images.map((image, i) => [
        image,
        predicted[i],
        classNames[predicted[i]],
        ...Array.from(data.subarray(i * cols, (i + 1) * cols), shortestDecimal),
    ]);
    return toCsv(["image", "predicted", "class", ...classNames], rows);
}
//# sourceMappingURL=classify-images.js.map