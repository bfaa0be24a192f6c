import { GraphBuilder } from "../../compute/graph.js";
import { UsageError } from "../../core/errors.js";
import { addForward, channelsFirst, layersLeadingTo, ownVariables } from "./forward.js";
/** Names of a training graph's inputs and outputs beside the network's inputs. */
export const TRAINING_NAMES = {
    targets: "targets",
    /** The number of examples in the batch, a float. */
    examples: "examples",
    /** Adam's learning rate in this step, corrected for its number. */
    rate: "rate",
    loss: "loss",
    weight: (name) => `weight ${name}`,
    firstMoment: (name) => `first moment ${name}`,
    secondMoment: (name) => `second moment ${name}`,
    gradient: (name) => `gradient ${name}`,
    /** The output that follows an input: what the step makes of it. */
    next: (name) => `next ${name}`,
};
/**
 * A step of training, written in `form` (default: for the CPU): inputs are the network's, the targets and their number,
 * the rate, all weights and Adam's moments of the trained ones; outputs the loss before the step and everything that it
 * changes.
 */
export function trainingStepGraph(model, loss, adam, form) {
    const { targets, rate, weight, firstMoment, secondMoment, next } = TRAINING_NAMES;
    const graph = new GraphBuilder(form);
    const trained = new Map(model.trainableWeights.map((variable) => [variable.originalName, variable]));
    const found = differentiate(graph, model, loss, targets);
    graph.input({ name: rate, type: "float32", dims: [] });
    for (const [name, variable] of trained) {
        const dims = variable.shape;
        const state = { weight: weight(name), first: firstMoment(name), second: secondMoment(name) };
        graph.input({ name: state.first, type: "float32", dims });
        graph.input({ name: state.second, type: "float32", dims });
        const moved = adamStep(graph, state, found.gradients.get(name), rate, adam);
        for (const part of ["weight", "first", "second"])
            graph.output(moved[part], { name: next(state[part]), type: "float32", dims });
    }
    for (const [name, { tensor, dims }] of found.updates)
        graph.output(tensor, { name: next(weight(name)), type: "float32", dims });
    return graph.build();
}
/** Loss and gradients by all trained weights, which are outputs, from the network's inputs, targets and weights. */
export function gradientGraph(model, loss, form) {
    const graph = new GraphBuilder(form);
    const { gradients } = differentiate(graph, model, loss, TRAINING_NAMES.targets);
    for (const { originalName, shape } of model.trainableWeights)
        graph.output(gradients.get(originalName), {
            name: TRAINING_NAMES.gradient(originalName),
            type: "float32",
            dims: shape,
        });
    return graph.build();
}
/** Adds the forward pass, the loss, which becomes an output, and the way back. */
function differentiate(graph, model, lossName, targets) {
    const [output, ...others] = model.outputs;
    if (others.length > 0)
        throw new UsageError(`Expected a network with one output to train but ${model.name} has ${model.outputs.length}`);
    const variables = new Map();
    const variable = (layer, name) => {
        if (!variables.has(layer))
            variables.set(layer, ownVariables(layer));
        return variables.get(layer).get(name);
    };
    for (const { originalName, shape } of model.weights)
        graph.input({ name: TRAINING_NAMES.weight(originalName), type: "float32", dims: shape });
    const forward = addForward(graph, model, layersLeadingTo([output]), {
        training: true,
        weight: (layer, name) => {
            const found = variable(layer, name);
            return found && TRAINING_NAMES.weight(found.originalName);
        },
    });
    const result = forward.activation(output);
    const dims = ["N", ...output.shape.slice(1)];
    graph.input({ name: targets, type: "float32", dims });
    const ordered = result.shape.length === 3 ? channelsFirst(graph, targets) : targets;
    const { examples } = TRAINING_NAMES;
    graph.input({ name: examples, type: "float32", dims: [] });
    const loss = LOSS_GRAPHS[lossName](graph, result, ordered, examples);
    graph.output(loss.value, { name: TRAINING_NAMES.loss, type: "float32", dims: [] });
    return backward(graph, forward.steps, output.id, loss.gradient, variable);
}
/** Takes the gradient back through all steps; where a tensor or a weight is used more than once, gradients add up. */
function backward(graph, steps, outputId, gradient, variable) {
    const byTensor = new Map([[outputId, gradient]]);
    const byWeight = new Map();
    const updates = new Map();
    const accumulate = (sums, key, gradient) => {
        const sum = sums.get(key);
        sums.set(key, sum === undefined ? gradient : graph.add(sum, gradient));
    };
    for (const step of steps.toReversed()) {
        const { layer, inputs, output } = step.placed;
        const passed = step.backward(byTensor.get(output.id));
        passed.inputs.forEach((gradient, i) => {
            if (gradient !== undefined)
                accumulate(byTensor, inputs[i].id, gradient);
        });
        for (const [name, gradient] of Object.entries(passed.weights ?? {})) {
            const owned = variable(layer, name);
            if (owned)
                accumulate(byWeight, owned.originalName, gradient);
        }
        for (const [name, tensor] of Object.entries(step.updates)) {
            const { originalName, shape } = variable(layer, name);
            updates.set(originalName, { tensor, dims: shape });
        }
    }
    return { gradients: byWeight, updates };
}
/**
 * The losses of `Trainer.step`, of an output (channels first), targets in its order and `examples`, the tensor of their
 * number as a float.
 */
