import { pairedCellInpainting } from "../../src/nn/networks/pci.js";
import { compareNetwork } from "../network-comparison.js";
export const pciStep = {
    title: "one step of training paired cell inpainting at the paper's width (Adam; --rows is the batch, 16 by default), against PyTorch",
    network: true,
    run: (input) => compareNetwork({
        model: pairedCellInpainting({ seed: 1 }),
        batch: input.rows ?? 16,
        output: { layer: "y_gfp" },
        training: { loss: "meanSquaredError", learningRate: 1e-4, adam: { beta1: 0.5 } },
    }, input),
};
//# sourceMappingURL=pci-step.js.map