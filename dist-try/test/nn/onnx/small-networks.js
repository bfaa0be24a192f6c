import { Random } from "../../../src/core/random.js";
import { tfl } from "../../../src/nn/tf.js";
/** The layers of DeepLoc on 13 x 11 pixels, so that poolings overhang. */
export function smallClassifier() {
    const input = tfl.input({ shape: [13, 11, 2], name: "cells" });
    let x = input;
    for (const [index, filters] of [4, 5].entries()) {
        const convolution = tfl.layers.conv2d({
            name: `conv${index}`,
            filters,
            kernelSize: 3,
            padding: "same",
            kernelInitializer: tfl.initializers.glorotUniform({ seed: index }),
            biasInitializer: tfl.initializers.constant({ value: 0.1 }),
        });
        x = convolution.apply(x);
        x = tfl.layers.batchNormalization({ name: `norm${index}`, momentum: 0.5 }).apply(x);
        x = tfl.layers.reLU({ name: `relu${index}` }).apply(x);
        x = tfl.layers
            .maxPooling2d({ name: `pool${index}`, poolSize: 2, padding: index === 0 ? "same" : "valid" })
            .apply(x);
    }
    x = tfl.layers.flatten({ name: "flatten" }).apply(x);
    x = dense("hidden", 6, "relu").apply(x);
    x = tfl.layers.batchNormalization({ name: "norm" }).apply(x);
    const outputs = dense("logits", 3, "linear").apply(x);
    return { model: tfl.model({ name: "small", inputs: input, outputs }), loss: "softmaxCrossEntropy" };
}
/** Two inputs, joined, enlarged before a convolution and before batch norm, to an image; one layer is used twice. */
export function smallPainter() {
    const inputs = [2, 1].map((channels, i) => tfl.input({ shape: [6, 4, channels], name: `image${i}` }));
    const convolution = (name, filters, kernelSize = 3) => tfl.layers.conv2d({
        name,
        filters,
        kernelSize,
        padding: "same",
        activation: "relu",
        kernelInitializer: tfl.initializers.glorotUniform({ seed: filters }),
    });
    const first = convolution("first", 3).apply(inputs[0]);
    const second = convolution("second", 2).apply(inputs[1]);
    const joined = tfl.layers.concatenate({ name: "joined" }).apply([first, second]);
    const enlarged = tfl.layers.upSampling2d({ name: "up", size: [2, 3] }).apply(joined);
    const norm = tfl.layers.batchNormalization({ name: "norm" }).apply(enlarged);
    const twice = convolution("twice", 5);
    const between = twice.apply(convolution("wide", 5).apply(enlarged));
    const both = tfl.layers.concatenate({ name: "both" }).apply([norm, twice.apply(between)]);
    const last = tfl.layers.conv2d({
        name: "last",
        filters: 1,
        kernelSize: [2, 1],
        useBias: false,
        kernelInitializer: tfl.initializers.glorotUniform({ seed: 9 }),
    });
    const outputs = last.apply(both);
    return { model: tfl.model({ name: "painter", inputs, outputs }), loss: "meanSquaredError" };
}
/** Random examples for a network, as many as `count`: targets are one-hot for classes, else normal numbers. */
export function randomBatch({ model, loss }, count, ...seed) {
    const random = new Random("batch", ...seed);
    const normal = ({ shape }) => {
        const sizes = [count, ...shape.slice(1)];
        const length = sizes.reduce((product, size) => product * size, 1);
        return { data: Float32Array.from({ length }, () => random.normal()), shape: sizes };
    };
    const targets = normal(model.outputs[0]);
    if (loss === "softmaxCrossEntropy") {
        const classes = targets.shape[1];
        targets.data.fill(0);
        for (let n = 0; n < count; n++)
            targets.data[n * classes + random.integer(classes)] = 1;
    }
    return { inputs: model.inputs.map(normal), targets };
}
function dense(name, units, activation) {
    const kernelInitializer = tfl.initializers.glorotUniform({ seed: units });
    return tfl.layers.dense({ name, units, activation, kernelInitializer });
}
//# sourceMappingURL=small-networks.js.map