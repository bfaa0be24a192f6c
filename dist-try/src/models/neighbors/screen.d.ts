import type { OnnxEngine } from "../../compute/engine.js";
import type { Matrix } from "../../core/matrix.js";
import type { Candidates } from "./search.js";
/**
 * How rows are brought into a form whose products lose as little as possible in float32: the centre is subtracted
 * and a power of two multiplied by, such that the longest searched row has a length of about 1.
 */
export interface Screen {
    /** Tells the screen of one set of rows from those of others. */
    key: string;
    /** The mean of each column. */
    centre: Float32Array;
    scale: number;
    /** Length of the longest searched row in this form. */
    longest: number;
}
/** What a worker encodes a model from. */
export interface EncodeJob {
    x: Matrix;
    screen: Screen;
    /** Candidates per query. */
    count: number;
}
/** Whether so many queries are answered faster by way of ONNX Runtime, and can be. */
export declare function isWorthScreening(x: Matrix, queries: number): boolean;
/** Queries per run such that it takes little memory and well under a second. */
export declare function queriesPerRun(x: Matrix): number;
/** Worker task: the screen of the rows `x`. */
export declare function makeScreen({ x, key }: {
    x: Matrix;
    key: string;
}): Screen;
/**
 * Worker task: the ONNX model that finds for queries in the screen's form the `count` rows of least
 * |x|^2 - 2 q.x, ascending.
 */
export declare function encodeScreen({ x, screen, count }: EncodeJob): Uint8Array;
/**
 * What `findCandidates` does, with products in float32 by ONNX Runtime. `encode` makes the model of
 * {@link encodeScreen} where the engine does not have it.
 */
export declare function screenCandidates(engine: OnnxEngine, { x, screen, count }: EncodeJob, encode: () => Promise<Uint8Array>, queries: Matrix, start: number, end: number): Promise<Candidates>;
