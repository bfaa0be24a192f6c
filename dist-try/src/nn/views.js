import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "../dataset/dataset.js";
import { DEEPLOC_SIZE } from "./networks/dimensions.js";
const CHANNEL_LENGTH = IMAGE_LENGTH / CHANNELS;
/** The whole image as it is. */
export const WHOLE = {
    row: 0,
    column: 0,
    size: IMAGE_SIZE,
    upDown: false,
    leftRight: false,
    turns: 0,
};
/**
 * Writes one channel of an image (2 x 64 x 64) as a view shows it: pixel p of the view, row by row, goes to
 * `out[start + p * stride]`. With the stride of a channels-last array this is one of its channels.
 */
export function writeView(image, channel, view, out, start, stride) {
    const { row, column, size, upDown, leftRight, turns } = view;
    const end = size - 1;
    // Where the view's pixel (i, j) lies in the image; linear in i and j, so three of them say all.
    const place = (i, j) => {
        let [y, x] = [i, j];
        for (let turn = 0; turn < turns; turn++)
            [y, x] = [x, end - y];
        if (leftRight)
            x = end - x;
        if (upDown)
            y = end - y;
        return channel * CHANNEL_LENGTH + (row + y) * IMAGE_SIZE + column + x;
    };
    const origin = place(0, 0);
    const down = place(1, 0) - origin;
    const right = place(0, 1) - origin;
    let to = start;
    for (let i = 0; i < size; i++) {
        let from = origin + i * down;
        for (let j = 0; j < size; j++) {
            out[to] = image[from];
            from += right;
            to += stride;
        }
    }
}
/**
 * DeepLoc's augmentation: a crop of 60 x 60 whose first row and column are 0 to 3, flipped up-down and left-right with
 * probability 1/2 each, turned by 0, 1 or 2 quarters. (The last possible offset, 4, and three quarter turns are never
 * drawn: so the original has it.)
 */
export function deepLocView(random) {
    return {
        row: random.integer(IMAGE_SIZE - DEEPLOC_SIZE),
        column: random.integer(IMAGE_SIZE - DEEPLOC_SIZE),
        size: DEEPLOC_SIZE,
        upDown: random.integer(2) === 1,
        leftRight: random.integer(2) === 1,
        turns: random.integer(3),
    };
}
/** Paired cell inpainting's augmentation: the whole image, flipped up-down and left-right with probability 1/2 each. */
export function flippedView(random) {
    return { ...WHOLE, upDown: random.integer(2) === 1, leftRight: random.integer(2) === 1 };
}
const EDGE = IMAGE_SIZE - DEEPLOC_SIZE;
/** First row and column of the crops that DeepLoc is evaluated on: the centre, then the corners row by row. */
export const CROP_OFFSETS = [
    [EDGE / 2, EDGE / 2],
    [0, 0],
    [0, EDGE],
    [EDGE, 0],
    [EDGE, EDGE],
];
/** Crops per image. */
export const CROPS = CROP_OFFSETS.length;
const CROP_VIEWS = CROP_OFFSETS.map(([row, column]) => ({ ...WHOLE, row, column, size: DEEPLOC_SIZE }));
/**
 * The five crops of each image (count x 2 x 64 x 64, preprocessed) that DeepLoc's outputs are averaged over:
 * (count x 5, 60, 60, 2), an image's crops one after the other in the order of {@link CROP_OFFSETS}.
 */
export function fiveCrops(images) {
    const count = images.length / IMAGE_LENGTH;
    return batchOfViews(Array.from({ length: count * CROPS }, (_, i) => {
        const start = Math.floor(i / CROPS) * IMAGE_LENGTH;
        const image = images.subarray(start, start + IMAGE_LENGTH);
        return { image, view: CROP_VIEWS[i % CROPS] };
    }));
}
/** Whole images (count x 2 x 64 x 64) as a batch with the channels last: (count, 64, 64, 2). */
export function wholeImages(images) {
    return batchOfViews(Array.from({ length: images.length / IMAGE_LENGTH }, (_, i) => ({
        image: images.subarray(i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH),
        view: WHOLE,
    })));
}
/**
 * A batch with the channels last, (count, size, size, channels), of views of one size; `channels` are those of the
 * images that it has, both by default.
 */
export function batchOfViews(items, channels = Array.from({ length: CHANNELS }, (_, channel) => channel)) {
    const size = items[0]?.view.size ?? IMAGE_SIZE;
    const length = size * size * channels.length;
    const data = new Float32Array(items.length * length);
    for (const [i, { image, view }] of items.entries())
        for (const [place, channel] of channels.entries())
            writeView(image, channel, view, data, i * length + place, channels.length);
    return { data, shape: [items.length, size, size, channels.length] };
}
/**
 * Rows of `cols` values, `views` consecutive ones of each image, become one row per image: their mean, written to
 * `out`. With `softmax` each row is first turned into probabilities (a network's logits into those of classes).
 */
export function averageViews(rows, { views, cols, softmax }, out) {
    const sum = new Float64Array(cols);
    for (let image = 0; image < out.length / cols; image++) {
        sum.fill(0);
        for (let view = 0; view < views; view++) {
            const start = (image * views + view) * cols;
            const row = rows.subarray(start, start + cols);
            if (softmax)
                addSoftmax(row, sum);
            else
                for (let j = 0; j < cols; j++)
                    sum[j] += row[j];
        }
        for (let j = 0; j < cols; j++)
            out[image * cols + j] = sum[j] / views;
    }
}
/** Adds the probabilities that belong to `logits` to `sum`. */
function addSoftmax(logits, sum) {
    // The largest logit is taken off all of them, so that no exponential overflows.
    const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const powers = Float64Array.from(logits, (logit) => Math.exp(logit - highest));
    const total = powers.reduce((a, b) => a + b, 0);
    for (let j = 0; j < sum.length; j++)
        sum[j] += powers[j] / total;
}
//# sourceMappingURL=views.js.map