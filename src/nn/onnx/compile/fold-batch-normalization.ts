import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { Tensor } from "../model.js";
import type { PlacedLayer } from "./placed-layers.js";

/** A layer's weights by the last part of their names, e.g. "kernel". */
export type OwnWeights = Map<string, Tensor>;

/**
 * Takes batch norm in inference into the weights of the linear layer before it, where nothing else reads what lies
 * between: changes `weights` and returns the layers that remain, of which each takes the place of both.
 */
export function foldBatchNormalization(
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
