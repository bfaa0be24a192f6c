import { PORTABLE } from "../../compute/backend.js";
import { encodeModel, GraphBuilder } from "../../compute/graph.js";
import { packageVersion } from "../../core/versions.js";
import { addForward, channelsLast, layersLeadingTo, ownVariables } from "./forward.js";
/**
 * The model in inference, with its weights as they are now: inputs under their names in the model, channels last,
 * and the outputs asked for, written in `form` (default: for the CPU). Batch norm that follows a linear layer is part of that layer's weights.
 */
export function inferenceGraph(model, outputs, form) {
    const graph = new GraphBuilder(form);
    const tensors = outputs.map(({ layer }) => model.getLayer(layer).output);
    const placed = layersLeadingTo(tensors);
    const weights = new Map();
    for (const { layer } of placed)
        weights.set(layer, readWeights(layer));
    const layers = foldBatchNormalization(placed, tensors, weights);
    const named = new Map();
    const forward = addForward(graph, model, layers, {
        training: false,
        weight(layer, name) {
            const tensor = weights.get(layer).get(name);
            if (!tensor)
                return undefined;
            const full = `${layer.name}/${name}`;
            if (!named.has(full))
                named.set(full, graph.constant(tensor, full));
            return named.get(full);
        },
    });
    outputs.forEach(({ name, pool }, i) => {
        const activation = forward.activation(tensors[i]);
        const tensor = pool
            ? graph.op("ReduceMax", [activation.tensor], { axes: { ints: [2, 3] }, keepdims: { int: 0 } })
            : channelsLast(graph, activation);
        const sizes = pool ? activation.shape.slice(0, 1) : tensors[i].shape.slice(1);
        graph.output(tensor, { name, type: "float32", dims: ["N", ...sizes] });
    });
    return { ...graph.build(), name: model.name };
}
function readWeights(layer) {
    return new Map([...ownVariables(layer)].map(([name, variable]) => {
        const tensor = variable.read();
        return [name, { data: tensor.dataSync().slice(), dims: tensor.shape }];
    }));
}
/**
 * Takes batch norm in inference into the weights of the linear layer before it, where nothing else reads what lies
 * between: changes `weights` and returns the layers that remain, of which each takes the place of both.
 */
function foldBatchNormalization(layers, outputs, weights) {
    const readers = (tensor) => [...layers.flatMap(({ inputs }) => inputs), ...outputs].filter(({ id }) => id === tensor.id).length;
    const uses = (layer) => layers.filter((placed) => placed.layer === layer).length;
    const folded = new Map();
    for (const norm of layers) {
        if (norm.layer.getClassName() !== "BatchNormalization")
            continue;
        const linear = layers.find(({ output }) => output.id === norm.inputs[0].id);
        if (!linear || !isLinear(linear) || readers(linear.output) > 1 || uses(linear.layer) > 1)
            continue;
        foldInto(weights.get(linear.layer), weights.get(norm.layer), norm.layer.getConfig().epsilon);
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
function isLinear({ layer }) {
    return ["Conv2D", "Dense"].includes(layer.getClassName()) && layer.getConfig().activation === "linear";
}
/** The kernel's last axis is the channel in all layouts of tf.js. */
function foldInto(linear, norm, epsilon) {
    const kernel = linear.get("kernel");
    const channels = kernel.dims.at(-1);
    const value = (weights, name, channel, otherwise) => Number(weights.get(name)?.data[channel] ?? otherwise);
    const scale = new Float64Array(channels);
    const bias = new Float32Array(channels);
    for (let channel = 0; channel < channels; channel++) {
        scale[channel] =
            value(norm, "gamma", channel, 1) / Math.sqrt(value(norm, "moving_variance", channel, 1) + epsilon);
        const centred = value(linear, "bias", channel, 0) - value(norm, "moving_mean", channel, 0);
        bias[channel] = centred * scale[channel] + value(norm, "beta", channel, 0);
    }
    const scaled = kernel.data.slice();
    for (let start = 0; start < scaled.length; start += channels)
        for (let channel = 0; channel < channels; channel++)
            scaled[start + channel] *= scale[channel];
    linear.set("kernel", { data: scaled, dims: kernel.dims });
    linear.set("bias", { data: bias, dims: [channels] });
}
/**
 * The model in inference as an ONNX file, which other programs open, e.g. Python's onnxruntime: operators of the
 * standard alone, inputs under their names in the model, outputs under those of their layers, images channels last
 * (N, H, W, C), any N. `metadata` is stored beside the model's name and this package's version.
 */
export function exportOnnx(model, metadata = {}) {
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
//# sourceMappingURL=inference.js.map