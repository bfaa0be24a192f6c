import { Coos7Error, UsageError } from "../core/errors.js";
/** Weights by their name in the model. (In tf.js' memory a name is made unique over all models.) */
export function variablesByName(variables) {
    const named = new Map(variables.map((variable) => [variable.originalName, variable]));
    if (named.size < variables.length)
        throw new Coos7Error("Expected the weights of a network to have different names but found two of one name");
    return named;
}
/**
 * Throws {@link UsageError} unless there is one array for each of a model's inputs (or outputs), of its shape, all
 * of as many examples, at least one.
 */
export function checkBatch(what, arrays, places, examples) {
    if (arrays.length !== places.length)
        throw new UsageError(`Expected ${places.length} ${what}s of the network but found ${arrays.length}`);
    const count = examples ?? arrays[0].shape[0];
    for (const [i, { data, shape }] of arrays.entries()) {
        const expected = [count, ...places[i].shape.slice(1)];
        const length = shape.reduce((product, size) => product * size, 1);
        const fits = count >= 1 &&
            shape.length === expected.length &&
            expected.every((size, axis) => size === null || size === shape[axis]);
        if (!fits || data.length !== length)
            throw new UsageError(`Expected ${what} ${i + 1} of the network to be (${expected.map((size) => size ?? "any").join(", ")}) but found (${shape.join(", ")}) with ${data.length} values`);
    }
}
/** Throws {@link UsageError} for a layer that the model does not have or whose output cannot be pooled. */
export function checkOutputs(model, outputs) {
    for (const { layer: name, pool } of outputs) {
        const layer = model.layers.find((layer) => layer.name === name);
        if (!layer)
            throw new UsageError(`Expected a layer of ${model.name} but found ${JSON.stringify(name)}; its layers are ${model.layers.map(({ name }) => name).join(", ")}`);
        const { shape } = layer.output;
        if (pool && shape.length !== 4)
            throw new UsageError(`Expected a layer with height and width to pool over but found ${name} of ${model.name}`);
    }
}
/** Throws {@link Coos7Error} unless a state is that of a network with such weights, of which some are trained. */
export function checkState(state, weights, trained) {
    if (!Number.isSafeInteger(state.step) || state.step < 0)
        throw new Coos7Error(`Expected a training state with a number of steps but found ${state.step}`);
    checkValues("weights", state.weights, weights);
    checkValues("first moments", state.firstMoments, trained);
    checkValues("second moments", state.secondMoments, trained);
}
function checkValues(what, found, expected) {
    for (const [name, { shape }] of expected) {
        const length = shape.reduce((product, size) => product * size, 1);
        if (found[name]?.length !== length)
            throw new Coos7Error(`Expected the training state's ${what} to have ${length} values for ${name} but found ${found[name]?.length ?? "none"}; it belongs to another network`);
    }
}
//# sourceMappingURL=engine.js.map