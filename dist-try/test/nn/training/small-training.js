import { Random } from "../../../src/core/random.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { createHdf5Split } from "../../../src/dataset/hdf5/writer.js";
import { openDataset } from "../../../src/dataset/open.js";
import { deepLocSettings } from "../../../src/nn/training/settings.js";
/** Networks of a few hundred weights: what is tested here does not depend on their size. */
export const NARROW_DEEPLOC = { convolutions: [1, 2, 2], dense: 3 };
export const NARROW_PCI = { source: [1, 2, 2, 2, 2], target: [1, 1, 1] };
/** A training of DeepLoc with a checkpoint after each of its first 20 iterations. */
export function shortDeepLoc(partial = {}) {
    return deepLocSettings({ widths: NARROW_DEEPLOC, iterations: 8, batch: 4, learningRate: 0.01, ...partial });
}
/** IDs of cells that lie four by four in wells. */
export function wellsOfFour(count) {
    const same = (text) => Array.from({ length: count }, () => text);
    const wells = Array.from({ length: count }, (_, i) => `well${Math.floor(i / 4)}`);
    return { dates: same("d"), microscopes: same("m"), plates: same("p"), wells };
}
/** Images of two classes in raw counts: noise, and noise on a slope. */
export function trainingImages(count) {
    const random = new Random("training images");
    return Float32Array.from({ length: count * IMAGE_LENGTH }, (_, i) => {
        const slope = Math.floor(i / IMAGE_LENGTH) % 2;
        return 100 + random.integer(500) + 10 * slope * (i % 64);
    });
}
/** Writes a Training of two classes, labels 0 and 1 in turn, into `folder` and opens it. */
export async function smallTraining(folder, count, ids = wellsOfFour(count)) {
    const labels = Int32Array.from({ length: count }, (_, i) => i % 2);
    const writer = await createHdf5Split(`${folder}/training.hdf5`, { labels, ids, pixelType: "float32" });
    writer.append(trainingImages(count));
    writer.finish();
    return openDataset(folder);
}
//# sourceMappingURL=small-training.js.map