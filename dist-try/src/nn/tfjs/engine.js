import { checkBatch, checkOutputs, checkState, variablesByName, } from "../engine.js";
import { tf, tfl } from "../tf.js";
import { Backend } from "./backend.js";
/**
 * Starts tf.js on a backend. Engines of the same and of other names may exist beside each other. Throws
 * `Coos7Error`, saying why, where the backend does not work here.
 */
export async function createTfjsEngine(name) {
    const backend = await Backend.open(name);
    const open = new Set();
    const kept = (one) => {
        open.add(one);
        const dispose = one.dispose.bind(one);
        one.dispose = async () => {
            if (open.delete(one))
                await dispose();
        };
        return one;
    };
    return {
        name,
        detail: backend.detail,
        software: false,
        async predictor(model, outputs) {
            return kept(new TfjsPredictor(backend, model, outputs));
        },
        async trainer(model, options) {
            return kept(new TfjsTrainer(backend, model, options));
        },
        close() {
            for (const one of [...open])
                void one.dispose();
            backend.close();
        },
    };
}
/** A network in inference mode on a backend of tf.js. */
class TfjsPredictor {
    #backend;
    #outputs;
    #copy;
    /** The layers that outputs are of, each once, and the part of the copy that leads to them. */
    #layers;
    #part;
    /** Throws {@link UsageError} for a layer that the model does not have or whose output cannot be pooled. */
    constructor(backend, model, outputs) {
        checkOutputs(model, outputs);
        this.#backend = backend;
        this.#outputs = outputs;
        this.#copy = copyModel(backend, model);
        this.#layers = [...new Set(outputs.map(({ layer }) => layer))];
        this.#part = tfl.model({
            inputs: this.#copy.inputs,
            outputs: this.#layers.map((name) => this.#copy.getLayer(name).output),
        });
    }
    async run(inputs) {
        checkBatch("input", inputs, this.#copy.inputs);
        const results = this.#backend.compute(() => {
            const found = [this.#part.apply(inputs.map(toTensor))].flat();
            return this.#outputs.map(({ layer, pool }) => {
                const output = found[this.#layers.indexOf(layer)];
                return pool ? tf.max(output, [1, 2]) : tf.clone(output);
            });
        });
        const shapes = results.map(({ shape }) => shape);
        const values = await this.#backend.read(results);
        return values.map((data, i) => ({ data, shape: shapes[i] }));
    }
    async dispose() {
        freeModel(this.#copy);
    }
}
/** A network in training on a backend of tf.js, which differentiates it itself. */
class TfjsTrainer {
    #backend;
    #loss;
    #model;
    /** All weights, those that are trained, and those that batch norm keeps of the past. */
    #weights;
    #trained;
    #statistics;
    #adam;
    constructor(backend, model, { loss, adam }) {
        this.#backend = backend;
        this.#loss = loss;
        this.#model = copyModel(backend, model);
        this.#weights = variablesByName(this.#model.weights);
        this.#statistics = this.#model.weights.filter(({ trainable }) => !trainable);
        this.#trained = new Map(this.#model.trainableWeights.map((variable) => [variable.originalName, variable.read()]));
        let made;
        backend.compute(() => {
            made = new Adam(this.#trained, adam);
        });
        this.#adam = made;
    }
    async step(inputs, targets, learningRate) {
        this.#checkBatch(inputs, targets);
        const loss = this.#backend.compute(() => {
            const { value, gradients } = this.#differentiate(inputs, targets);
            this.#adam.apply(gradients, learningRate);
            return value;
        });
        const [values] = await this.#backend.read([loss]);
        return values[0];
    }
    async gradients(inputs, targets) {
        this.#checkBatch(inputs, targets);
        const { value, gradients } = this.#backend.compute(() => {
            const kept = this.#statistics.map((variable) => tf.clone(variable.read()));
            const found = this.#differentiate(inputs, targets);
            for (const [i, variable] of this.#statistics.entries())
                variable.write(kept[i]);
            return found;
        });
        const names = Object.keys(gradients);
        const [loss, ...values] = await this.#backend.read([value, ...Object.values(gradients)]);
        return { loss: loss[0], gradients: Object.fromEntries(names.map((name, i) => [name, values[i]])) };
    }
    async state() {
        const { step } = this.#adam;
        const weights = [...this.#weights].map(([name, variable]) => [name, variable.read()]);
        const [first, second] = [[...this.#adam.firstMoments], [...this.#adam.secondMoments]];
        // Copies, which the steps that may follow while they are read do not change.
        const copies = this.#backend.compute(() => [...weights, ...first, ...second].map(([, tensor]) => tf.clone(tensor)));
        const values = await this.#backend.read(copies);
        const take = (named) => Object.fromEntries(named.map(([name]) => [name, values.shift()]));
        return { step, weights: take(weights), firstMoments: take(first), secondMoments: take(second) };
    }
    async restore(state) {
        checkState(state, this.#weights, this.#trained);
        const { step, weights, firstMoments, secondMoments } = state;
        this.#backend.compute(() => {
            for (const [name, variable] of this.#weights)
                assign(variable, weights[name]);
            for (const [name, moment] of this.#adam.firstMoments)
                moment.assign(tf.tensor(firstMoments[name].slice(), moment.shape));
            for (const [name, moment] of this.#adam.secondMoments)
                moment.assign(tf.tensor(secondMoments[name].slice(), moment.shape));
        });
        this.#adam.step = step;
    }
    async dispose() {
        freeModel(this.#model);
        this.#adam.dispose();
    }
    #checkBatch(inputs, targets) {
        checkBatch("input", inputs, this.#model.inputs);
        checkBatch("target", [targets], this.#model.outputs, inputs[0].shape[0]);
    }
    /** Loss and gradients by the weights' names; moves batch norm's moving statistics once. */
    #differentiate(inputs, targets) {
        const examples = inputs.map(toTensor);
        const truth = toTensor(targets);
        const { value, grads } = tf.variableGrads(() => LOSSES[this.#loss](truth, this.#model.apply(examples, { training: true })), [...this.#trained.values()]);
        return {
            value,
            gradients: Object.fromEntries([...this.#trained].map(([name, variable]) => [name, grads[variable.name]])),
        };
    }
}
/**
 * A copy of a model whose weights lie on an engine's backend; the model itself is left as it is, where it is.
 * `freeModel` frees the copy.
 */
function copyModel(backend, model) {
    // Read before the engine's backend is active, which would take the model's own weights to itself.
    const values = model.weights.map((variable) => variable.read().dataSync());
    let copy;
    backend.compute(() => {
        const kind = model.constructor;
        // Zeros as initial values (the last argument): those that the layers define would be drawn in vain.
        const made = kind.fromConfig(kind, model.getConfig(), {}, true);
        copy = made;
        for (const [i, variable] of made.weights.entries())
            assign(variable, values[i]);
    });
    return copy;
}
/** Sets a weight to a copy of `values`; called within `Backend.compute`. */
export function assign(variable, values) {
    variable.write(tf.tensor(values.slice(), variable.shape));
}
/** Frees a model's weights. (`LayersModel.dispose` fails where another model shares its layers.) */
export function freeModel(model) {
    for (const variable of model.weights)
        variable.dispose();
}
/**
 * Adam as TensorFlow computes it (Kingma and Ba 2015, the form before their section 2.1): with the learning rate
 * corrected for the moments' start at zero, and epsilon beside the root of the uncorrected second moment. tf.js' own
 * puts epsilon elsewhere and keeps its moments to itself.
 */
export class Adam {
    /** Steps taken. */
    step = 0;
    firstMoments;
    secondMoments;
    #variables;
    #options;
    /** Starts with moments of zero for weights by name; called within `Backend.compute`. */
    constructor(variables, options = {}) {
        const zeros = () => new Map([...variables].map(([name, { shape }]) => [name, tf.variable(tf.zeros(shape), false)]));
        this.#variables = variables;
        this.#options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...options };
        this.firstMoments = zeros();
        this.secondMoments = zeros();
    }
    /** Moves the weights against their gradients, which go by the weights' names; called within `Backend.compute`. */
    apply(gradients, learningRate) {
        const { beta1, beta2, epsilon } = this.#options;
        this.step++;
        const rate = (learningRate * Math.sqrt(1 - beta2 ** this.step)) / (1 - beta1 ** this.step);
        // Freed one weight after the other: the largest takes as much memory as all others.
        for (const [name, variable] of this.#variables)
            tf.tidy(() => {
                const gradient = gradients[name];
                const first = this.firstMoments.get(name);
                const second = this.secondMoments.get(name);
                first.assign(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
                second.assign(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
                const move = tf.div(tf.mul(first, rate), tf.add(tf.sqrt(second), epsilon));
                variable.assign(tf.sub(variable, move));
            });
    }
    dispose() {
        tf.dispose([...this.firstMoments.values(), ...this.secondMoments.values()]);
    }
}
/** The losses of `Trainer.step`: targets and the network's outputs in, one number out. */
export const LOSSES = {
    softmaxCrossEntropy: (targets, outputs) => tf.losses.softmaxCrossEntropy(targets, outputs),
    entropy: (_targets, outputs) => {
        const logarithms = tf.logSoftmax(outputs);
        return tf.neg(tf.mean(tf.sum(tf.mul(tf.exp(logarithms), logarithms), -1)));
    },
    meanSquaredError: (targets, outputs) => tf.losses.meanSquaredError(targets, outputs),
};
/** An array as a tensor; called within `Backend.compute`. */
export function toTensor({ data, shape }) {
    return tf.tensor(data, [...shape], "float32");
}
//# sourceMappingURL=engine.js.map