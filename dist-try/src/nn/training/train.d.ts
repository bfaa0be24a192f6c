import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type BackendName } from "../../compute/backend.js";
import { type PackedError } from "../../core/errors.js";
import type { ProgressEvent, RunOptions } from "../../core/progress.js";
import type { Dataset, DatasetLocation } from "../../dataset/dataset.js";
import type { NetworkJob } from "../choose-engine.js";
import type { FinishedTraining } from "./checkpoints.js";
import type { TrainingEvent, TrainingListener } from "./plan.js";
import { type TrainingRecord, type TrainingSettings } from "./settings.js";
/** What to train, on what. */
export interface TrainSpec {
    /** Its split Training is used, and nothing else of it. */
    dataset: Dataset;
    /** Made by `deepLocSettings` or `pciSettings`. */
    settings: TrainingSettings;
    /** Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Threads of ONNX Runtime. The weights depend on it, so the default is 2 on every machine. */
    threads?: number;
}
/** How a training is watched, stopped and kept. */
export interface TrainRun extends RunOptions {
    /** Told of every step, check and checkpoint. */
    onTraining?: TrainingListener;
}
/** A trained network and how it came to be. */
export interface TrainedNetwork {
    model: LayersModel;
    record: TrainingRecord;
}
/**
 * Trains DeepLoc or paired cell inpainting on a thread of its own; the calling thread stays free. The training is kept
 * in the cache as it goes on: cancelled (it then stops before the next step) or killed, the same call takes it up again,
 * and gives the weights that it would have given at once; once finished, the same call gives them immediately.
 * Throws {@link CancelledError} saying how far it came, {@link Coos7Error} where the loss is no longer finite, the data
 * are unsuitable or the engine does not work.
 */
export declare function train(spec: TrainSpec, run?: TrainRun): Promise<TrainedNetwork>;
/** What an event says beside the number of images, in words; nothing where it is not worth a line. */
export declare function trainingDetail(event: TrainingEvent): string | undefined;
/** Changes whenever the same settings and data give other weights. */
export declare const TRAINING_VERSION = 2;
/** What a training is kept in the cache by: everything that its weights depend on, but for the engine. */
export declare function trainingIdentity(parts: {
    /** Digest of the split Training. */
    data: string;
    classNames: readonly string[];
    settings: TrainingSettings;
    threads: number;
}): object;
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
export type TrainingMessage = {
    type: "event";
    event: TrainingEvent;
} | {
    type: "progress";
    event: ProgressEvent;
} | {
    type: "warning";
    line: string;
} | {
    type: "done";
    finished: FinishedTraining;
} | {
    type: "error";
    error: PackedError;
};
export declare const STOP = "stop";
/** One step of a training as work for an engine, on the network as it is before the first; `classes` matter to DeepLoc. */
export declare function trainingStep(settings: TrainingSettings, classes: number): NetworkJob & Required<Pick<NetworkJob, "loss">>;
