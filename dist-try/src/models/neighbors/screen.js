import { encodeModel } from "../../compute/graph.js";
/** Multiply-adds from which a search is worth a process of its own and the way there. */
const WORTHWHILE = 5e8;
/** The searched rows are part of one ONNX model, which holds at most 2 GiB. */
const MAX_VALUES = 2 ** 28;
/** Distances of a block of queries that are held at a time. */
const MAX_BLOCK_DISTANCES = 2 ** 24;
/** Multiply-adds of a block: well below a second's. */
const MAX_BLOCK_WORK = 2 ** 33;
const MAX_BLOCK = 512;
/** Unit roundoff of float32, and its smallest normal number, below which products may be lost altogether. */
const UNIT = 2 ** -24;
const SMALLEST = 2 ** -126;
/** Length of scaled queries from which squares might leave the range of float32. */
const GREATEST_LENGTH = 2 ** 50;
/** The format's number of the type int32. */
const INT32 = 6;
/** Whether so many queries are answered faster by way of ONNX Runtime, and can be. */
export function isWorthScreening(x, queries) {
    return x.data.length <= MAX_VALUES && queries * x.data.length >= WORTHWHILE;
}
/** Queries per run such that it takes little memory and well under a second. */
export function queriesPerRun(x) {
    const most = Math.min(MAX_BLOCK, MAX_BLOCK_DISTANCES / x.rows, MAX_BLOCK_WORK / x.data.length);
    return Math.max(1, Math.floor(most));
}
/** Worker task: the screen of the rows `x`. */
export function makeScreen({ x, key }) {
    const { data, rows, cols } = x;
    const sums = new Float64Array(cols);
    for (let i = 0, k = 0; i < rows; i++)
        for (let j = 0; j < cols; j++, k++)
            sums[j] += data[k];
    const centre = Float32Array.from(sums, (sum) => sum / rows);
    let square = 0;
    for (let i = 0, k = 0; i < rows; i++) {
        let sum = 0;
        for (let j = 0; j < cols; j++, k++)
            sum += (data[k] - centre[j]) ** 2;
        square = Math.max(square, sum);
    }
    const scale = square > 0 ? 2 ** -Math.round(Math.log2(square) / 2) : 1;
    // Rounding each value to float32 may make the row a little longer.
    return { key, centre, scale, longest: Math.sqrt(square) * scale * (1 + 2 * UNIT) };
}
/**
 * Worker task: the ONNX model that finds for queries in the screen's form the `count` rows of least
 * |x|^2 - 2 q.x, ascending.
 */
export function encodeScreen({ x, screen, count }) {
    const rows = screened(x, 0, x.rows, screen);
    const squares = Float32Array.from({ length: x.rows }, (_, i) => squaredLength(rows, i));
    return encodeModel({
        inputs: [{ name: "q", type: "float32", dims: ["queries", x.cols] }],
        outputs: [
            { name: "rows", type: "int32", dims: ["queries", count] },
            { name: "least", type: "float32", dims: ["queries", count] },
        ],
        operations: [
            {
                op: "Gemm",
                inputs: ["q", "x", "squares"],
                outputs: ["distances"],
                attributes: { transB: { int: 1 }, alpha: { float: -2 } },
            },
            {
                op: "TopK",
                inputs: ["distances", "count"],
                outputs: ["least", "places"],
                attributes: { largest: { int: 0 }, sorted: { int: 1 } },
            },
            { op: "Cast", inputs: ["places"], outputs: ["rows"], attributes: { to: { int: INT32 } } },
        ],
        constants: {
            x: { data: rows.data, dims: [x.rows, x.cols] },
            squares: { data: squares, dims: [1, x.rows] },
            count: { data: BigInt64Array.of(BigInt(count)), dims: [1] },
        },
    });
}
/**
 * What `findCandidates` does, with products in float32 by ONNX Runtime. `encode` makes the model of
 * {@link encodeScreen} where the engine does not have it.
 */
export async function screenCandidates(engine, { x, screen, count }, encode, queries, start, end) {
    const q = screened(queries, start, end, screen);
    const model = { key: `${screen.key} ${count}`, encode };
    const { rows, least } = await engine.run(model, { q: { data: q.data, dims: [q.rows, q.cols] } });
    const beyond = new Float64Array(q.rows).fill(Number.POSITIVE_INFINITY);
    const atLeast = new Float64Array(q.rows * count).fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < q.rows; i++) {
        const square = squaredLength(q, i);
        const length = Math.sqrt(square);
        // Beyond, products may have overflowed, and nothing is known.
        if (length <= GREATEST_LENGTH) {
            const known = square - roundingBound(q.cols, length + screen.longest);
            for (let c = i * count; c < (i + 1) * count; c++)
                atLeast[c] = (known + Number(least.data[c])) / screen.scale ** 2;
        }
        if (count < x.rows)
            beyond[i] = atLeast[(i + 1) * count - 1];
    }
    return { count, rows: rows.data, atLeast, beyond };
}
/** Rows `start` to `end` in the screen's form. */
function screened(x, start, end, { centre, scale }) {
    const { cols } = x;
    const data = new Float32Array((end - start) * cols);
    for (let i = 0, k = start * cols; i < data.length;)
        for (let j = 0; j < cols; j++, i++, k++)
            data[i] = (x.data[k] - centre[j]) * scale;
    return { data, rows: end - start, cols };
}
function squaredLength({ data, cols }, row) {
    let sum = 0;
    for (let k = row * cols; k < (row + 1) * cols; k++)
        sum += data[k] * data[k];
    return sum;
}
/**
 * A bound on the difference between |q|^2 + (|x|^2 - 2 q.x), the brackets in float32, and the scaled squared
 * distance of the rows as they were given. With S = |q| + |x| and u = 2^-24: rounding both to float32 moves their
 * distance by at most u S, its square by 3 u S^2; the product and sums of cols + 2 terms are wrong by at most
 * (cols + 2) u S^2 in whatever order (Higham, Accuracy and Stability of Numerical Algorithms, section 3.1). Twice
 * that for the terms of order u^2 and all that is computed in float64; then what underflow may lose.
 */
function roundingBound(cols, sumOfLengths) {
    return 2 * (cols + 6) * (UNIT * sumOfLengths * sumOfLengths + 4 * SMALLEST * (1 + sumOfLengths));
}
//# sourceMappingURL=screen.js.map