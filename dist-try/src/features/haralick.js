import { UsageError } from "../core/errors.js";
import { IMAGE_SIZE } from "../dataset/dataset.js";
/** The 13 features of Haralick et al. 1973, in mahotas' order. */
export const HARALICK_NAMES = [
    "angular second moment",
    "contrast",
    "correlation",
    "sum of squares: variance",
    "inverse difference moment",
    "sum average",
    "sum variance",
    "sum entropy",
    "entropy",
    "difference variance",
    "difference entropy",
    "information measure of correlation 1",
    "information measure of correlation 2",
];
/** Steps (down, right) from a pixel to its neighbour, in mahotas' order; diagonals are longer. */
const DIRECTIONS = [
    [0, 1],
    [1, 1],
    [1, 0],
    [1, -1],
];
export const DIRECTION_COUNT = DIRECTIONS.length;
const LEVELS = 256;
const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
// n log2 n for every count that can occur: a co-occurrence matrix holds two entries per pair of pixels.
const N_LOG_N = Float64Array.from({ length: 2 * PIXELS + 1 }, (_, n) => (n === 0 ? 0 : n * Math.log2(n)));
const INVERSE_DIFFERENCE = Float64Array.from({ length: LEVELS }, (_, d) => 1 / (1 + d * d));
// Scratch of this thread, all zero between calls. A cell holds how many pairs have its two grey levels, low
// level in the row: the upper triangle of the (symmetric) matrix.
const cells = new Uint16Array(LEVELS * LEVELS);
const touched = new Uint16Array(PIXELS);
const levelCounts = new Uint32Array(LEVELS);
const sumCounts = new Uint32Array(2 * LEVELS);
const differenceCounts = new Uint32Array(LEVELS);
/**
 * Haralick's features of a 64 x 64 image of grey levels 0 to 255 as mahotas computes them
 * (`mahotas.features.haralick(image, distance=distance)`): symmetric co-occurrence matrix per direction, base-2
 * logarithms, f10 the variance of the distribution of |x - y| as a vector with one element per grey level up
 * to the largest in the image. Writes 4 directions x 13 values to `out`.
 *
 * Works on the pairs of pixels (at most 4,032), not on the 65,536 cells of the matrix. All counts and moments
 * are integers and exact, so each feature has only the rounding of its own formula.
 *
 * @param distance from 1 to 63 pixels
 * @throws UsageError where the image's size or the distance is another
 */
