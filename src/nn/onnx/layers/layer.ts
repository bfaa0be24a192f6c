import type { layers } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../../../core/errors.js";
import type { GraphBuilder } from "../compile/graph-builder.js";

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
export function unsupported(layer: Layer, found: string, expected: string): Coos7Error {
  return new Coos7Error(
    `Expected ${expected} in layer ${layer.name} (${layer.getClassName()}) but found ${found}; ONNX graphs have nothing else: use another backend, such as cpu`,
  );
}

/** Throws where an option of a layer is not one of `allowed`. */
export function requireOption(layer: Layer, option: string, ...allowed: readonly unknown[]): void {
  const text = (value: unknown): string => `${option} ${JSON.stringify(value)}`;
  const value = layer.getConfig()[option];
  if (!allowed.some((one) => JSON.stringify(one) === JSON.stringify(value)))
    throw unsupported(layer, text(value), allowed.map(text).join(" or "));
}
