import type { LayerVariable, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../../../core/errors.js";
import { LAYER_RULES } from "../layers/index.js";
import type { Layer, LayerRule } from "../layers/layer.js";

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
export function layersLeadingTo(outputs: readonly SymbolicTensor[]): PlacedLayer[] {
  const placed: PlacedLayer[] = [];
  const seen = new Set<number>();
  const visit = (output: SymbolicTensor): void => {
    if (seen.has(output.id)) return;
    seen.add(output.id);
    const { sourceLayer: layer, inputs } = output;
    if (layer.getClassName() === "InputLayer") return;
    for (const input of inputs) visit(input);
    const rule = LAYER_RULES.get(layer.getClassName());
    if (!rule)
      throw new Coos7Error(
        `Expected layers of the kinds ${[...LAYER_RULES.keys()].join(", ")} but found ${layer.name} (${layer.getClassName()}); ONNX graphs have nothing else: use another backend, such as cpu`,
      );
    placed.push({ layer, rule, inputs, output });
  };
  for (const output of outputs) visit(output);
  return placed;
}

/** A layer's weights by the last part of their names, e.g. "kernel". */
export function ownVariables(layer: Layer): ReadonlyMap<string, LayerVariable> {
  return new Map(layer.weights.map((weight) => [weight.originalName.split("/").at(-1)!, weight]));
}
