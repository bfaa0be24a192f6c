/**
 * The convolution of `x` (N, C, H, W) with `kernel` (3, 3, C, K) by Winograd's minimal filtering (Lavin and Gray
 * 2016, arXiv:1509.09308): between a quarter and a third of the products of the direct way, as products of large
 * matrices. The transformations are dense matrices over a whole axis, so that overlapping tiles, zero padding and
 * an input that counts `enlarge` times cost nothing extra; each is a product with a transposed operand, which at
 * once turns (N, C, H, W) into the order that the products need, and back. The gradients are the same three steps
 * taken backwards.
 */
export function winogradConvolution(graph, geometry, enlarge, x, kernel, bias) {
    const { inChannels, outChannels, input } = geometry;
    const [rows, columns] = [
        tiledAxis(graph, input[0], enlarge[0], geometry.rows),
        tiledAxis(graph, input[1], enlarge[1], geometry.columns),
    ];
    const [height, width] = [input[0] / enlarge[0], input[1] / enlarge[1]];
    const outSize = [geometry.rows.output, geometry.columns.output];
    /** Axes: row product, row tile, column product, then all column tiles of all examples, and channels. */
    const toPoints = (tensor, size, rowMatrix, columnMatrix, channels) => {
        const spread = spreadOut(graph, tensor, size, rowMatrix, columnMatrix);
        return graph.reshape(spread, [rows.products, rows.count, columns.products, -1, channels]);
    };
    const kernelPoints = graph.reshape(toKernelPoints(), [
        rows.products,
        1,
        columns.products,
        inChannels,
        outChannels,
    ]);
    const inputPoints = toPoints(x, [height, width], rows.spread, columns.spread, inChannels);
    const outputPoints = graph.product(inputPoints, kernelPoints);
    const gathered = gather(graph, outputPoints, rows, rows.outputSpread, columns, columns.outputSpread);
    const unbiased = graph.reshape(gathered, [-1, outChannels, ...outSize]);
    return {
        output: bias === undefined ? unbiased : graph.add(unbiased, graph.reshape(bias, [outChannels, 1, 1])),
        backward(gradient, inputWanted) {
            const gradientPoints = toPoints(gradient, outSize, rows.outputSpread, columns.outputSpread, outChannels);
            const byRowTile = graph.product(inputPoints, gradientPoints, { a: true });
            const kernelGradient = fromKernelPoints(graph.sum(byRowTile, [1]));
            if (!inputWanted)
                return { input: undefined, kernel: kernelGradient };
            const back = graph.product(gradientPoints, kernelPoints, { b: true });
            const small = gather(graph, back, rows, rows.spread, columns, columns.spread);
            return { input: graph.reshape(small, [-1, inChannels, height, width]), kernel: kernelGradient };
        },
    };
    function toKernelPoints() {
        const byRows = graph.product(rows.kernel, graph.reshape(kernel, [3, -1]));
        return graph.product(columns.kernel, graph.reshape(byRows, [rows.products, 3, -1]));
    }
    function fromKernelPoints(pointGradient) {
        const byColumns = graph.product(columns.kernel, graph.reshape(pointGradient, [rows.products, columns.products, -1]), { a: true });
        const byRows = graph.product(rows.kernel, graph.reshape(byColumns, [rows.products, -1]), { a: true });
        return graph.reshape(byRows, [3, 3, inChannels, outChannels]);
    }
}
/** (N, C, H, W) to (points of H) x (points of W) x N x C. */
function spreadOut(graph, x, [height, width], rowMatrix, columnMatrix) {
    const byColumns = graph.product(columnMatrix, graph.reshape(x, [-1, width]), { b: true });
    return graph.product(rowMatrix, graph.reshape(byColumns, [-1, height]), { b: true });
}
/** (points of H) x (points of W) x N x C to (N, C, H, W): the transpose of {@link spreadOut}. */
function gather(graph, tensor, rows, rowMatrix, columns, columnMatrix) {
    const byRows = graph.product(graph.reshape(tensor, [points(rows), -1]), rowMatrix, { a: true });
    return graph.product(graph.reshape(byRows, [points(columns), -1]), columnMatrix, { a: true });
}
/** The matrices of one axis of `length` values, of which each group of `enlarge` is one value of the tensor. */
function tiledAxis(graph, length, enlarge, padding) {
    const tiles = tilesOf(padding.output);
    const { size, products, count } = tiles;
    const { a, b, g } = cookToom(size, 3);
    const values = length / enlarge;
    const spread = new Float32Array(points(tiles) * values);
    const outputSpread = new Float32Array(points(tiles) * padding.output);
    for (let product = 0; product < products; product++)
        for (let tile = 0; tile < count; tile++) {
            const row = product * count + tile;
            for (let k = 0; k < products; k++) {
                const place = tile * size + k - padding.before;
                if (place >= 0 && place < length)
                    spread[row * values + Math.floor(place / enlarge)] += b[product][k];
            }
            for (let k = 0; k < size && tile * size + k < padding.output; k++)
                outputSpread[row * padding.output + tile * size + k] = a[k][product];
        }
    return {
        ...tiles,
        spread: graph.constant({ data: spread, dims: [points(tiles), values] }),
        outputSpread: graph.constant({ data: outputSpread, dims: [points(tiles), padding.output] }),
        kernel: graph.constant({ data: Float32Array.from(g.flat()), dims: [products, 3] }),
    };
}
/**
 * Points at which polynomials are evaluated, beside infinity, by n - 1. Small and few digits: their powers decide how
 * much rounding errors grow. Relative errors of 3 x 3 convolutions, measured on 128 channels of rectified normal
 * numbers, as root mean square: m = 2: 3e-7, 3: 8e-7, 4: 1.4e-6, 5: 3.3e-6, 6: 4e-6 (without the algorithm 1.6e-7).
 */
