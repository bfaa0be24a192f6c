import { type Matrix } from "../core/matrix.js";
import { type RunOptions } from "../core/progress.js";
import { type TaskContext } from "../core/workers.js";
import { type Neighbors } from "./neighbors/k-neighbors-classifier.js";
/** Options of {@link umap}. */
export interface UmapOptions {
    /** Seed of the layout; equal seeds and data give equal layouts. Default: 1. */
    seed?: number;
    /** Neighbours of each point that the layout tries to keep near it, itself among them. Default: 15. */
    nNeighbors?: number;
    /** How close points may lie in the layout. Default: 0.1. */
    minDist?: number;
}
interface LayoutJob extends Required<UmapOptions> {
    nearest: Neighbors;
    rows: number;
    epochs: number;
}
/**
 * A layout of the rows in the plane by UMAP (McInnes et al. 2018; the package umap-js), rows x 2, from their
 * exact nearest neighbours; in a worker thread, seconds for some thousand rows. Directions and distances between
 * far groups mean nothing in it. Standardise features first.
 * Throws {@link UsageError} unless `nNeighbors` is a whole number from 2 and fewer than the rows, and `minDist`
 * from 0 to 1; `Coos7Error` where `x` is malformed or not finite.
 */
export declare function umap(x: Matrix, options?: UmapOptions, run?: RunOptions): Promise<Matrix>;
/** Worker task: lays the points out. */
export declare function layOut(job: LayoutJob, context: TaskContext): Float32Array;
export {};
