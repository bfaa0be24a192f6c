import { encodeModel } from "../../compute/graph.js";
import { sampleRows } from "./dense.js";
/** Multiply-adds of a Gram matrix from which ONNX Runtime is faster, the way there included. */
const WORTHWHILE = 1e7;
/** The rows are part of one ONNX model, which holds at most 2 GiB. */
const MAX_VALUES = 2 ** 28;
/** Whether ONNX Runtime is faster for a Gram matrix of `columns` columns of `x`, and can do it. */
export function isWorthOnnx(x, columns) {
    return x.rows * (x.cols + 1) <= MAX_VALUES && (x.rows * columns * columns) / 2 >= WORTHWHILE;
}
/**
 * As `weightedGram`, in float32: with fewer digits. Memory: the engine keeps `x` and, for a moment, the columns of
 * the sample.
 */
export async function onnxGram({ engine, key, x, rows }, weights, c, columns, sample) {
    const taken = sampleRows(weights, sample);
    const model = { key, encode: () => encodeGram(x) };
    const { gram } = await engine.run(model, {
        rows: { data: rows ? taken.rows.map((row) => rows[row]) : taken.rows, dims: [taken.rows.length] },
        roots: {
            data: Float32Array.from(taken.weights, (weight) => Math.sqrt(c * weight)),
            dims: [taken.rows.length, 1],
        },
        columns: { data: columns, dims: [columns.length] },
    });
    return Float64Array.from(gram.data);
}
function encodeGram(x) {
    const width = x.cols + 1;
    const rows = new Float32Array(x.rows * width).fill(1);
    for (let i = 0; i < x.rows; i++)
        rows.set(x.data.subarray(i * x.cols, (i + 1) * x.cols), i * width);
    return encodeModel({
        inputs: [
            { name: "rows", type: "int32", dims: ["n"] },
            { name: "roots", type: "float32", dims: ["n", 1] },
            { name: "columns", type: "int32", dims: ["m"] },
        ],
        outputs: [{ name: "gram", type: "float32", dims: ["m", "m"] }],
        operations: [
            { op: "Gather", inputs: ["x", "rows"], outputs: ["sample"], attributes: { axis: { int: 0 } } },
            { op: "Gather", inputs: ["sample", "columns"], outputs: ["picked"], attributes: { axis: { int: 1 } } },
            { op: "Mul", inputs: ["picked", "roots"], outputs: ["weighted"] },
            {
                op: "Gemm",
                inputs: ["weighted", "weighted"],
                outputs: ["gram"],
                attributes: { transA: { int: 1 } },
            },
        ],
        constants: { x: { data: rows, dims: [x.rows, width] } },
    });
}
//# sourceMappingURL=onnx-gram.js.map