import { countProgress } from "../core/progress.js";
import { CHANNELS, IMAGE_SIZE, } from "./dataset.js";
import { readInParallel } from "./open.js";
import { CHANNEL_NAMES } from "./pixels.js";
/** The percentiles of {@link IntensitySummary}. */
export const PERCENTILES = [1, 25, 50, 75, 99];
/** Counts and intensities of each split of a dataset; reads (or simulates) every image once, in worker threads. */
export async function summarise(dataset, run = {}) {
    const summaries = [];
    for (const split of dataset.splits) {
        const reader = await dataset.open(split);
        const { count, labels, pixelType, ids } = reader;
        reader.close();
        const imagesPerClass = dataset.classNames.map(() => 0);
        for (const label of labels)
            imagesPerClass[label]++;
        const intensity = await intensities(dataset, split, count, run);
        summaries.push({ split, images: count, imagesPerClass, pixelType, ...countIds(ids), intensity });
    }
    return summaries;
}
/**
 * One tidy row per image, split after split in the order of the files: for data frames, and beside features that were
 * computed in the same order. Throws as {@link Dataset.open}.
 */
export async function cellRows(dataset, splits = dataset.splits) {
    const found = [];
    for (const split of splits) {
        const reader = await dataset.open(split);
        const { labels, rows, ids } = reader;
        reader.close();
        const { dates, microscopes, plates, wells } = ids;
        for (const [i, label] of labels.entries())
            found.push({
                split,
                index: rows[i],
                label,
                class: dataset.classNames[label],
                ...(dates && { date: dates[i] }),
                ...(microscopes && { microscope: microscopes[i] }),
                ...(plates && { plate: plates[i] }),
                ...(wells && { well: wells[i] }),
            });
    }
    return found;
}
function countIds(ids) {
    const counts = {};
    for (const field of ["dates", "microscopes", "plates"])
        if (ids[field])
            counts[field] = new Set(ids[field]).size;
    const { wells, dates, microscopes, plates } = ids;
    if (wells)
        counts.wells = new Set(wells.map((well, i) => JSON.stringify([dates?.[i], microscopes?.[i], plates?.[i], well]))).size;
    return counts;
}
async function intensities(dataset, split, count, run) {
    const histograms = CHANNEL_NAMES.map(() => new IntensityHistogram());
    const length = IMAGE_SIZE * IMAGE_SIZE;
    const advance = countProgress(run.onProgress, `Reading ${split}`, count, "images");
    await readInParallel(dataset, split, count, run, (images) => {
        for (let k = 0; k < images.length / length; k++)
            histograms[k % CHANNELS].add(images.subarray(k * length, (k + 1) * length));
        advance(images.length / (length * CHANNELS));
    });
    const [protein, nucleus] = histograms.map((histogram) => ({
        min: histogram.min,
        percentiles: PERCENTILES.map((percent) => histogram.percentile(percent)),
        max: histogram.max,
    }));
    return { protein: protein, nucleus: nucleus };
}
/** Bits of a float32 that tell its bin: sign, exponent and the first 15 bits of the mantissa. */
const BIN_BITS = 24;
const DROPPED_BITS = 32 - BIN_BITS;
/**
 * Counts float32 values in bins narrow enough to be exact for whole numbers up to 65,536 and to 0.003 % for any
 * other value. Memory is only taken for the range of values that occurs.
 */
export class IntensityHistogram {
    min = Number.POSITIVE_INFINITY;
    max = Number.NEGATIVE_INFINITY;
    #total = 0;
    #counts = new Float64Array(2 ** BIN_BITS);
    /** Counts finite values. */
    add(values) {
        const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (value < this.min)
                this.min = value;
            if (value > this.max)
                this.max = value;
            this.#counts[binOf(bits[i])]++;
        }
        this.#total += values.length;
    }
    /**
     * The smallest value that at least `percent` % of the values do not exceed (0 < percent <= 100), as
     * `numpy.percentile` with method "inverted_cdf"; NaN where nothing has been counted.
     */
    percentile(percent) {
        const rank = Math.ceil((percent / 100) * this.#total);
        if (rank === 0)
            return Number.NaN;
        let below = 0;
        for (let bin = binOf(bitsOf(this.min));; bin++) {
            below += this.#counts[bin];
            if (below >= rank)
                return binValue(bin);
        }
    }
}
/** Bins ascend with the value: negative floats have their bits flipped, the others come after them. */
function binOf(bits) {
    const ordered = bits >>> 31 === 1 ? ~bits : bits ^ 0x80000000;
    return ordered >>> DROPPED_BITS;
}
/** The value of a bin that is nearest to 0. */
function binValue(bin) {
    const ordered = bin << DROPPED_BITS;
    const bits = ordered < 0 ? ordered ^ 0x80000000 : ~ordered;
    words[0] = (bits >>> DROPPED_BITS) << DROPPED_BITS;
    return floats[0];
}
const floats = new Float32Array(1);
const words = new Uint32Array(floats.buffer);
function bitsOf(value) {
    floats[0] = value;
    return words[0];
}
/** The mean intensities of a split's images, in the split's order. Reads every image once, in worker threads. */
export async function imageMeans(dataset, split, run = {}) {
    const reader = await dataset.open(split);
    const { count } = reader;
    reader.close();
    const means = [new Float32Array(count), new Float32Array(count)];
    const pixels = IMAGE_SIZE * IMAGE_SIZE;
    const advance = countProgress(run.onProgress, `Reading ${split}`, count, "images");
    let done = 0;
    await readInParallel(dataset, split, count, run, (images) => {
        for (let k = 0; k < images.length / pixels; k++) {
            let sum = 0;
            for (let i = k * pixels; i < (k + 1) * pixels; i++)
                sum += images[i];
            means[(k % CHANNELS)][done + Math.floor(k / CHANNELS)] = sum / pixels;
        }
        done += images.length / (pixels * CHANNELS);
        advance(images.length / (pixels * CHANNELS));
    });
    return { protein: means[0], nucleus: means[1] };
}
//# sourceMappingURL=summary.js.map