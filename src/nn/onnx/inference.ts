import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { type GraphForm, PORTABLE } from "../../compute/backend.js";
import { encodeModel, type Graph, GraphBuilder, type Tensor } from "../../compute/graph.js";
import { packageVersion } from "../../core/versions.js";
import type { LayerOutput } from "../engine.js";
import { addForward, channelsLast, layersLeadingTo, ownVariables, type PlacedLayer } from "./forward.js";
import type { Layer } from "./layers/layer.js";

/** An output of an inference graph. */
export interface GraphOutput extends LayerOutput {
  /** Its name in the graph. */
  name: string;
}

/**
 * The model in inference, with its weights as they are now: inputs under their names in the model, channels last,
 * and the outputs asked for, written in `form` (default: for the CPU). Batch norm that follows a linear layer is part of that layer's weights.
 */
export function inferenceGraph(model: LayersModel, outputs: readonly GraphOutput[], form?: GraphForm): Graph {
  const graph = new GraphBuilder(form);
  const tensors = outputs.map(({ layer }) => model.getLayer(layer).output as SymbolicTensor);
  const placed = layersLeadingTo(tensors);
  const weights = new Map<Layer, OwnWeights>();
  for (const { layer } of placed) weights.set(layer, readWeights(layer));
  const layers = foldBatchNormalization(placed, tensors, weights);
  const named = new Map<string, string>();
  const forward = addForward(graph, model, layers, {
    training: false,
    weight(layer, name) {
      const tensor = weights.get(layer)!.get(name);
      if (!tensor) return undefined;
      const full = `${layer.name}/${name}`;
      if (!named.has(full)) named.set(full, graph.constant(tensor, full));
      return named.get(full);
    },
  });
  outputs.forEach(({ name, pool }, i) => {
    const activation = forward.activation(tensors[i]!);
    const tensor = pool
      ? graph.op("ReduceMax", [activation.tensor], { axes: { ints: [2, 3] }, keepdims: { int: 0 } })
      : channelsLast(graph, activation);
    const sizes = pool ? activation.shape.slice(0, 1) : tensors[i]!.shape.slice(1);
    graph.output(tensor, { name, type: "float32", dims: ["N", ...(sizes as number[])] });
  });
  return { ...graph.build(), name: model.name };
}

function readWeights(layer: Layer): OwnWeights {
  return new Map(
    [...ownVariables(layer)].map(([name, variable]) => {
      const tensor = variable.read();
      return [name, { data: tensor.dataSync<"float32">().slice(), dims: tensor.shape }];
    }),
  );
}

/** A layer's weights by the last part of their names, e.g. "kernel". */
export type OwnWeights = Map<string, Tensor>;

/**
 * Takes batch norm in inference into the weights of the linear layer before it, where nothing else reads what lies
 * between: changes `weights` and returns the layers that remain, of which each takes the place of both.
 */
function foldBatchNormalization(
  layers: readonly PlacedLayer[],
  outputs: readonly SymbolicTensor[],
  weights: ReadonlyMap<PlacedLayer["layer"], OwnWeights>,
): PlacedLayer[] {
  const readers = (tensor: SymbolicTensor): number =>
    [...layers.flatMap(({ inputs }) => inputs), ...outputs].filter(({ id }) => id === tensor.id).length;
  const uses = (layer: PlacedLayer["layer"]): number =>
    layers.filter((placed) => placed.layer === layer).length;
  const folded = new Map<PlacedLayer, PlacedLayer>();
  for (const norm of layers) {
    if (norm.layer.getClassName() !== "BatchNormalization") continue;
    const linear = layers.find(({ output }) => output.id === norm.inputs[0]!.id);
    if (!linear || !isLinear(linear) || readers(linear.output) > 1 || uses(linear.layer) > 1) continue;
    foldInto(weights.get(linear.layer)!, weights.get(norm.layer)!, norm.layer.getConfig().epsilon as number);
    folded.set(norm, linear);
  }
  const absorbed = new Set(folded.values());
  return layers
    .filter((placed) => !absorbed.has(placed))
    .map((placed) => {
      const linear = folded.get(placed);
      return linear ? { ...linear, output: placed.output } : placed;
    });
}

function isLinear({ layer }: PlacedLayer): boolean {
  return ["Conv2D", "Dense"].includes(layer.getClassName()) && layer.getConfig().activation === "linear";
}

/** The kernel's last axis is the channel in all layouts of tf.js. */
function foldInto(linear: OwnWeights, norm: OwnWeights, epsilon: number): void {
  const kernel = linear.get("kernel")!;
  const channels = kernel.dims.at(-1)!;
  const value = (weights: OwnWeights, name: string, channel: number, otherwise: number): number =>
    Number(weights.get(name)?.data[channel] ?? otherwise);
  const scale = new Float64Array(channels);
  const bias = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    scale[channel] =
      value(norm, "gamma", channel, 1) / Math.sqrt(value(norm, "moving_variance", channel, 1) + epsilon);
    const centred = value(linear, "bias", channel, 0) - value(norm, "moving_mean", channel, 0);
    bias[channel] = centred * scale[channel]! + value(norm, "beta", channel, 0);
  }
  const scaled = (kernel.data as Float32Array).slice();
  for (let start = 0; start < scaled.length; start += channels)
    for (let channel = 0; channel < channels; channel++) scaled[start + channel]! *= scale[channel]!;
  linear.set("kernel", { data: scaled, dims: kernel.dims });
  linear.set("bias", { data: bias, dims: [channels] });
}

/**
 * The model in inference as an ONNX file, which other programs open, e.g. Python's onnxruntime: operators of the
 * standard alone, inputs under their names in the model, outputs under those of their layers, images channels last
 * (N, H, W, C), any N. `metadata` is stored beside the model's name and this package's version.
 */
export function exportOnnx(model: LayersModel, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  const outputs = model.outputs.map(({ sourceLayer: { name } }) => ({ layer: name, name }));
  return encodeModel({
    ...inferenceGraph(model, outputs, PORTABLE),
    metadata: {
      network: model.name,
      layout: "channels last (N, height, width, channels)",
      coos7: packageVersion(),
      ...metadata,
    },
  });
}
