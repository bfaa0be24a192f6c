import { type Matrix } from "../../core/matrix.js";
import { type ShiftOptions, type ShiftSamples } from "./shift-test.js";
/**
 * Source and target as one sample. Units, and their rows with them, are in random order, so that nothing that
 * depends on the order can tell the samples apart.
 */
export interface PooledSample {
    /** The rows of unit 0, then those of unit 1… */
    x: Matrix;
    /** Unit of each row. */
    unitOf: Int32Array;
    /** Rows of each unit. */
    sizes: Int32Array;
    /** 1 for the units of the target, 0 for those of the source. */
    inTarget: Uint8Array;
    /** The units of each stratum. */
    strata: Int32Array[];
    samples: ShiftSamples;
}
/**
 * Pools two samples and checks them. With units of several rows, no unit keeps more rows than half of the units
 * of either sample have: units of very different sizes are not exchangeable. Where `maxRows` is given, each sample
 * is cut down to it, units of several rows by taking fewer rows of each unit of both samples.
 *
 * Throws {@link UsageError} for options out of range, and {@link Coos7Error} where a matrix is malformed or not
 * finite, the columns differ, a unit is in both samples or in two strata, or there are too few units for any
 * p-value below 5 %.
 */
export declare function poolSamples(source: Matrix, target: Matrix, options: ShiftOptions, maxRows?: number): PooledSample;
/**
 * Squared Euclidean distances between all rows, rows x rows, after each column is standardised over all rows:
 * features in large units would otherwise be the only ones to count.
 */
export declare function standardisedSquaredDistances(x: Matrix): Float32Array;
