/** The background is looked for within this many diameters of a nucleus. */
const REACH = 1.25;
/** A pixel is limited to what is around it and this many times what most pixels are above that. */
const GLARE = 6;
/**
 * An image without its background, which may be uneven: the morphological opening (what is left when everything narrower
 * than 2.5 nuclei is taken away), smoothed, of means over `block` x `block` pixels, which noise hardly moves.
 */
export function subtractBackground(image, diameter, block) {
    const { width, height } = image;
    const radius = Math.ceil((REACH * diameter) / block);
    const opened = opening(blockMeans(image, block), radius);
    const background = fromBlocks(gaussianFilter(opened, diameter / block), block, width, height);
    return { data: image.data.map((value, at) => value - background.data[at]), width, height };
}
/**
 * An image in which single pixels and lines of up to two, such as hot pixels and a camera's faulty columns, do not stand
 * out: each pixel is limited to the opening of 3 x 3 pixels and six times what a quarter of the pixels exceed it by.
 */
export function withoutGlare(image) {
    const opened = opening(image, 1).data;
    const excess = image.data.map((value, at) => value - opened[at]).sort();
    const most = GLARE * excess[Math.floor(0.75 * excess.length)];
    if (!(most > 0))
        return image;
    return { ...image, data: image.data.map((value, at) => Math.min(value, opened[at] + most)) };
}
/** The grey opening by a square of `radius` to either side: what is bright and narrower is taken away. */
export function opening(image, radius) {
    return radius < 1 ? image : extremes(extremes(image, radius, -1), radius, 1);
}
/** The largest (`sign` 1) or smallest (-1) value within `radius` to either side and up and down, inside the image. */
function extremes({ data, width, height }, radius, sign) {
    const alongLines = (from, lines, stride, length, step) => {
        const to = new Float32Array(from.length);
        for (let line = 0; line < lines; line++)
            for (let i = 0; i < length; i++) {
                const start = line * stride;
                const last = start + Math.min(length - 1, i + radius) * step;
                let value = Number.NEGATIVE_INFINITY;
                for (let at = start + Math.max(0, i - radius) * step; at <= last; at += step) {
                    const other = sign * from[at];
                    if (other > value)
                        value = other;
                }
                to[start + i * step] = sign * value;
            }
        return to;
    };
    const across = alongLines(data, height, width, width, 1);
    return { data: alongLines(across, width, 1, height, width), width, height };
}
/** Means over blocks of `size` x `size` pixels; those at the right and lower edge may be smaller. */
function blockMeans({ data, width, height }, size) {
    const columns = Math.ceil(width / size);
    const rows = Math.ceil(height / size);
    const sums = new Float64Array(columns * rows);
    for (let y = 0, at = 0; y < height; y++) {
        const row = Math.floor(y / size) * columns;
        for (let x = 0; x < width; x++, at++)
            sums[row + Math.floor(x / size)] += data[at];
    }
    const means = new Float32Array(sums.length);
    for (let j = 0; j < rows; j++)
        for (let i = 0; i < columns; i++) {
            const pixels = (Math.min(width, (i + 1) * size) - i * size) * (Math.min(height, (j + 1) * size) - j * size);
            means[j * columns + i] = sums[j * columns + i] / pixels;
        }
    return { data: means, width: columns, height: rows };
}
/** A grid of blocks of `size` x `size` pixels as an image again, linear between the middles of blocks. */
function fromBlocks(blocks, size, width, height) {
    const across = between(width, blocks.width, size);
    const down = between(height, blocks.height, size);
    const data = new Float32Array(width * height);
    for (let y = 0, at = 0; y < height; y++) {
        const upper = down.first[y] * blocks.width;
        const lower = down.second[y] * blocks.width;
        const v = down.share[y];
        for (let x = 0; x < width; x++, at++) {
            const left = across.first[x];
            const right = across.second[x];
            const u = across.share[x];
            const above = (1 - u) * blocks.data[upper + left] + u * blocks.data[upper + right];
            const below = (1 - u) * blocks.data[lower + left] + u * blocks.data[lower + right];
            data[at] = (1 - v) * above + v * below;
        }
    }
    return { data, width, height };
}
/** For each pixel of a line the blocks that it lies between, and its share of the second. */
function between(pixels, blocks, size) {
    const first = new Int32Array(pixels);
    const second = new Int32Array(pixels);
    const share = new Float32Array(pixels);
    for (let p = 0; p < pixels; p++) {
        const place = Math.min(blocks - 1, Math.max(0, (p + 0.5) / size - 0.5));
        first[p] = Math.floor(place);
        second[p] = Math.min(blocks - 1, first[p] + 1);
        share[p] = place - first[p];
    }
    return { first, second, share };
}
/** The kernel is cut off at this many standard deviations. */
const TRUNCATE = 4;
/**
 * An image convolved with a Gaussian of standard deviation `sigma` pixels; beyond its edge it goes on as at the edge.
 * As `scipy.ndimage.gaussian_filter(image, sigma, mode="nearest")`.
 */
export function gaussianFilter({ data, width, height }, sigma) {
    const kernel = gaussianKernel(sigma);
    const between = new Float32Array(data.length);
    const result = new Float32Array(data.length);
    const columns = Math.max(width, height);
    const line = new Float64Array(columns + 2 * (kernel.length - 1));
    const filtered = new Float64Array(columns);
    for (let y = 0; y < height; y++)
        filterLine(data, between, y * width, 1, width, kernel, line, filtered);
    for (let x = 0; x < width; x++)
        filterLine(between, result, x, width, height, kernel, line, filtered);
    return { data: result, width, height };
}
/** The weights from the middle outwards; with those of the other side they sum to 1. */
function gaussianKernel(sigma) {
    const radius = Math.floor(TRUNCATE * sigma + 0.5);
    const kernel = Float64Array.from({ length: radius + 1 }, (_, k) => Math.exp((-0.5 * k * k) / (sigma * sigma)));
    const sum = 2 * kernel.reduce((a, b) => a + b, 0) - kernel[0];
    return kernel.map((weight) => weight / sum);
}
/** Filters `length` values from `start` on, `step` apart. */
function filterLine(from, to, start, step, length, kernel, line, filtered) {
    const radius = kernel.length - 1;
    const last = start + (length - 1) * step;
    line.fill(from[start], 0, radius);
    for (let i = 0; i < length; i++)
        line[radius + i] = from[start + i * step];
    line.fill(from[last], radius + length, 2 * radius + length);
    for (let i = 0; i < length; i++)
        filtered[i] = kernel[0] * line[radius + i];
    // Tap by tap: the inner loop runs over the line, which is quicker than over a short kernel.
    for (let k = 1; k <= radius; k++) {
        const weight = kernel[k];
        for (let i = 0; i < length; i++)
            filtered[i] += weight * (line[radius + i - k] + line[radius + i + k]);
    }
    for (let i = 0; i < length; i++)
        to[start + i * step] = filtered[i];
}
//# sourceMappingURL=background.js.map