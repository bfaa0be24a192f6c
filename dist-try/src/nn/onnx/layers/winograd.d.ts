import type { GraphBuilder } from "../../../compute/graph.js";
import type { Convolved, Geometry } from "./direct-convolution.js";
/**
 * The convolution of `x` (N, C, H, W) with `kernel` (3, 3, C, K) by Winograd's minimal filtering (Lavin and Gray
 * 2016, arXiv:1509.09308): between a quarter and a third of the products of the direct way, as products of large
 * matrices. The transformations are dense matrices over a whole axis, so that overlapping tiles, zero padding and
 * an input that counts `enlarge` times cost nothing extra; each is a product with a transposed operand, which at
 * once turns (N, C, H, W) into the order that the products need, and back. The gradients are the same three steps
 * taken backwards.
 */
export declare function winogradConvolution(graph: GraphBuilder, geometry: Geometry, enlarge: readonly [number, number], x: string, kernel: string, bias: string | undefined): Convolved;
/** A matrix of numbers, by rows. */
type Rows = readonly (readonly number[])[];
/**
 * Matrices of the minimal algorithm F(m, r) for correlation in one dimension: with n = m + r - 1, the m results of
 * a filter g of r taps on n values d are A [(G g) * (B d)] with n products instead of m r.
 */
export interface CookToom {
    /** m x n */
    a: Rows;
    /** n x n */
    b: Rows;
    /** n x r */
    g: Rows;
}
/**
 * The algorithm of Toom and Cook, transposed, as Winograd's minimal filtering is derived (Lavin and Gray 2016,
 * arXiv:1509.09308; Barabasz et al. 2020, arXiv:1803.10986). m + r - 1 from 4 to 8.
 */
export declare function cookToom(m: number, r: number): CookToom;
/** How one axis of a 3 x 3 convolution's output is cut for F(m, 3). */
export interface Tiles {
    /** Results per tile, m. */
    size: number;
    /** Products per tile. */
    products: number;
    count: number;
}
/** The products of an axis. */
export declare function points({ products, count }: Tiles): number;
/** Whether Winograd's way is faster for a convolution, by the number of products on both. */
export declare function isWinogradFaster(geometry: Geometry, training: boolean): boolean;
export {};
