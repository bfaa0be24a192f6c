import { throwIfCancelled } from "../core/errors.js";
/** The five splits of COOS-7, from no shift to the largest (paper, Table 2). */
export const SPLITS = ["training", "test1", "test2", "test3", "test4"];
/** Side of an image in pixels. */
export const IMAGE_SIZE = 64;
/** Channels of an image: 0 the protein, 1 the nucleus. */
export const CHANNELS = 2;
/** Values of one image: 2 channels x 64 x 64, channel-major, then row-major. */
export const IMAGE_LENGTH = CHANNELS * IMAGE_SIZE * IMAGE_SIZE;
/** A dataset of what a source opens. */
export function makeDataset(source) {
    const open = async (split) => {
        const reader = await source.open(split);
        return Object.assign(reader, { [Symbol.asyncDispose]: async () => reader.close() });
    };
    const ask = async (split, question) => {
        const reader = await source.open(split);
        try {
            return question(reader);
        }
        finally {
            reader.close();
        }
    };
    return {
        ...source,
        open,
        labels: (split) => ask(split, ({ labels }) => labels),
        ids: (split) => ask(split, ({ ids }) => ids),
        count: (split) => ask(split, ({ count }) => count),
    };
}
/** A split's name in text and figures, as the paper writes it: "Training", "Test1" … */
export function splitTitle(split) {
    return split[0].toUpperCase() + split.slice(1);
}
/** Yields a split's images (or those from `start` to `end`) in order, `batchSize` at a time (default 256). */
export async function* imageBatches(reader, options = {}) {
    const { start = 0, end = reader.count, batchSize = 256, signal } = options;
    for (let from = start; from < end; from += batchSize) {
        throwIfCancelled(signal);
        const to = Math.min(end, from + batchSize);
        yield { start: from, count: to - from, images: await reader.read(from, to) };
    }
}
//# sourceMappingURL=dataset.js.map