import { join } from "node:path";
import { Random } from "../../src/core/random.js";
import { IMAGE_LENGTH } from "../../src/dataset/dataset.js";
import { createHdf5Split } from "../../src/dataset/hdf5/writer.js";
/** An image whose first pixel is 0, the only one of its kind. */
export const ODD_IMAGE = 200;
/** Images of two classes: noise, and noise on a slope. */
export function smallImages(split, count) {
    const images = new Float32Array(count * IMAGE_LENGTH);
    const random = new Random("small dataset", split);
    for (let i = 0; i < images.length; i++) {
        const slope = Math.floor(i / IMAGE_LENGTH) % 2;
        images[i] = 1 + random.integer(500) + 5 * slope * (i % 64);
    }
    if (count > ODD_IMAGE)
        images[ODD_IMAGE * IMAGE_LENGTH] = 0;
    return images;
}
/** Writes a split of {@link smallImages} in the official HDF5 layout into `folder`. */
export async function writeSmallSplit(folder, split, count) {
    const labels = Int32Array.from({ length: count }, (_, i) => i % 2);
    const path = join(folder, `${split}.hdf5`);
    const writer = await createHdf5Split(path, { labels, ids: {}, pixelType: "float32" });
    writer.append(smallImages(split, count));
    writer.finish();
}
//# sourceMappingURL=small-dataset.js.map