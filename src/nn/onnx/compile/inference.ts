import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { LayerOutput } from "../../engine.js";
import type { Layer } from "../layers/layer.js";
import type { Graph } from "../model.js";
import { foldBatchNormalization, type OwnWeights } from "./fold-batch-normalization.js";
import type { GraphForm } from "./form.js";
import { addForward, channelsLast } from "./forward.js";
import { GraphBuilder } from "./graph-builder.js";
import { layersLeadingTo, ownVariables } from "./placed-layers.js";

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
