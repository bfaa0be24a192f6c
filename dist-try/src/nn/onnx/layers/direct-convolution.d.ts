import type { GraphBuilder } from "../../../compute/graph.js";
import { type Padding } from "./layer.js";
/** A two-dimensional convolution of stride 1. */
export interface Geometry {
    inChannels: number;
    outChannels: number;
    /** Rows and columns of the kernel. */
    kernel: readonly [number, number];
    /** Rows and columns of the input, after it has been enlarged. */
    input: readonly [number, number];
    rows: Padding;
    columns: Padding;
}
/** A convolution in a graph. */
export interface Convolved {
    /** (N, outChannels, H, W), with the bias. */
    output: string;
    /** From the gradient by the output to those by the input, where it is wanted, and by the kernel. */
    backward(gradient: string, inputWanted: boolean): {
        input: string | undefined;
        kernel: string;
    };
}
/**
 * The convolution of `x` (N, C, H, W) with `kernel` (kh, kw, C, K) by ONNX's operator; the gradient by the kernel is
 * a sum of products of matrices.
 */
export declare function directConvolution(graph: GraphBuilder, geometry: Geometry, x: string, kernel: string, bias: string | undefined): Convolved;
