import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { UsageError } from "../../../core/errors.js";
import type { AdamOptions, LossName } from "../../engine.js";
import type { Layer } from "../layers/layer.js";
import type { Graph } from "../model.js";
import { adamStep } from "./adam.js";
import type { GraphForm } from "./form.js";
import { addForward, channelsFirst, type Step } from "./forward.js";
import { GraphBuilder } from "./graph-builder.js";
import { LOSSES } from "./losses.js";
import { layersLeadingTo, ownVariables } from "./placed-layers.js";

/** Names of a training graph's inputs and outputs beside the network's inputs. */
export const TRAINING_NAMES = {
  targets: "targets",
  /** The number of examples in the batch, a float. */
  examples: "examples",
  /** Adam's learning rate in this step, corrected for its number. */
  rate: "rate",
  loss: "loss",
  weight: (name: string): string => `weight ${name}`,
  firstMoment: (name: string): string => `first moment ${name}`,
  secondMoment: (name: string): string => `second moment ${name}`,
  gradient: (name: string): string => `gradient ${name}`,
  /** The output that follows an input: what the step makes of it. */
  next: (name: string): string => `next ${name}`,
} as const;

/**
 * A step of training, written in `form` (default: for the CPU): inputs are the network's, the targets and their number,
 * the rate, all weights and Adam's moments of the trained ones; outputs the loss before the step and everything that it
 * changes.
 */
export function trainingStepGraph(
  model: LayersModel,
  loss: LossName,
  adam?: AdamOptions,
  form?: GraphForm,
): Graph {
  const { targets, rate, weight, firstMoment, secondMoment, next } = TRAINING_NAMES;
  const graph = new GraphBuilder(form);
  const trained = new Map(model.trainableWeights.map((variable) => [variable.originalName, variable]));
  const found = differentiate(graph, model, loss, targets);
  graph.input({ name: rate, type: "float32", dims: [] });
  for (const [name, variable] of trained) {
    const dims = variable.shape as number[];
    const state = { weight: weight(name), first: firstMoment(name), second: secondMoment(name) };
    graph.input({ name: state.first, type: "float32", dims });
    graph.input({ name: state.second, type: "float32", dims });
    const moved = adamStep(graph, state, found.gradients.get(name)!, rate, adam);
    for (const part of ["weight", "first", "second"] as const)
      graph.output(moved[part], { name: next(state[part]), type: "float32", dims });
  }
  for (const [name, { tensor, dims }] of found.updates)
    graph.output(tensor, { name: next(weight(name)), type: "float32", dims });
  return graph.build();
}

/** Loss and gradients by all trained weights, which are outputs, from the network's inputs, targets and weights. */
export function gradientGraph(model: LayersModel, loss: LossName, form?: GraphForm): Graph {
  const graph = new GraphBuilder(form);
  const { gradients } = differentiate(graph, model, loss, TRAINING_NAMES.targets);
  for (const { originalName, shape } of model.trainableWeights)
    graph.output(gradients.get(originalName)!, {
      name: TRAINING_NAMES.gradient(originalName),
      type: "float32",
      dims: shape as number[],
    });
  return graph.build();
}

interface Differentiated {
  /** By weight. */
  gradients: ReadonlyMap<string, string>;
  /** New values of weights that are not trained, by weight. */
  updates: ReadonlyMap<string, { tensor: string; dims: readonly number[] }>;
}

/** Adds the forward pass, the loss, which becomes an output, and the way back. */
function differentiate(
  graph: GraphBuilder,
  model: LayersModel,
  lossName: LossName,
  targets: string,
): Differentiated {
  const [output, ...others] = model.outputs;
  if (others.length > 0)
    throw new UsageError(
      `Expected a network with one output to train but ${model.name} has ${model.outputs.length}`,
    );
  const variables = new Map<Layer, ReadonlyMap<string, LayerVariable>>();
  const variable = (layer: Layer, name: string): LayerVariable | undefined => {
    if (!variables.has(layer)) variables.set(layer, ownVariables(layer));
    return variables.get(layer)!.get(name);
  };
  for (const { originalName, shape } of model.weights)
    graph.input({ name: TRAINING_NAMES.weight(originalName), type: "float32", dims: shape as number[] });
  const forward = addForward(graph, model, layersLeadingTo([output!]), {
    training: true,
    weight: (layer, name) => {
      const found = variable(layer, name);
      return found && TRAINING_NAMES.weight(found.originalName);
    },
  });
  const result = forward.activation(output!);
  const dims = ["N", ...(output!.shape.slice(1) as number[])];
  graph.input({ name: targets, type: "float32", dims });
  const ordered = result.shape.length === 3 ? channelsFirst(graph, targets) : targets;
  const { examples } = TRAINING_NAMES;
  graph.input({ name: examples, type: "float32", dims: [] });
  const loss = LOSSES[lossName](graph, result, ordered, examples);
  graph.output(loss.value, { name: TRAINING_NAMES.loss, type: "float32", dims: [] });
  return backward(graph, forward.steps, output!.id, loss.gradient, variable);
}

/** Takes the gradient back through all steps; where a tensor or a weight is used more than once, gradients add up. */
function backward(
  graph: GraphBuilder,
  steps: readonly Step[],
  outputId: number,
  gradient: string,
  variable: (layer: Layer, name: string) => LayerVariable | undefined,
): Differentiated {
  const byTensor = new Map([[outputId, gradient]]);
  const byWeight = new Map<string, string>();
  const updates = new Map<string, { tensor: string; dims: readonly number[] }>();
  const accumulate = <K>(sums: Map<K, string>, key: K, gradient: string): void => {
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? gradient : graph.add(sum, gradient));
  };
  for (const step of steps.toReversed()) {
    const { layer, inputs, output } = step.placed;
    const passed = step.backward(byTensor.get(output.id)!);
    passed.inputs.forEach((gradient, i) => {
      if (gradient !== undefined) accumulate(byTensor, inputs[i]!.id, gradient);
    });
    for (const [name, gradient] of Object.entries(passed.weights ?? {})) {
      const owned = variable(layer, name);
      if (owned) accumulate(byWeight, owned.originalName, gradient);
    }
    for (const [name, tensor] of Object.entries(step.updates)) {
      const { originalName, shape } = variable(layer, name)!;
      updates.set(originalName, { tensor, dims: shape as number[] });
    }
  }
  return { gradients: byWeight, updates };
}