const POINTS = {
    3: [0, 1, -1],
    4: [0, 1, -1, 2],
    5: [0, 1, -1, 0.5, -2],
    6: [0, 1, -1, 2, -2, 0.5],
    7: [0, 1, -1, 2, -2, 0.5, -0.5],
};
/**
 * The algorithm of Toom and Cook, transposed, as Winograd's minimal filtering is derived (Lavin and Gray 2016,
 * arXiv:1509.09308; Barabasz et al. 2020, arXiv:1803.10986). m + r - 1 from 4 to 8.
 */
export function cookToom(m, r) {
    const points = POINTS[m + r - 2];
    const powers = (x, count) => Array.from({ length: count }, (_, k) => x ** k);
    const last = (count) => Array.from({ length: count }, (_, k) => (k === count - 1 ? 1 : 0));
    const b = [];
    const g = [];
    for (const point of points) {
        const others = points.filter((other) => other !== point);
        const scale = others.reduce((product, other) => product * (point - other), 1);
        b.push([...polynomial(others), 0]);
        g.push(powers(point, r).map((power) => power / scale));
    }
    b.push(polynomial(points));
    g.push(last(r));
    const columns = [...points.map((point) => powers(point, m)), last(m)];
    return { a: Array.from({ length: m }, (_, k) => columns.map((column) => column[k])), b, g };
}
/** Coefficients, the constant first, of the polynomial with these roots and the leading coefficient 1. */
function polynomial(roots) {
    let found = [1];
    for (const root of roots) {
        const factor = found;
        found = Array.from({ length: factor.length + 1 }, (_, k) => (factor[k - 1] ?? 0) - root * (factor[k] ?? 0));
    }
    return found;
}
/** Largest tile: beyond, rounding errors grow faster than products are saved. */
const MAX_TILE = 6;
/** How much longer a product takes in Winograd's matrices, which are small or thin, than within ONNX's convolution. */
const SLOWER = 1.5;
/** Channels on both sides below which the matrices are too small for that to hold. */
const FEWEST_CHANNELS = 16;
/** The size of tiles that needs the fewest products for an axis; of equal ones the smallest, which rounds best. */
function tilesOf(length) {
    const tiles = (size) => ({ size, products: size + 2, count: Math.ceil(length / size) });
    let best = tiles(2);
    for (let size = 3; size <= MAX_TILE; size++)
        if (points(tiles(size)) < points(best))
            best = tiles(size);
    return best;
}
/** The products of an axis. */
export function points({ products, count }) {
    return products * count;
}
/** Whether Winograd's way is faster for a convolution, by the number of products on both. */
export function isWinogradFaster(geometry, training) {
    const { kernel, input, rows, columns, inChannels, outChannels } = geometry;
    if (kernel[0] !== 3 || kernel[1] !== 3 || Math.min(inChannels, outChannels) < FEWEST_CHANNELS)
        return false;
    const rowPoints = points(tilesOf(rows.output));
    const columnPoints = points(tilesOf(columns.output));
    /** Of a channel, from an image to points or back. */
    const transformation = (height, width) => columnPoints * height * (width + rowPoints);
    const transformations = inChannels * transformation(input[0], input[1]) +
        outChannels * transformation(rows.output, columns.output);
    const pairs = inChannels * outChannels;
    const multiplication = rowPoints * columnPoints * pairs;
    // In training the gradients by the input and by the kernel share the transformations of what they have in common.
    const [transformed, multiplied] = training ? [2, 3] : [1, 1];
    const direct = multiplied * 9 * rows.output * columns.output * pairs;
    return SLOWER * (transformed * transformations + multiplied * multiplication) < direct;
}
//# sourceMappingURL=winograd.js.map