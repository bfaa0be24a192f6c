import { IMAGE_LENGTH } from "../../src/dataset/dataset.js";
/** First pixel of each image, and its inverse, which is infinite where the pixel is 0. */
export async function inverseBatch(images, count) {
    const features = new Float32Array(2 * count);
    for (let i = 0; i < count; i++) {
        features[2 * i] = images[i * IMAGE_LENGTH];
        features[2 * i + 1] = 1 / images[i * IMAGE_LENGTH];
    }
    return features;
}
/** Never comes to an end. */
export function endlessBatch() {
    return new Promise(() => { });
}
//# sourceMappingURL=odd-features.js.map