import { encodeModel } from "../../compute/graph.js";
import { checkBatch, checkOutputs, checkState, variablesByName, } from "../engine.js";
import { inputName } from "./forward.js";
import { inferenceGraph } from "./inference.js";
import { correctedRate, gradientGraph, TRAINING_NAMES, trainingStepGraph } from "./training-step.js";
const { targets, examples, rate, loss, weight, firstMoment, secondMoment, gradient, next } = TRAINING_NAMES;
/** A network in training on ONNX Runtime: its state lies in variables of the engine's process. */
export class OnnxTrainer {
    #engine;
    #key;
    #model;
    #weights;
    #trained;
    #adam;
    #stepModel;
    #gradientModel;
    /** Of a step: every output but the loss takes the place of its input. */
    #bindings;
    #steps = 0;
    constructor(engine, key, model, options, form) {
        this.#engine = engine;
        this.#key = key;
        this.#model = { inputs: model.inputs, outputs: model.outputs };
        this.#weights = variablesByName(model.weights);
        this.#trained = variablesByName(model.trainableWeights);
        this.#adam = options.adam;
        // Encoded now, and small: graphs of training hold no weights.
        const step = encodeModel(trainingStepGraph(model, options.loss, options.adam, form));
        const gradients = encodeModel(gradientGraph(model, options.loss, form));
        const names = this.#names();
        this.#stepModel = { key: `${key} step`, kept: names.map(next), encode: () => step };
        this.#gradientModel = { key: `${key} gradients`, encode: () => gradients };
        this.#bindings = {
            inputs: this.#variables(names),
            outputs: Object.fromEntries(names.map((name) => [next(name), this.#variable(name)])),
        };
    }
    /** Starts from the model's weights. `key` tells the trainers of an engine apart. */
    static async start(engine, key, model, options, form) {
        const trainer = new OnnxTrainer(engine, key, model, options, form);
        const weights = model.weights.map((variable) => [
            variable.originalName,
            variable.read().dataSync(),
        ]);
        const zeros = model.trainableWeights.map(({ originalName, shape }) => [
            originalName,
            new Float32Array(shape.reduce((product, size) => product * size, 1)),
        ]);
        await trainer.restore({
            step: 0,
            weights: Object.fromEntries(weights),
            firstMoments: Object.fromEntries(zeros),
            secondMoments: Object.fromEntries(zeros),
        });
        return trainer;
    }
    async step(inputs, targetValues, learningRate) {
        const feeds = this.#feeds(inputs, targetValues);
        const step = this.#steps + 1;
        feeds[rate] = { data: Float32Array.of(correctedRate(learningRate, step, this.#adam)), dims: [] };
        const outputs = await this.#engine.run(this.#stepModel, feeds, this.#bindings);
        this.#steps = step;
        return outputs[loss].data[0];
    }
    async gradients(inputs, targetValues) {
        const names = [...this.#weights.keys()].map(weight);
        const outputs = await this.#engine.run(this.#gradientModel, this.#feeds(inputs, targetValues), {
            inputs: this.#variables(names),
            outputs: {},
        });
        const gradients = [...this.#trained.keys()].map((name) => [name, outputs[gradient(name)].data]);
        return { loss: outputs[loss].data[0], gradients: Object.fromEntries(gradients) };
    }
    async state() {
        const step = this.#steps;
        const read = await this.#engine.read(this.#names().map((name) => this.#variable(name)));
        const take = (names, toName) => Object.fromEntries([...names].map((name) => [name, read[this.#variable(toName(name))].data]));
        return {
            step,
            weights: take(this.#weights.keys(), weight),
            firstMoments: take(this.#trained.keys(), firstMoment),
            secondMoments: take(this.#trained.keys(), secondMoment),
        };
    }
    async restore(state) {
        checkState(state, this.#weights, this.#trained);
        const variables = {};
        const give = (values, shapes, toName) => {
            for (const [name, { shape }] of shapes)
                variables[this.#variable(toName(name))] = { data: values[name], dims: shape };
        };
        give(state.weights, this.#weights, weight);
        give(state.firstMoments, this.#trained, firstMoment);
        give(state.secondMoments, this.#trained, secondMoment);
        this.#steps = state.step;
        await this.#engine.assign(variables);
    }
    async dispose() {
        if (this.#engine.closed)
            return;
        await this.#engine.forget(this.#names().map((name) => this.#variable(name)));
        await this.#engine.release(this.#stepModel.key);
        await this.#engine.release(this.#gradientModel.key);
    }
    #feeds(inputs, targetValues) {
        checkBatch("input", inputs, this.#model.inputs);
        checkBatch("target", [targetValues], this.#model.outputs, inputs[0].shape[0]);
        const feeds = {
            [targets]: toTensor(targetValues),
            [examples]: { data: Float32Array.of(targetValues.shape[0]), dims: [] },
        };
        for (const [i, input] of this.#model.inputs.entries())
            feeds[inputName(input)] = toTensor(inputs[i]);
        return feeds;
    }
    /** The step graph's inputs that are variables. */
    #names() {
        const trained = [...this.#trained.keys()];
        return [
            ...[...this.#weights.keys()].map(weight),
            ...trained.map(firstMoment),
            ...trained.map(secondMoment),
        ];
    }
    #variables(names) {
        return Object.fromEntries(names.map((name) => [name, this.#variable(name)]));
    }
    #variable(name) {
        return `${this.#key} ${name}`;
    }
}
/** A network in inference on ONNX Runtime. */
export class OnnxPredictor {
    #engine;
    #inputs;
    #outputNames;
    #model;
    /** Throws `UsageError` for a layer that the model does not have or whose output cannot be pooled. */
    constructor(engine, key, model, outputs, form) {
        checkOutputs(model, outputs);
        const named = outputs.map((output, i) => ({ ...output, name: `output ${i}` }));
        // Encoded at once: the model's weights may change afterwards.
        const bytes = encodeModel(inferenceGraph(model, named, form));
        this.#engine = engine;
        this.#inputs = model.inputs;
        this.#outputNames = named.map(({ name }) => name);
        this.#model = { key, encode: () => bytes };
    }
    async run(inputs) {
        checkBatch("input", inputs, this.#inputs);
        const feeds = this.#inputs.map((input, i) => [inputName(input), toTensor(inputs[i])]);
        const outputs = await this.#engine.run(this.#model, Object.fromEntries(feeds));
        return this.#outputNames.map((name) => {
            const { data, dims } = outputs[name];
            return { data: data, shape: dims };
        });
    }
    async dispose() {
        if (!this.#engine.closed)
            await this.#engine.release(this.#model.key);
    }
}
/** An array as the runtime takes it. */
export function toTensor({ data, shape }) {
    return { data, dims: shape };
}
//# sourceMappingURL=trainer.js.map