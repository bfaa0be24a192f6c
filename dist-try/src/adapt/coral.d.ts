import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Adapter, AdapterRows, Side, SplitRows, TrainingRows } from "./adapter.js";
/** What `fit` learns: Training becomes (x - from) square + to. */
interface Alignment {
    from: Float64Array;
    square: Float64Array;
    to: Float64Array;
}
/**
 * CORAL, correlation alignment (Sun, Feng and Saenko, AAAI 2016): Training is whitened and given means and covariances of
 * the split, (x - m_S) C_S^-1/2 C_T^1/2 + m_T, and the classifier is fitted to that; the split's rows stay as they are. As
 * skada's `CORALAdapter` with its `reg="auto"`: covariances are shrunk by Ledoit and Wolf's rule, each sample in units of its
 * own standard deviations. skada moves both samples to mean 0 instead, which is the same but for a translation of both.
 */
export declare class Coral implements Adapter<"T"> {
    #private;
    readonly name = "CORAL";
    readonly mark = "T";
    readonly stage = "features";
    getParams(): object;
    /** Learns the alignment in a worker thread: for d features, some d x d x (rows + 20 d) steps. */
    fit(training: TrainingRows<"T">, split: SplitRows<"T">, run?: RunOptions): Promise<this>;
    /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
    transform({ x }: AdapterRows<"T">, side: Side): Matrix;
}
/** Worker task: the alignment of Training with a split. */
export declare function alignment({ training, split }: Record<Side, Matrix>): Alignment;
export {};
