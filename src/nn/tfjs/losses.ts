import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { LossName } from "../engine.js";
import { tf } from "../tf.js";

/** The losses of `Trainer.step`: targets and the network's outputs in, one number out. */
export const LOSSES: Record<LossName, (targets: Tensor, outputs: Tensor) => Scalar> = {
  softmaxCrossEntropy: (targets, outputs) => tf.losses.softmaxCrossEntropy(targets, outputs),
  meanSquaredError: (targets, outputs) => tf.losses.meanSquaredError(targets, outputs),
};
