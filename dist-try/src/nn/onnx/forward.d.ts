import type { LayersModel, LayerVariable, SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { GraphBuilder } from "../../compute/graph.js";
import type { Activation, Gradients, Layer, LayerRule } from "./layers/layer.js";
export interface ForwardOptions {
    training: boolean;
    /** The tensor of a layer's weight, e.g. "kernel". */
    weight(layer: Layer, name: string): string | undefined;
}
/** A layer's way back. */
export interface Step {
    placed: PlacedLayer;
    updates: Readonly<Record<string, string>>;
    backward(gradient: string): Gradients;
}
export interface Forward {
    /** The tensor that stands for one of the model: channels first, at its full size. */
    activation(tensor: SymbolicTensor): Activation;
    /** In the order of computation. */
    steps: readonly Step[];
}
/** Adds layers to a graph. The network's inputs are channels last and become inputs of the graph under their names. */
export declare function addForward(graph: GraphBuilder, { inputs }: Pick<LayersModel, "inputs">, layers: readonly PlacedLayer[], { training, weight }: ForwardOptions): Forward;
/** What an input of a network is called: as its layer. (A sequential model has no list `inputNames`.) */
export declare function inputName({ sourceLayer }: SymbolicTensor): string;
/** (N, H, W, C) to (N, C, H, W); vectors stay what they are. */
export declare function channelsFirst(graph: GraphBuilder, x: string): string;
/** (N, C, H, W) to (N, H, W, C). */
export declare function channelsLast(graph: GraphBuilder, { tensor, shape }: Activation): string;
/** A layer at one place of a model. */
export interface PlacedLayer {
    layer: Layer;
    rule: LayerRule;
    inputs: readonly SymbolicTensor[];
    output: SymbolicTensor;
}
/**
 * The layers that lead to `outputs`, each after those that it takes its inputs from; inputs of the network apart.
 * Throws {@link Coos7Error} for a kind of layer that graphs are not made of.
 */
export declare function layersLeadingTo(outputs: readonly SymbolicTensor[]): PlacedLayer[];
/** A layer's weights by the last part of their names, e.g. "kernel". */
export declare function ownVariables(layer: Layer): ReadonlyMap<string, LayerVariable>;