export function haralick(image, distance, out) {
    if (image.length !== PIXELS)
        throw new UsageError(`Expected an image of ${PIXELS} grey levels but found ${image.length}`);
    if (!Number.isInteger(distance) || distance < 1 || distance >= IMAGE_SIZE)
        throw new UsageError(`Expected the distance to be a whole number from 1 to ${IMAGE_SIZE - 1} but found ${distance}`);
    let largest = 0;
    for (let i = 0; i < PIXELS; i++)
        largest = Math.max(largest, image[i]);
    for (let direction = 0; direction < DIRECTIONS.length; direction++) {
        const [down, right] = DIRECTIONS[direction];
        const count = countPairs(image, down * distance, right * distance);
        writeFeatures(collect(count), largest + 1, out, direction * HARALICK_NAMES.length);
    }
}
/** Adds every pair of pixels `(down, right)` apart to `cells`; returns how many different cells it touched. */
function countPairs(image, down, right) {
    const firstColumn = Math.max(0, -right);
    const endColumn = IMAGE_SIZE - Math.max(0, right);
    const step = down * IMAGE_SIZE + right;
    let count = 0;
    for (let row = 0; row < IMAGE_SIZE - down; row++) {
        const end = row * IMAGE_SIZE + endColumn;
        for (let i = row * IMAGE_SIZE + firstColumn; i < end; i++) {
            const a = image[i];
            const b = image[i + step];
            // Sorts the two levels without a branch, which on a rough image would be mispredicted half of the time.
            const below = (a - b) & ((a - b) >> 31);
            const cell = ((b + below) << 8) | (a - below);
            const before = cells[cell];
            cells[cell] = before + 1;
            touched[count] = cell;
            count += before === 0 ? 1 : 0;
        }
    }
    return count;
}
const cellSums = { total: 0, squares: 0, nLogN: 0 };
/** Empties the touched cells into their sums and into the three marginal distributions. */
function collect(count) {
    let pairs = 0;
    let squares = 0;
    let nLogN = 0;
    for (let k = 0; k < count; k++) {
        const cell = touched[k];
        const n = cells[cell];
        cells[cell] = 0;
        const low = cell >> 8;
        const high = cell & 255;
        pairs += n;
        levelCounts[low] += n;
        levelCounts[high] += n;
        sumCounts[low + high] += n;
        differenceCounts[high - low] += n;
        // Off the diagonal two entries of the matrix are n; on it one entry is 2n.
        if (low === high) {
            squares += 4 * n * n;
            nLogN += N_LOG_N[2 * n];
        }
        else {
            squares += 2 * n * n;
            nLogN += 2 * N_LOG_N[n];
        }
    }
    cellSums.total = 2 * pairs;
    cellSums.squares = squares;
    cellSums.nLogN = nLogN;
    return cellSums;
}
/** Turns the sums and the marginal distributions, which it empties, into the 13 features. */
function writeFeatures(sums, levels, out, offset) {
    const { total } = sums;
    const pairs = total / 2;
    let first = 0;
    let second = 0;
    let levelNLogN = 0;
    let contrast = 0;
    let homogeneity = 0;
    let differenceSquares = 0;
    let differenceNLogN = 0;
    for (let level = 0; level < levels; level++) {
        const n = levelCounts[level];
        levelCounts[level] = 0;
        first += n * level;
        second += n * level * level;
        levelNLogN += N_LOG_N[n];
        const d = differenceCounts[level];
        differenceCounts[level] = 0;
        contrast += d * level * level;
        homogeneity += d * INVERSE_DIFFERENCE[level];
        differenceSquares += d * d;
        differenceNLogN += N_LOG_N[d];
    }
    let sumNLogN = 0;
    for (let sum = 0; sum < 2 * levels; sum++) {
        sumNLogN += N_LOG_N[sumCounts[sum]];
        sumCounts[sum] = 0;
    }
    // The matrix is symmetric, so both marginals are the same, and E xy follows from E x^2 and E (x - y)^2.
    const scaledVariance = total * second - first * first;
    const scaledCovariance = total * (second - contrast) - first * first;
    // Entropies as (N log N - sum n log n) / N are exactly 0 where one count holds everything.
    const entropy = (N_LOG_N[total] - sums.nLogN) / total;
    const levelEntropy = (N_LOG_N[total] - levelNLogN) / total;
    // Both of Haralick's HXY1 and HXY2 are twice the marginal's entropy.
    const excess = entropy - 2 * levelEntropy;
    out[offset] = sums.squares / (total * total);
    out[offset + 1] = contrast / pairs;
    out[offset + 2] = scaledVariance === 0 ? 1 : scaledCovariance / scaledVariance;
    out[offset + 3] = scaledVariance / (total * total);
    out[offset + 4] = homogeneity / pairs;
    out[offset + 5] = (2 * first) / total;
    out[offset + 6] = (2 * (scaledVariance + scaledCovariance)) / (total * total);
    out[offset + 7] = (N_LOG_N[pairs] - sumNLogN) / pairs;
    out[offset + 8] = entropy;
    out[offset + 9] = (levels * differenceSquares - pairs * pairs) / (levels * levels * pairs * pairs);
    out[offset + 10] = (N_LOG_N[pairs] - differenceNLogN) / pairs;
    out[offset + 11] = levelEntropy === 0 ? 0 : excess / levelEntropy;
    out[offset + 12] = Math.sqrt(Math.max(0, 1 - Math.exp(2 * excess)));
}
//# sourceMappingURL=haralick.js.map