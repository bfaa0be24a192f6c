import type { EngineName } from "../engine.js";
import type { TrainingSettings } from "./settings.js";

/** How training went. */
export interface TrainingCurve {
  /** The loss of each step's batch, before the step. */
  loss: number[];
  /**
   * What was measured at checkpoints, in inference mode: for DeepLoc the accuracy on the validation images (0 to 1), for
   * paired cell inpainting the mean squared error of a fixed set of pairs, which chooses nothing.
   */
  checks: { /** Steps taken until then. */ iteration: number; value: number }[];
}

/** Everything that is known of a trained network but its weights: plain data. */
export interface TrainingRecord {
  settings: TrainingSettings;
  classNames: readonly string[];
  data: {
    /** Digest of the split Training. */
    fingerprint: string;
    simulated: boolean;
    /** Images that were learned from: for DeepLoc 80 % of Training, else all that have a pair. */
    trainingImages: number;
    /** Images that chose the checkpoint. */
    validationImages: number;
  };
  /** What it was trained on: another engine, or another number of ONNX Runtime's threads, gives other weights. */
  engine: { name: EngineName; threads: number };
  curve: TrainingCurve;
  /** Steps after which the weights are those that are kept. */
  chosenIteration: number;
  /** Their accuracy on the validation images, 0 to 1; of DeepLoc. */
  validationAccuracy?: number;
}

/** The engine of a training in words, e.g. "cpu with 2 threads"; of other engines threads say nothing. */
export function engineWords({ name, threads }: TrainingRecord["engine"]): string {
  return name === "cpu" ? `${name} with ${threads} thread${threads === 1 ? "" : "s"}` : name;
}
