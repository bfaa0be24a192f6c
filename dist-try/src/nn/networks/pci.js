import { Random } from "../../core/random.js";
import { IMAGE_SIZE } from "../../dataset/dataset.js";
import { tfl } from "../tf.js";
import { PCI_WIDTHS } from "./dimensions.js";
/** Layers whose largest values over space are PCI's features: after ReLU, before batch norm. */
export const PCI_LAYERS = ["conv1_1", "conv2_1", "conv3_1", "conv4_1", "conv5_1"];
/**
 * Paired cell inpainting (Lu et al. 2019): from both channels of a source cell (64 x 64 x 2: protein, nucleus) and
 * the nucleus of a target cell (64 x 64 x 1) to the target cell's protein (64 x 64 x 1). Definition and
 * initial weights follow https://github.com/alexxijielu/paired_cell_inpainting (pair_model.py).
 */
export function pairedCellInpainting({ widths = PCI_WIDTHS, seed }) {
    const random = new Random(seed, "pci", "initial weights");
    const [first, second, third, fourth, fifth] = widths.source;
    const source = tfl.input({ shape: [IMAGE_SIZE, IMAGE_SIZE, 2], name: "source" });
    const target = tfl.input({ shape: [IMAGE_SIZE, IMAGE_SIZE, 1], name: "target_nucleus" });
    let x = normalised(convolution(source, "conv1_1", first, random), "conv1_1");
    x = normalised(convolution(pooled(x, "pool1"), "conv2_1", second, random), "conv2_1");
    x = normalised(convolution(pooled(x, "pool2"), "conv3_1", third, random), "conv3_1");
    x = normalised(convolution(x, "conv4_1", fourth, random), "conv4_1");
    x = normalised(convolution(x, "conv5_1", fifth, random), "conv5_1");
    let y = normalised(convolution(target, "rfpconv1_1", widths.target[0], random), "rfpconv1_1");
    y = normalised(convolution(pooled(y, "rfppool1"), "rfpconv2_1", widths.target[1], random), "rfpconv2_1");
    y = normalised(convolution(pooled(y, "rfppool2"), "rfpconv3_1", widths.target[2], random), "rfpconv3_1");
    let z = tfl.layers.concatenate({ name: "joined" }).apply([x, y]);
    z = convolution(z, "conv6_1", fifth, random);
    z = convolution(z, "conv7_1", fourth, random);
    z = convolution(z, "conv8_1", third, random);
    z = convolution(enlarged(z, "up1"), "conv9_1", second, random);
    z = convolution(enlarged(z, "up2"), "conv10_1", first, random);
    const output = tfl.layers.conv2d({ name: "y_gfp", filters: 1, kernelSize: 1, ...initialWeights(random) });
    return tfl.model({
        name: "PCI",
        inputs: [source, target],
        outputs: output.apply(z),
    });
}
function convolution(x, name, filters, random) {
    const layer = tfl.layers.conv2d({
        name,
        filters,
        kernelSize: 3,
        padding: "same",
        activation: "relu",
        ...initialWeights(random),
    });
    return layer.apply(x);
}
function initialWeights(random) {
    const seed = Math.floor(random.uniform() * 2 ** 31);
    return { kernelInitializer: tfl.initializers.glorotUniform({ seed }) };
}
function normalised(x, name) {
    const options = { name: `${name}_bn`, epsilon: 1e-3, momentum: 0.99 };
    return tfl.layers.batchNormalization(options).apply(x);
}
function pooled(x, name) {
    return tfl.layers.maxPooling2d({ name, poolSize: 2 }).apply(x);
}
function enlarged(x, name) {
    return tfl.layers.upSampling2d({ name, size: [2, 2] }).apply(x);
}
//# sourceMappingURL=pci.js.map