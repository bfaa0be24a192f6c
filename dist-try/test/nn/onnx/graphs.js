import { encodeModel } from "../../../src/compute/graph.js";
/** c = a b for matrices of any size. */
export const PRODUCT = {
    key: "product",
    encode: () => encodeModel({
        inputs: [
            { name: "a", type: "float32", dims: ["n", "k"] },
            { name: "b", type: "float32", dims: ["k", "m"] },
        ],
        outputs: [{ name: "c", type: "float32", dims: ["n", "m"] }],
        operations: [{ op: "MatMul", inputs: ["a", "b"], outputs: ["c"] }],
    }),
};
/** y = x + constant. */
export function addition(constant) {
    return {
        key: `add ${constant}`,
        encode: () => encodeModel({
            inputs: [{ name: "x", type: "float64", dims: ["n"] }],
            outputs: [{ name: "y", type: "float64", dims: ["n"] }],
            operations: [{ op: "Add", inputs: ["x", "constant"], outputs: ["y"] }],
            constants: { constant: { data: Float64Array.of(constant), dims: [1] } },
        }),
    };
}
/** y = x repeated, to the shape that is asked for. */
export const EXPANSION = {
    key: "expansion",
    encode: () => encodeModel({
        inputs: [
            { name: "x", type: "float64", dims: ["n"] },
            { name: "shape", type: "int64", dims: ["rank"] },
        ],
        outputs: [{ name: "y", type: "float64", dims: ["m", "n"] }],
        operations: [{ op: "Expand", inputs: ["x", "shape"], outputs: ["y"] }],
    }),
};
/** A product that takes a good part of a second on one thread. */
export function largeFactors() {
    const n = 2000;
    const factor = { data: new Float32Array(n * n).fill(0.5), dims: [n, n] };
    return { a: factor, b: factor };
}
//# sourceMappingURL=graphs.js.map