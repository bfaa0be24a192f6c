import type { layers } from "@tensorflow/tfjs-layers";
import type { GraphBuilder } from "../../../compute/graph.js";
import { Coos7Error } from "../../../core/errors.js";
/** A layer of a model, e.g. a Conv2D. */
export type Layer = layers.Layer;
/** What flows between layers: a tensor of the graph whose first axis is the batch. */
export interface Activation {
    tensor: string;
    /** Without the batch: (C, H, W), channels first, or (units). */
    shape: readonly number[];
    /** Whether the loss is differentiated by it: not by the network's inputs. */
    differentiable: boolean;
    /**
     * How often each row and each column counts, where the tensor is smaller than `shape` says: enlarged by its
     * nearest neighbours. Only layers with `readsEnlarged` get such activations, and then give the gradient by the
     * small tensor.
     */
    enlarge?: readonly [number, number];
}
/** One use of a layer. */
export interface LayerUse {
    graph: GraphBuilder;
    layer: Layer;
    inputs: readonly Activation[];
    /** In training, batch norm takes the batch's statistics. */
    training: boolean;
    /** The tensor of a weight, e.g. "kernel", in tf.js' layout; undefined where the layer has none of that name. */
    weight(name: string): string | undefined;
}
/** The gradients of the loss that a layer passes on. */
export interface Gradients {
    /** By each input; undefined for those that are not differentiable. */
    inputs: readonly (string | undefined)[];
    /** By the layer's weights, in tf.js' layout. */
    weights?: Readonly<Record<string, string>>;
}
export interface LayerResult {
    output: Activation;
    /** New values of weights that are not trained: batch norm's moving statistics. */
    updates?: Readonly<Record<string, string>>;
    /** Adds the operations that take the gradient by the output back. Called in training, at most once. */
    backward(gradient: string): Gradients;
}
/** How a kind of layer becomes part of a graph. */
export interface LayerRule {
    readsEnlarged?: boolean;
    /** Adds the forward operations. Throws {@link Coos7Error} for an option that graphs do not have. */
    apply(use: LayerUse): LayerResult;
}
/** The error for an option that a layer has and graphs do not. */
export declare function unsupported(layer: Layer, found: string, expected: string): Coos7Error;
/** Throws where an option of a layer is not one of `allowed`. */
export declare function requireOption(layer: Layer, option: string, ...allowed: readonly unknown[]): void;
/** An activation function on a tensor, and the gradient's way back through it. */
export interface AppliedFunction {
    output: string;
    backward(gradient: string): string;
}
/** max(x, 0); the gradient at 0 is 0. */
export declare function relu(graph: GraphBuilder, x: string): AppliedFunction;
/** The activations that layers may have built in. */
export declare const BUILT_IN_ACTIVATIONS: readonly ["linear", "relu"];
export declare function builtInActivation(graph: GraphBuilder, name: (typeof BUILT_IN_ACTIVATIONS)[number], x: string): AppliedFunction;
/** Rows (or columns) of zeros that a window's way over an axis takes in before and after it. */
export interface Padding {
    before: number;
    after: number;
    /** Length of the result. */
    output: number;
}
/** TensorFlow's padding: "same" gives ceil(length / stride) results, with the odd zero after. */
export declare function windowPadding(length: number, window: number, stride: number, padding: "same" | "valid"): Padding;
/** A value around (N, C, H, W), or, where a number is negative, so many rows or columns taken away. */
export declare function pad(graph: GraphBuilder, x: string, before: readonly [number, number], after: readonly [number, number], value?: number): string;
/** ONNX's attribute `pads` for two axes. */
export declare function padsAttribute(rows: Padding, columns: Padding): {
    ints: readonly number[];
};