export const LOSS_GRAPHS = {
    softmaxCrossEntropy(graph, { tensor: logits }, targets, examples) {
        const logarithms = logSoftmax(graph, logits);
        const perExample = graph.sum(graph.multiply(targets, logarithms), [1]);
        const difference = graph.subtract(graph.op("Exp", [logarithms]), targets);
        return {
            value: graph.op("Neg", [graph.mean(perExample, [0])]),
            gradient: graph.op("Div", [difference, examples]),
        };
    },
    entropy(graph, { tensor: logits }, _targets, examples) {
        const logarithms = logSoftmax(graph, logits);
        const probabilities = graph.op("Exp", [logarithms]);
        const perExample = graph.sum(graph.multiply(probabilities, logarithms), [1]);
        // By a logit: -p (log p + entropy).
        const surprise = graph.subtract(graph.reshape(perExample, [-1, 1]), logarithms);
        return {
            value: graph.op("Neg", [graph.mean(perExample, [0])]),
            gradient: graph.op("Div", [graph.multiply(probabilities, surprise), examples]),
        };
    },
    meanSquaredError(graph, { tensor, shape }, targets, examples) {
        const difference = graph.subtract(tensor, targets);
        const axes = [0, ...shape.map((_, axis) => axis + 1)];
        const values = graph.scale(examples, shape.reduce((product, size) => product * size, 1));
        return {
            value: graph.mean(graph.multiply(difference, difference), axes),
            gradient: graph.op("Div", [graph.scale(difference, 2), values]),
        };
    },
};
/** Logarithms of the softmax of each row of (N, K). */
function logSoftmax(graph, logits) {
    if (graph.form.logSoftmax)
        return graph.op("LogSoftmax", [logits], { axis: { int: 1 } });
    const largest = graph.op("ReduceMax", [logits], { axes: { ints: [1] }, keepdims: { int: 1 } });
    const shifted = graph.subtract(logits, largest);
    const sums = graph.reshape(graph.sum(graph.op("Exp", [shifted]), [1]), [-1, 1]);
    return graph.subtract(shifted, graph.op("Log", [sums]));
}
const DEFAULTS = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
/**
 * A step of Adam as TensorFlow computes it (Kingma and Ba 2015, the form before their section 2.1). `rate` is the
 * step's {@link correctedRate}, a scalar.
 */
function adamStep(graph, { weight, first, second }, gradient, rate, options = {}) {
    const { beta1, beta2, epsilon } = { ...DEFAULTS, ...options };
    const square = graph.multiply(gradient, gradient);
    const newFirst = graph.add(graph.scale(first, beta1), graph.scale(gradient, 1 - beta1));
    const newSecond = graph.add(graph.scale(second, beta2), graph.scale(square, 1 - beta2));
    const size = graph.add(graph.op("Sqrt", [newSecond]), graph.scalar(epsilon));
    const move = graph.op("Div", [graph.multiply(newFirst, rate), size]);
    return { weight: graph.subtract(weight, move), first: newFirst, second: newSecond };
}
/** The learning rate of step number `step` (from 1), corrected for the moments' start at zero. */
export function correctedRate(learningRate, step, options = {}) {
    const { beta1, beta2 } = { ...DEFAULTS, ...options };
    return (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
}
//# sourceMappingURL=training-step.js.map