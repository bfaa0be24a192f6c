import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BackendName } from "../compute/backend.js";
import { type Matrix } from "../core/matrix.js";
import { type RunOptions } from "../core/progress.js";
import { type Dataset, type SplitReader } from "../dataset/dataset.js";
import type { TrainedNetwork } from "../nn/training/train.js";
/** Images in memory or in files, two channels each. */
export type ImageSource = Pick<SplitReader, "count" | "read">;
/** What a network computes on. */
export interface Place {
    /** Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Threads of an engine on the CPU. */
    threads: number;
}
/**
 * The class probabilities of a trained DeepLoc for images, one row per image and one column per class: softmax of its
 * outputs, averaged over five crops of each image, as in the rows End-to-End of the table.
 */
export declare function classProbabilities({ model, classNames }: {
    model: LayersModel;
    classNames: readonly string[];
}, images: ImageSource, { backend, threads }: Place, run?: Pick<RunOptions, "signal" | "onProgress" | "onWarning">): Promise<Matrix>;
/**
 * The class probabilities of a newly trained DeepLoc for up to 1000 of the training images that chose its checkpoint,
 * about as many of each class: what it makes of images that are like its training data but that it was not fitted to.
 */
export declare function referenceOutputs({ model, record }: TrainedNetwork, dataset: Dataset, run?: Pick<RunOptions, "signal" | "onProgress" | "onWarning">): Promise<Matrix>;
