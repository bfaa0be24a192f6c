import { Random } from "../../core/random.js";
import { tfl } from "../tf.js";
import { DEEPLOC_SIZE, DEEPLOC_WIDTHS } from "./dimensions.js";
/** The layer of the features "FC2": the second dense layer after batch norm and ReLU. */
export const DEEPLOC_FC2 = "fc2_relu";
/** Convolutions in each of the three blocks, of which each ends with a pooling. */
const DEPTHS = [2, 2, 4];
/**
 * DeepLoc, the 11-layer network of Kraus et al. 2017: crops of 60 x 60 x 2 (protein, nucleus) to logits of classes.
 * Eight convolutions of 3 x 3 and three dense layers, each followed by batch norm and all but the last by ReLU.
 * Definition, initial weights and batch norm's constants follow https://github.com/okraus/DeepLoc (nn_layers.py).
 */
export function deepLoc({ classes, widths = DEEPLOC_WIDTHS, seed }) {
    const random = new Random(seed, "deeploc", "initial weights");
    const input = tfl.input({ shape: [DEEPLOC_SIZE, DEEPLOC_SIZE, 2], name: "cells" });
    let x = input;
    let index = 0;
    for (const [block, depth] of DEPTHS.entries()) {
        for (let i = 0; i < depth; i++) {
            const name = `conv${++index}`;
            const filters = widths.convolutions[block];
            const layer = tfl.layers.conv2d({
                name,
                filters,
                kernelSize: 3,
                padding: "same",
                ...initialWeights(random),
            });
            x = reluOf(normalised(layer.apply(x), name), name);
        }
        const pool = tfl.layers.maxPooling2d({ name: `pool${block + 1}`, poolSize: 2, padding: "same" });
        x = pool.apply(x);
    }
    x = tfl.layers.flatten({ name: "flatten" }).apply(x);
    for (const [name, units] of [
        ["fc1", widths.dense],
        ["fc2", widths.dense],
        ["fc3", classes],
    ]) {
        const layer = tfl.layers.dense({ name, units, ...initialWeights(random) });
        x = normalised(layer.apply(x), name);
        if (name !== "fc3")
            x = reluOf(x, name);
    }
    return tfl.model({ name: "DeepLoc", inputs: input, outputs: x });
}
function initialWeights(random) {
    const seed = Math.floor(random.uniform() * 2 ** 31);
    return {
        kernelInitializer: tfl.initializers.truncatedNormal({ mean: 0, stddev: 0.1, seed }),
        biasInitializer: tfl.initializers.constant({ value: 0.1 }),
    };
}
function normalised(x, name) {
    const options = { name: `${name}_bn`, epsilon: 1e-3, momentum: 0.5 };
    return tfl.layers.batchNormalization(options).apply(x);
}
function reluOf(x, name) {
    return tfl.layers.reLU({ name: `${name}_relu` }).apply(x);
}
//# sourceMappingURL=deeploc.js.map