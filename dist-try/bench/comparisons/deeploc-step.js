import { deepLoc } from "../../src/nn/networks/deeploc.js";
import { compareNetwork } from "../network-comparison.js";
export const deepLocStep = {
    title: "one step of training DeepLoc at the paper's width (Adam; --rows is the batch, 32 by default), against PyTorch",
    network: true,
    run: (input) => compareNetwork({
        model: deepLoc({ classes: 7, seed: 1 }),
        batch: input.rows ?? 32,
        output: { layer: "fc3_bn" },
        // Smaller than the original's, with which rounding grows to different losses within the compared steps.
        training: { loss: "softmaxCrossEntropy", learningRate: 1e-4, adam: {} },
    }, input),
};
//# sourceMappingURL=deeploc-step.js.map