import { deepLoc } from "../networks/deeploc.js";
import { pairedCellInpainting } from "../networks/pci.js";
import type { NetworkJob } from "../time-step.js";
import type { TrainingSettings } from "./settings.js";

/** One step of a training as work for an engine, on the network as it is before the first; `classes` matter to DeepLoc. */
export function trainingStep(
  settings: TrainingSettings,
  classes: number,
): NetworkJob & Required<Pick<NetworkJob, "loss">> {
  const { seed, batch } = settings;
  return settings.family === "deeploc"
    ? { model: deepLoc({ classes, widths: settings.widths, seed }), batch, loss: "softmaxCrossEntropy" }
    : { model: pairedCellInpainting({ widths: settings.widths, seed }), batch, loss: "meanSquaredError" };
}
