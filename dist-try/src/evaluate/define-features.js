import { setImmediate } from "node:timers/promises";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { sharedMatrix } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { plain } from "../core/text.js";
import { CHANNELS, IMAGE_LENGTH, imageBatches, } from "../dataset/dataset.js";
import { checkNotBuiltIn, definitionKey, rowPart } from "./row-name.js";
/**
 * Features of your own as a family of Table 3: give it to `reproduce` among `families`, and its rows are fitted, scored
 * and written like any other. `compute` gets one image at a time, on this thread. Throws `UsageError` for a name that
 * cannot stand in the table or is that of features of this package.
 *
 * @example
 * const mean = (pixels) => pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
 * const brightness = defineFeatures("Brightness", (protein, nucleus) => [mean(protein), mean(nucleus)]);
 */
export function defineFeatures(name, compute, options = {}) {
    const called = rowPart("the name of the features", name);
    checkNotBuiltIn(called);
    const definition = definitionKey(() => String(compute), options.version);
    const source = ({ dataset }) => ownSource(called, compute, definition, dataset, options.columns);
    return {
        id: called,
        name: called,
        layers: [""],
        trains: false,
        load: async () => ({
            prepare: async (context) => ({ source: await source(context), notes: [] }),
            restore: source,
            pilot: async (context) => ({ source: await source(context), final: true }),
        }),
    };
}
const PIXELS = IMAGE_LENGTH / CHANNELS;
/** A function of images as a source of features; `columns` are counted on the first image where they are not named. */
async function ownSource(id, compute, definition, dataset, columns) {
    const names = columns ?? (await numberedColumns(id, compute, dataset));
    return {
        id,
        layers: [{ name: "", columns: names }],
        definition: { ...definition, columns: names },
        async compute(data, wanted, run, use) {
            for (const one of wanted)
                await withReader(data, one.split, async (reader) => {
                    use([await splitFeatures(id, compute, reader, names.length, run, one.rows)], one);
                });
        },
    };
}
async function numberedColumns(id, compute, dataset) {
    const split = dataset.splits[0];
    return withReader(dataset, split, async (reader) => {
        const values = await valuesOf(id, compute, await reader.read(0, 1), split, reader.rows[0]);
        if (values.length > 0)
            return Array.from(values, (_, column) => `${id}_${column}`);
        throw new Coos7Error(`${id}: expected at least one feature of an image but found none`);
    });
}
async function splitFeatures(id, compute, reader, cols, { signal, onProgress }, { start, end } = { start: 0, end: reader.count }) {
    const { name: split, rows } = reader;
    const count = end - start;
    const matrix = sharedMatrix(count, cols);
    const tick = countProgress(onProgress, `${id} features of ${split}`, count, "images");
    for await (const batch of imageBatches(reader, { start, end, ...(signal ? { signal } : {}) })) {
        for (let i = 0; i < batch.count; i++) {
            const image = batch.images.subarray(i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH);
            const place = batch.start + i;
            const values = await valuesOf(id, compute, image, split, rows[place]);
            if (values.length !== cols)
                throw new Coos7Error(`${id}: expected ${cols} features of each image but found ${values.length} of image ${rows[place]} of ${split}`);
            matrix.data.set(values, (place - start) * cols);
        }
        tick(batch.count);
        // The function runs on this thread: others have their turn, so that an interruption is heard.
        await setImmediate();
    }
    return matrix;
}
async function valuesOf(id, compute, image, split, row) {
    const where = `image ${row} of ${split}`;
    let values;
    try {
        values = await compute(image.subarray(0, PIXELS), image.subarray(PIXELS));
    }
    catch (error) {
        throw new Coos7Error(`${id}: the features of ${where} failed: ${plain(errorMessage(error))}`, {
            cause: error,
        });
    }
    const list = Array.from(values);
    const wrong = list.findIndex((value) => !Number.isFinite(Math.fround(value)));
    if (wrong >= 0)
        throw new Coos7Error(`${id}: expected finite numbers but found ${list[wrong]} as feature ${wrong} of ${where}`);
    return list;
}
async function withReader(dataset, split, work) {
    const reader = await dataset.open(split);
    try {
        return await work(reader);
    }
    finally {
        reader.close();
    }
}
//# sourceMappingURL=define-features.js.map