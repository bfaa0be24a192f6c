import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { Activation, Gradients, Layer } from "../layers/layer.js";
import { enlarged, shrunk } from "../layers/up-sampling2d.js";
import type { GraphBuilder } from "./graph-builder.js";
import type { PlacedLayer } from "./placed-layers.js";

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
export function addForward(
  graph: GraphBuilder,
  { inputs }: Pick<LayersModel, "inputs">,
  layers: readonly PlacedLayer[],
  { training, weight }: ForwardOptions,
): Forward {
  const activations = new Map<number, Activation>();
  for (const input of inputs) activations.set(input.id, addInput(graph, inputName(input), input.shape));
  const steps = layers.map((placed): Step => {
    const { layer, rule } = placed;
    const given = placed.inputs.map(({ id }) => activations.get(id)!);
    const { output, updates, backward } = rule.apply({
      graph,
      layer,
      inputs: rule.readsEnlarged ? given : given.map((input) => enlarged(graph, input)),
      training,
      weight: (name) => weight(layer, name),
    });
    activations.set(placed.output.id, output);
    return {
      placed,
      updates: updates ?? {},
      backward(gradient) {
        const { inputs, weights } = backward(gradient);
        if (rule.readsEnlarged) return { inputs, weights };
        const small = inputs.map((gradient, i) => {
          const { enlarge } = given[i]!;
          return gradient !== undefined && enlarge ? shrunk(graph, gradient, enlarge) : gradient;
        });
        return { inputs: small, weights };
      },
    };
  });
  return {
    activation: ({ id }) => enlarged(graph, activations.get(id)!),
    steps,
  };
}

/** What an input of a network is called: as its layer. (A sequential model has no list `inputNames`.) */
export function inputName({ sourceLayer }: SymbolicTensor): string {
  return sourceLayer.name;
}

function addInput(graph: GraphBuilder, name: string, shape: SymbolicTensor["shape"]): Activation {
  const sizes = shape.slice(1) as number[];
  const tensor = graph.input({ name, type: "float32", dims: ["N", ...sizes] });
  const [height, width, channels] = sizes;
  if (sizes.length !== 3) return { tensor, shape: sizes, differentiable: false };
  return { tensor: channelsFirst(graph, tensor), shape: [channels!, height!, width!], differentiable: false };
}

/** (N, H, W, C) to (N, C, H, W); vectors stay what they are. */
export function channelsFirst(graph: GraphBuilder, x: string): string {
  return graph.transpose(x, [0, 3, 1, 2]);
}

/** (N, C, H, W) to (N, H, W, C). */
export function channelsLast(graph: GraphBuilder, { tensor, shape }: Activation): string {
  return shape.length === 3 ? graph.transpose(tensor, [0, 2, 3, 1]) : tensor;
}
