import { join } from "node:path";
import { Random } from "../../src/core/random.js";
import { IMAGE_LENGTH } from "../../src/dataset/dataset.js";
import { createHdf5Split } from "../../src/dataset/hdf5/writer.js";
import { openDataset } from "../../src/dataset/open.js";
import { defineFeatures } from "../../src/evaluate/define-features.js";
/** What the images of a split are like: its plates, and what is added to all of its pixels. */
const EXPERIMENT = {
    training: { count: 120, plates: 6, shift: 0 },
    test1: { count: 60, plates: 6, shift: 0 },
    test4: { count: 60, plates: 3, shift: 60 },
};
/**
 * Writes an experiment of three classes as HDF5: each plate holds all of them, the last split is brighter than Training.
 * `relabel` gives the labels that the file of a test split has in place of the true ones.
 */
export async function writeExperiment(folder, relabel = (labels) => labels) {
    for (const [split, { count, plates, shift }] of Object.entries(EXPERIMENT)) {
        const random = new Random("small experiment", split);
        const labels = Int32Array.from({ length: count }, (_, i) => i % 3);
        const images = new Float32Array(count * IMAGE_LENGTH);
        const plateOf = (i) => Math.floor(i / 3) % plates;
        labels.forEach((label, i) => {
            const level = 300 + shift + 4 * plateOf(i);
            images.fill(level, i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH);
            images[i * IMAGE_LENGTH] = level + 40 * label + 12 * random.normal();
            images[i * IMAGE_LENGTH + 1] = level + (label === 1 ? 50 : 0) + 12 * random.normal();
        });
        const name = (i) => `${split} ${plateOf(i)}`;
        const ids = {
            plates: Array.from(labels, (_, i) => name(i)),
            wells: Array.from(labels, (label, i) => `${name(i)} ${label}`),
            dates: Array.from(labels, () => split),
        };
        const writer = await createHdf5Split(join(folder, `${split}.hdf5`), {
            labels: split === "training" ? labels : relabel(labels),
            ids,
            pixelType: "float32",
        });
        writer.append(images);
        writer.finish();
    }
    return openDataset(folder);
}
/** The two pixels that tell the classes apart. */
export const PIXELS = defineFeatures("Pixels", (protein) => [protein[0], protein[1]], {
    version: 1,
});
//# sourceMappingURL=small-experiment.js.map