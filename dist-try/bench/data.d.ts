import { type Matrix } from "../src/core/matrix.js";
import type { RunOptions } from "../src/core/progress.js";
export interface LabelledMatrix {
    x: Matrix;
    y: Int32Array;
}
export interface BenchData {
    training: LabelledMatrix;
    test: LabelledMatrix;
}
/** The recipe, for the bench's output. */
export declare const RECIPE: string;
/**
 * Features like those of the experiment at any size: `rows` for training and `testRows` from the other four
 * splits, `cols` columns each. Rows are the simulator's texture features, standardised, repeated in random order
 * and moved by a normal jitter, so that no two are equal. Up to 69 columns are the first of these; more are random
 * rectified combinations of them, as a network's pooled activations are. Everything is standardised by training.
 */
export declare function benchData(size: {
    rows: number;
    cols: number;
    testRows: number;
}, run?: RunOptions): Promise<BenchData>;
