import { Coos7Error } from "../../core/errors.js";
import { countProgress } from "../../core/progress.js";
import { Random } from "../../core/random.js";
import { IMAGE_LENGTH } from "../../dataset/dataset.js";
import { readInParallel } from "../../dataset/open.js";
/**
 * Items in a new random order in each epoch, without end: batches are cut from the stream one after the other, so one
 * may hold the end of an epoch and the beginning of the next. Every place in the stream depends on the name alone,
 * not on what was asked for before.
 */
export class ShuffledEpochs {
    #items;
    #name;
    #epoch = -1;
    #order = new Int32Array();
    /**
     * `name` is that of the random streams; see `Random`. `items` are not changed. Throws `Coos7Error` where there are
     * none.
     */
    constructor(items, ...name) {
        if (items.length === 0)
            throw new Coos7Error("Expected at least one image to train on but found none");
        this.#items = items;
        this.#name = name;
    }
    /** The visits of batch `index` (from 0) of `size` items. */
    batch(index, size) {
        return Array.from({ length: size }, (_, i) => {
            const position = index * size + i;
            const epoch = Math.floor(position / this.#items.length);
            return { epoch, item: this.#orderOf(epoch)[position % this.#items.length] };
        });
    }
    #orderOf(epoch) {
        if (epoch !== this.#epoch) {
            this.#order = new Random(...this.#name, epoch).shuffle(this.#items.slice());
            this.#epoch = epoch;
        }
        return this.#order;
    }
}
/** Images that are kept in memory at most, preprocessed: 1.5 GiB. COOS-7's Training has 41,456. */
export const MAX_IMAGES_IN_MEMORY = 49_152;
/**
 * Opens Training for random access. Up to `inMemory` images are read and preprocessed once and kept; of a larger split
 * each image is read again, and preprocessed, whenever it is asked for.
 */
export async function openTrainingImages(dataset, preprocess, { inMemory = MAX_IMAGES_IN_MEMORY, ...run }) {
    const reader = await dataset.open("training");
    const { count, labels, ids } = reader;
    const close = () => reader.close();
    if (count > inMemory) {
        const read = async (number) => preprocess(await reader.read(number, number + 1));
        return { count, labels, ids, close, take: (numbers) => Promise.all(numbers.map(read)) };
    }
    close();
    const kept = new Float32Array(count * IMAGE_LENGTH);
    const onTick = countProgress(run.onProgress, "Reading training images", count, "images");
    let length = 0;
    await readInParallel(dataset, "training", count, run, (images) => {
        kept.set(preprocess(images), length);
        length += images.length;
        onTick(images.length / IMAGE_LENGTH);
    });
    const image = (number) => kept.subarray(number * IMAGE_LENGTH, (number + 1) * IMAGE_LENGTH);
    return { count, labels, ids, close: () => { }, take: async (numbers) => numbers.map(image) };
}
//# sourceMappingURL=plan.js.map