import type { Matrix } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
/** Candidates to look for per query, so that the k nearest of `rows` rows are almost always among them. */
export declare function candidateCount(rows: number, k: number): number;
/** A block of queries to answer; all arrays lie on shared memory. */
export interface SearchJob {
    searched: SearchedRows;
    queries: Matrix;
    /** Queries `start` to `end` (exclusive) are answered. */
    start: number;
    end: number;
    k: number;
    /** The rows to choose from; they are looked for where they are not given. */
    candidates?: Candidates;
    /** Receives the neighbours, queries x k. */
    rows: Int32Array;
    /** Receives their Euclidean distances, queries x k. */
    distances: Float64Array;
}
/**
 * Worker task: the k nearest rows of each query of the block, nearest first, by the float64 sum of squared
 * differences; of equally distant rows the lower comes first.
 */
export declare function searchBlock(job: SearchJob, context: TaskContext): void;
/** The rows that are searched, with what is computed of them once. */
export interface SearchedRows {
    x: Matrix;
    /** |x|^2 of each row. */
    squaredNorms: Float64Array;
}
/** For each query of a block the rows that may be among its nearest. */
export interface Candidates {
    /** Candidates per query. */
    count: number;
    /** queries x count row numbers, for each query in the order of `atLeast`. */
    rows: Int32Array;
    /** A value that the squared distance to the candidate reaches or exceeds, ascending for each query. */
    atLeast: Float64Array;
    /**
     * For each query a value that the squared distance to every other row reaches or exceeds, whatever the
     * rounding of the products was; infinite where every row is a candidate.
     */
    beyond: Float64Array;
}
/**
 * Finds `count` candidates for each query `start` to `end` (exclusive) by |q|^2 - 2 q.x + |x|^2 from blocked
 * products in float64. Memory: the block's queries in float64.
 */
export declare function findCandidates(searched: SearchedRows, queries: Matrix, start: number, end: number, count: number): Candidates;
/** |x|^2 of rows `start` to `end` in float64. */
export declare function squaredNormsOf(x: Matrix, start: number, end: number): Float64Array;
