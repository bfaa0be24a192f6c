import { throwIfCancelled, UsageError } from "../core/errors.js";
import { countProgress } from "../core/progress.js";
import { decodeLayersModel, encodeLayersModel, setWeights } from "../nn/model-files.js";
const INPUTS_AT_ONCE = 64;
/**
 * AdaBN, adaptive batch normalisation (Li et al. 2016; Schneider et al., NeurIPS 2020): batch norm uses mean and variance of
 * the split, each layer's after those before it were changed, mu = N / (N + n) mu_S + n / (N + n) mu_T for n images of the
 * split, and the variance likewise. With N = 0 and one batch it is what a network in training mode computes, as in
 * DequanWang/tent, norm.py; the mixture is that of bethgelab/robustness, `robusta/batchnorm/bn.py`, where n is the batch's
 * size. Statistics of a split of other class shares than Training's are others too: it then does harm.
 */
export class AdaBn {
    name = "AdaBN";
    mark = "T";
    version = 1;
    sourceImages;
    /** Throws {@link UsageError} unless `sourceImages` is a finite number from 0. */
    constructor({ sourceImages = 0 } = {}) {
        if (!(sourceImages >= 0 && sourceImages < Number.POSITIVE_INFINITY))
            throw new UsageError(`Expected sourceImages to be a finite number from 0 but found ${sourceImages}`);
        this.sourceImages = sourceImages;
    }
    getParams() {
        return { sourceImages: this.sourceImages };
    }
    /** A pass over the inputs for each batch norm, to what goes into it. */
    async adapt(model, inputs, engine, run = {}) {
        const adapted = await copyOf(model);
        const weights = weightsOf(adapted);
        const norms = adapted.layers.filter((layer) => layer.getClassName() === "BatchNormalization");
        const own = inputs.count / (inputs.count + this.sourceImages);
        const tick = countProgress(run.onProgress, `${this.name}: statistics`, norms.length, "layers");
        for (const norm of norms) {
            throwIfCancelled(run.signal);
            const before = norm.input.sourceLayer.name;
            const { mean, variance } = await statistics(engine, adapted, before, inputs);
            for (const [kind, values] of [
                ["moving_mean", mean],
                ["moving_variance", variance],
            ]) {
                const name = norm.weights.find(({ originalName }) => originalName.endsWith(`/${kind}`)).originalName;
                weights[name] = weights[name].map((source, c) => (1 - own) * source + own * values[c]);
            }
            setWeights(adapted, weights);
            tick(1);
        }
        return adapted;
    }
}
/** Mean and population variance of each channel of a layer's output, over all inputs and positions. */
async function statistics(engine, model, layer, inputs) {
    const predictor = await engine.predictor(model, [{ layer }]);
    try {
        let count = 0;
        let mean = new Float64Array();
        let squares = new Float64Array();
        for (let start = 0; start < inputs.count; start += INPUTS_AT_ONCE) {
            const [output] = await predictor.run([
                inputs.batch(start, Math.min(inputs.count, start + INPUTS_AT_ONCE)),
            ]);
            const { data, shape } = output;
            const channels = shape.at(-1);
            const rows = data.length / channels;
            const own = new Float64Array(channels);
            for (let k = 0; k < data.length;)
                for (let c = 0; c < channels; c++)
                    own[c] += data[k++] / rows;
            const spread = new Float64Array(channels);
            for (let k = 0; k < data.length;)
                for (let c = 0; c < channels; c++)
                    spread[c] += (data[k++] - own[c]) ** 2;
            if (count === 0)
                [mean, squares] = [own, spread];
            // Chan, Golub and LeVeque 1983: sums of squares about means of parts, put together.
            else
                for (let c = 0; c < channels; c++) {
                    const distance = own[c] - mean[c];
                    squares[c] += spread[c] + (distance ** 2 * count * rows) / (count + rows);
                    mean[c] += (distance * rows) / (count + rows);
                }
            count += rows;
        }
        return { mean, variance: squares.map((sum) => sum / count) };
    }
    finally {
        await predictor.dispose();
    }
}
/** The same model on weights of its own. */
export async function copyOf(model) {
    return decodeLayersModel(await encodeLayersModel(model));
}
/** A copy of a model's weights. */
export function weightsOf(model) {
    return Object.fromEntries(model.weights.map((variable) => [variable.originalName, variable.read().dataSync().slice()]));
}
//# sourceMappingURL=ada-bn.js.map