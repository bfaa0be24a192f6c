import type { PackedError } from "../../core/error-transfer.js";
import type { ProgressEvent } from "../../core/progress.js";
import type { DatasetLocation } from "../../dataset/types.js";
import type { BackendName } from "../backend-name.js";
import type { FinishedTraining } from "./checkpoints.js";
import type { TrainingEvent } from "./events.js";
import type { TrainingSettings } from "./settings.js";

/** Changes whenever the same settings and data give other weights. */
export const TRAINING_VERSION = 2;

/** What a training is kept in the cache by: everything that its weights depend on, but for the engine. */
export function trainingIdentity(parts: {
  /** Digest of the split Training. */
  data: string;
  classNames: readonly string[];
  settings: TrainingSettings;
  threads: number;
}): object {
  return { version: TRAINING_VERSION, ...parts };
}

/** What the training thread is given. */
export interface TrainingJob {
  location: DatasetLocation;
  settings: TrainingSettings;
  backend: BackendName;
  /** Threads of the engine: part of what the weights depend on. */
  threads: number;
  /** Threads that read the images, which nothing depends on. */
  workers: number;
}

/** What the training thread tells. It is sent {@link STOP} where it should stop. */
export type TrainingMessage =
  | { type: "event"; event: TrainingEvent }
  | { type: "progress"; event: ProgressEvent }
  | { type: "warning"; line: string }
  | { type: "done"; finished: FinishedTraining }
  | { type: "error"; error: PackedError };

export const STOP = "stop";
