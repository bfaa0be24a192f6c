import { vgg16 } from "../../src/nn/networks/vgg16.js";
import { compareNetwork } from "../network-comparison.js";
export const vgg16Features = {
    title: "VGG16 from images of 64 x 64 to Conv4_2's largest values (--rows is the batch, 32 by default), against PyTorch",
    network: true,
    run: (input) => compareNetwork({
        model: vgg16({ seed: 1 }),
        batch: input.rows ?? 32,
        output: { layer: "block4_conv2", pool: "max" },
    }, input),
};
//# sourceMappingURL=vgg16.js.map