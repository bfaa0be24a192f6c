import { DEEPLOC_FC2 } from "../nn/networks/deeploc.js";
import { PCI_LAYERS } from "../nn/networks/pci.js";
import { VGG16_LAYERS, vgg16 } from "../nn/networks/vgg16.js";
import { weightsDigest } from "../nn/store.js";
import { tfl } from "../nn/tf.js";
import { CROP_OFFSETS } from "../nn/views.js";
/** Names of a layer's units or filters as columns: "fc2_relu 1", "fc2_relu 2" … */
function unitColumns(model, layer) {
    const shape = model.getLayer(layer).outputShape;
    return Array.from({ length: shape.at(-1) }, (_, i) => `${layer} ${i + 1}`);
}
/**
 * A trained DeepLoc as features, all means over five crops: "FC2", the activations of the second dense layer, and
 * "End-to-End", the probabilities of the classes (softmax of the logits). `weights` is the SHA-256 of the model's weights.
 */
export function deepLocFeatures(model, weights, classNames) {
    return {
        id: "deeploc",
        version: 2,
        weights,
        model,
        prepare: { module: new URL("./network-inputs.js", import.meta.url).href, name: "deepLocInputs" },
        views: CROP_OFFSETS.length,
        layers: [
            {
                name: "FC2",
                output: { layer: DEEPLOC_FC2 },
                columns: unitColumns(model, DEEPLOC_FC2),
            },
            {
                name: "End-to-End",
                output: { layer: model.layers.at(-1).name },
                softmax: true,
                columns: classNames,
            },
        ],
    };
}
/**
 * The source encoder of a trained paired-cell-inpainting network as features, "Conv1" to "Conv5": each filter's
 * largest value over the image, after ReLU and before batch norm. `weights` is the SHA-256 of the model's weights.
 */
export function pciFeatures(model, weights) {
    const last = model.getLayer(PCI_LAYERS.at(-1));
    // Without the second input, the target cell, which these layers do not see.
    const encoder = tfl.model({ inputs: model.inputs[0], outputs: last.output });
    return {
        id: "pci",
        version: 2,
        weights,
        model: encoder,
        prepare: { module: new URL("./network-inputs.js", import.meta.url).href, name: "pciInputs" },
        views: 1,
        layers: PCI_LAYERS.map((layer, i) => ({
            name: `Conv${i + 1}`,
            output: { layer, pool: "max" },
            columns: unitColumns(model, layer),
        })),
    };
}
/**
 * The convolutions of a VGG16 with trained weights as features, "Conv1_1" to "Conv5_3": each filter's largest value
 * over the image, after ReLU.
 */
export function vgg16Features(model) {
    return featuresOf(model, "vgg16");
}
/** The same of a VGG16 with random weights (He et al. 2015), drawn by `seed`: for those who ask for it by name. */
export function randomVgg16Features(seed) {
    return featuresOf(vgg16({ seed }), "vgg16-random");
}
async function featuresOf(model, id) {
    return {
        id,
        version: 2,
        weights: await weightsDigest(model),
        model,
        prepare: { module: new URL("./network-inputs.js", import.meta.url).href, name: "vgg16Inputs" },
        views: 1,
        layers: VGG16_LAYERS.map((layer) => ({
            name: layer.replace("block", "Conv").replace("_conv", "_"),
            output: { layer, pool: "max" },
            columns: unitColumns(model, layer),
        })),
    };
}
//# sourceMappingURL=networks.js.map