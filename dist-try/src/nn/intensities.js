import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "../dataset/dataset.js";
const CHANNEL_LENGTH = IMAGE_LENGTH / CHANNELS;
/**
 * Paired cell inpainting's preprocessing of images (count x 2 x 64 x 64): each channel of each image by itself from its
 * smallest to its largest value onto [0, 1]. A constant channel becomes 0.
 */
export function minMax(images) {
    const rescaled = new Float32Array(images.length);
    for (let start = 0; start < images.length; start += CHANNEL_LENGTH) {
        const { low, range } = rangeOf(images, start);
        if (range === 0)
            continue;
        for (let i = start; i < start + CHANNEL_LENGTH; i++)
            rescaled[i] = (images[i] - low) / range;
    }
    return rescaled;
}
/** The smallest value of the channel that begins at `start`, and how far above it the largest is. */
export function rangeOf(images, start) {
    let low = images[start];
    let high = low;
    for (let i = start; i < start + CHANNEL_LENGTH; i++) {
        const value = images[i];
        if (value < low)
            low = value;
        else if (value > high)
            high = value;
    }
    return { low, range: high - low };
}
/** The percentiles that an image is stretched between, in percent. */
const LOW = 0.1;
const HIGH = 99.9;
/**
 * DeepLoc's preprocessing of images in raw counts (count x 2 x 64 x 64, as a dataset gives them), each channel of each
 * image by itself: values above the 99.9th percentile are cut to it, the 0.1st percentile is subtracted, and the
 * result is divided by the difference of the two if that is above 1. Most values end up between 0 and 1, the lowest
 * slightly below 0. The last rule means that data which already lie in [0, 1] are shifted but never divided.
 * Follows `stretchVector` of https://github.com/okraus/DeepLoc (preprocess_images.py).
 */
export function percentileStretch(images) {
    const stretched = new Float32Array(images.length);
    for (let start = 0; start < images.length; start += CHANNEL_LENGTH) {
        const channel = images.subarray(start, start + CHANNEL_LENGTH);
        const low = percentile(channel, LOW);
        const high = percentile(channel, HIGH);
        const divisor = Math.max(1, high - low);
        for (let i = 0; i < CHANNEL_LENGTH; i++)
            stretched[start + i] = (Math.min(channel[i], high) - low) / divisor;
    }
    return stretched;
}
/**
 * A percentile (0 to 100) with numpy's linear interpolation, to the last bit. Quick for those near 0 and 100: the
 * values beyond it are found in one pass, without sorting the others.
 */
export function percentile(values, percent) {
    const last = values.length - 1;
    const position = (percent / 100) * last;
    const below = Math.floor(position);
    const above = Math.min(below + 1, last);
    const share = position - below;
    const fromTop = below > last / 2;
    const extremes = fromTop ? mostExtreme(values, last - below + 1, -1) : mostExtreme(values, above + 1, 1);
    const [a, b] = fromTop
        ? [-extremes[last - below], -extremes[last - above]]
        : [extremes[below], extremes[above]];
    // numpy's `_lerp` counts from the nearer end.
    return share < 0.5 ? a + (b - a) * share : b - (b - a) * (1 - share);
}
/** The `count` smallest of all values times `sign`, ascending. */
function mostExtreme(values, count, sign) {
    const kept = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    for (let i = 0; i < values.length; i++) {
        const value = sign * values[i];
        if (value >= kept[count - 1])
            continue;
        let place = count - 1;
        while (place > 0 && kept[place - 1] > value) {
            kept[place] = kept[place - 1];
            place--;
        }
        kept[place] = value;
    }
    return kept;
}
const PIXELS = IMAGE_LENGTH / CHANNELS;
/** ImageNet's mean blue, green and red, which Keras subtracts for VGG16. */
const MEANS = [103.939, 116.779, 123.68];
/**
 * VGG16's input for images (count x 2 x 64 x 64): the protein channel as 8-bit grey (its range onto 0..255, rounded,
 * halves to even; a constant channel becomes 0) in all three channels, less Keras' means of blue, green and red.
 * Gives (count, 64, 64, 3). Follows https://github.com/alexxijielu/paired_cell_inpainting (eval_vgg16.py).
 */
export function vggInput(images) {
    const count = images.length / IMAGE_LENGTH;
    const data = new Float32Array(count * PIXELS * 3);
    for (let n = 0; n < count; n++) {
        const start = n * IMAGE_LENGTH;
        const { low, range } = rangeOf(images, start);
        for (let i = 0; i < PIXELS; i++) {
            const grey = range === 0 ? 0 : roundHalfToEven(((images[start + i] - low) / range) * 255);
            const at = (n * PIXELS + i) * 3;
            for (let channel = 0; channel < 3; channel++)
                data[at + channel] = grey - MEANS[channel];
        }
    }
    return { data, shape: [count, IMAGE_SIZE, IMAGE_SIZE, 3] };
}
function roundHalfToEven(value) {
    const floor = Math.floor(value);
    const fraction = value - floor;
    if (fraction !== 0.5)
        return fraction < 0.5 ? floor : floor + 1;
    return floor % 2 === 0 ? floor : floor + 1;
}
//# sourceMappingURL=intensities.js.map