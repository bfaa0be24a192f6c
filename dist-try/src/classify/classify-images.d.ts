import type { BackendName } from "../compute/backend.js";
import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { ImageSet } from "./image-set.js";
import { type TrainingLikeness } from "./training-likeness.js";
/** What images are classified with. */
export interface ClassifyOptions {
    /** A trained DeepLoc: a name or a folder, as `loadModel` takes it. */
    model: string;
    /** Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Threads of an engine on the CPU. Default: all cores. */
    threads?: number;
}
/** What a model says of images. */
export interface Classification {
    /** Path of each image without "_protein.tif". */
    images: string[];
    classNames: readonly string[];
    /** Images x classes. */
    probabilities: Matrix;
    /** Class of the largest probability. */
    predicted: Int32Array;
    /**
     * Whether the images are like the model's training data; missing where that cannot be told: `reason` says why.
     */
    likeness?: TrainingLikeness;
    reason?: string;
    /** The same of each plate that is known. */
    plates?: {
        plate: string;
        likeness: TrainingLikeness;
    }[];
}
/**
 * The classes of images of cells, TIFF files `<name>_{protein,nucleus}.tif` of 64 x 64 pixels or folders of them, by a
 * saved DeepLoc, with probabilities; and whether the images are like those that it was trained on.
 * Throws `UsageError` where there is nothing at a path, {@link Coos7Error} where a file or the model cannot be read, and
 * where the model does not predict classes.
 */
export declare function classifyImages(paths: readonly string[], { model: nameOrFolder, backend, threads }: ClassifyOptions, run?: Pick<RunOptions, "signal" | "onProgress" | "onWarning">): Promise<Classification>;
/**
 * The same of the images of a dataset, split by split, with what is known of each plate.
 */
export declare function classifyDataset({ dataset, splits, names, ids }: ImageSet, { model: nameOrFolder, backend, threads }: ClassifyOptions, run?: Pick<RunOptions, "signal" | "onProgress" | "onWarning">): Promise<Classification>;
/** A classification as CSV: image, number and name of its class, and a column of probabilities for each class. */
export declare function classificationCsv({ images, classNames, probabilities, predicted }: Classification): string;
