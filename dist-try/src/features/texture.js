import { IMAGE_LENGTH, IMAGE_SIZE } from "../dataset/dataset.js";
import { DIRECTION_COUNT, HARALICK_NAMES, haralick } from "./haralick.js";
/** Distances of the co-occurrence matrices in pixels. */
const DISTANCES = [1, 2, 4, 8, 16];
const HARALICK_COUNT = HARALICK_NAMES.length;
const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
/** Names of the 69 columns, e.g. "contrast d4" (at a distance of 4 pixels). */
export const TEXTURE_NAMES = [
    ...DISTANCES.flatMap((distance) => HARALICK_NAMES.map((name) => `${name} d${distance}`)),
    "mean of the protein channel",
    "sum of the protein channel",
    "standard deviation of the protein channel",
    "correlation of the channels",
];
/**
 * The classic features of the paper's section 3.1 ("Haralick texture features, and mean, sum and standard
 * deviation of intensity, and correlation between channels"). The paper names neither package nor distances nor
 * grey levels; here the protein channel is rescaled to [0, 1] by its own minimum and maximum and quantised to
 * 256 levels, and mahotas' 13 features are averaged over four directions at five distances.
 */
export const TEXTURE = {
    id: "texture",
    version: 1,
    names: TEXTURE_NAMES,
    compute: { module: import.meta.url, name: "textureBatch" },
};
// Scratch of this thread.
const rescaled = new Float64Array(PIXELS);
const quantised = new Uint8Array(PIXELS);
const perDirection = new Float64Array(DIRECTION_COUNT * HARALICK_COUNT);
/** The texture features of `count` images: `count` x 69 values. A `BatchFunction`. */
export function textureBatch(images, count) {
    const columns = TEXTURE_NAMES.length;
    const features = new Float32Array(count * columns);
    for (let i = 0; i < count; i++) {
        const image = images.subarray(i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH);
        features.set(textureVector(image), i * columns);
    }
    return features;
}
/**
 * The 69 values of {@link TEXTURE_NAMES} for one image (protein channel, then nucleus, 64 x 64 finite values
 * each), always finite: a constant channel is rescaled to 0, and correlates with nothing.
 */
export function textureVector(image) {
    const [protein, nucleus] = [0, 1].map((channel) => image.subarray(channel * PIXELS, (channel + 1) * PIXELS));
    rescale(protein, rescaled);
    for (let i = 0; i < PIXELS; i++)
        quantised[i] = Math.floor(255 * rescaled[i] + 0.5);
    const vector = new Float64Array(TEXTURE_NAMES.length);
    DISTANCES.forEach((distance, place) => {
        haralick(quantised, distance, perDirection);
        for (let k = 0; k < perDirection.length; k++)
            vector[place * HARALICK_COUNT + (k % HARALICK_COUNT)] += perDirection[k] / DIRECTION_COUNT;
    });
    const { mean, sum, deviation } = meanAndDeviation(rescaled);
    vector.set([mean, sum, deviation, correlation(protein, nucleus)], DISTANCES.length * HARALICK_COUNT);
    return vector;
}
/** Maps values linearly so that the smallest becomes 0 and the largest 1; constant values all become 0. */
export function rescale(values, out) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    const range = high - low;
    for (let i = 0; i < values.length; i++)
        out[i] = range === 0 ? 0 : (values[i] - low) / range;
}
/** Sum, mean and population standard deviation. */
function meanAndDeviation(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i];
    const mean = sum / values.length;
    let squares = 0;
    for (let i = 0; i < values.length; i++)
        squares += (values[i] - mean) ** 2;
    return { sum, mean, deviation: Math.sqrt(squares / values.length) };
}
/** Pearson's correlation of two lists of equal length, within [-1, 1]; 0 where one of them is constant. */
export function correlation(x, y) {
    if (isConstant(x) || isConstant(y))
        return 0;
    const { mean: meanX, deviation: deviationX } = meanAndDeviation(x);
    const { mean: meanY, deviation: deviationY } = meanAndDeviation(y);
    let products = 0;
    for (let i = 0; i < x.length; i++)
        products += (x[i] - meanX) * (y[i] - meanY);
    const r = products / x.length / (deviationX * deviationY);
    return Math.min(1, Math.max(-1, r));
}
/** A test of its own: rounding of the mean gives constant values a tiny deviation. */
function isConstant(values) {
    for (let i = 1; i < values.length; i++)
        if (values[i] !== values[0])
            return false;
    return true;
}
//# sourceMappingURL=texture.js.map