import { effectiveSignal, throwIfCancelled } from "../core/errors.js";
import { sharedMatrix } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { Random } from "../core/random.js";
import { IMAGE_LENGTH } from "../dataset/dataset.js";
import { deepLocFeatures } from "../features/networks.js";
import { withNetworkEngine } from "../nn/choose-engine.js";
import { percentileStretch } from "../nn/intensities.js";
import { heldOutImages } from "../nn/training/deeploc.js";
import { averageViews, CROPS, fiveCrops } from "../nn/views.js";
/** Images whose crops go through the network at once. */
const BATCH = 24;
/** The same where that took more memory than there was. */
const SMALL_BATCH = 3;
/**
 * The class probabilities of a trained DeepLoc for images, one row per image and one column per class: softmax of its
 * outputs, averaged over five crops of each image, as in the rows End-to-End of the table.
 */
export async function classProbabilities({ model, classNames }, images, { backend, threads }, run = {}) {
    const { output } = deepLocFeatures(model, "", classNames).layers.find(({ softmax }) => softmax);
    const cols = classNames.length;
    const probabilities = sharedMatrix(images.count, cols);
    const signal = effectiveSignal(run.signal);
    const job = () => ({ model, batch: BATCH * CROPS, outputs: [output] });
    const choice = { ...run, ...(signal ? { signal } : {}), ...(backend ? { backend } : {}), job };
    return withNetworkEngine(threads, choice, async (engine, tried) => {
        const batch = tried === 0 ? BATCH : SMALL_BATCH;
        const predictor = await engine.predictor(model, [output]);
        try {
            const advance = countProgress(run.onProgress, "Classifying", images.count, "images");
            const prepare = async (start) => {
                const end = Math.min(images.count, start + batch);
                return { start, end, inputs: fiveCrops(percentileStretch(await images.read(start, end))) };
            };
            let next = prepare(0);
            for (let from = 0; from < images.count; from += batch) {
                const { start, end, inputs } = await next;
                throwIfCancelled(signal);
                if (end < images.count)
                    next = prepare(end);
                // What is read ahead may fail while the network computes: that is met in its turn.
                next.catch(() => { });
                const [logits] = await predictor.run([inputs]);
                const rows = probabilities.data.subarray(start * cols, end * cols);
                averageViews(logits.data, { views: CROPS, cols, softmax: true }, rows);
                advance(end - start);
            }
            return probabilities;
        }
        finally {
            await predictor.dispose();
        }
    });
}
/** Images that are enough to tell a notable difference within each of some ten classes. */
const MOST = 1000;
/**
 * The class probabilities of a newly trained DeepLoc for up to 1000 of the training images that chose its checkpoint,
 * about as many of each class: what it makes of images that are like its training data but that it was not fitted to.
 */
export async function referenceOutputs({ model, record }, dataset, run = {}) {
    const { settings, classNames, engine } = record;
    const reader = await dataset.open("training");
    try {
        const rows = chooseRows(reader.labels, settings.seed, Math.ceil(MOST / classNames.length));
        const read = async (start, end) => {
            const images = new Float32Array((end - start) * IMAGE_LENGTH);
            for (let i = start; i < end; i++) {
                throwIfCancelled(run.signal);
                images.set(await reader.read(rows[i], rows[i] + 1), (i - start) * IMAGE_LENGTH);
            }
            return images;
        };
        const place = { backend: engine.name, threads: engine.threads };
        return await classProbabilities({ model, classNames }, { count: rows.length, read }, place, run);
    }
    finally {
        reader.close();
    }
}
/** Held-out images, at most so many of each class, in the order of the split. */
function chooseRows(labels, seed, ofEach) {
    const { heldOut } = heldOutImages(labels, seed);
    const counts = new Map();
    const chosen = new Random(seed, "reference").shuffle(heldOut.slice()).filter((row) => {
        const count = (counts.get(labels[row]) ?? 0) + 1;
        counts.set(labels[row], count);
        return count <= ofEach;
    });
    return chosen.sort();
}
//# sourceMappingURL=class-probabilities.js.map