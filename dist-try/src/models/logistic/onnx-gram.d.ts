import type { OnnxEngine } from "../../compute/engine.js";
import type { Matrix } from "../../core/matrix.js";
/** Rows whose weighted Gram matrices ONNX Runtime computes. */
export interface OnnxRows {
    engine: OnnxEngine;
    /** What the engine keeps `x` under. */
    key: string;
    x: Matrix;
    /** The rows of `x` that are meant; undefined for all. */
    rows: Int32Array | undefined;
}
/** Whether ONNX Runtime is faster for a Gram matrix of `columns` columns of `x`, and can do it. */
export declare function isWorthOnnx(x: Matrix, columns: number): boolean;
/**
 * As `weightedGram`, in float32: with fewer digits. Memory: the engine keeps `x` and, for a moment, the columns of
 * the sample.
 */
export declare function onnxGram({ engine, key, x, rows }: OnnxRows, weights: Float64Array, c: number, columns: Int32Array, sample: number): Promise<Float64Array>;
