import type { Classification } from "../classify/classify-images.js";
import type { ImageSet } from "../classify/image-set.js";
import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { WorkerPool } from "../core/workers.js";
import type { FeatureSource } from "../features/features.js";
import type { Classifier } from "../models/estimator.js";
import type { StandardScaler } from "../models/standard-scaler.js";
import { type RowName } from "../reproduce/table3.js";
/** A row of results, fitted again as the run fitted it, ready for other images. */
export interface FittedRowModel {
    row: RowName;
    title: string;
    classNames: readonly string[];
    /** What its features are computed by, and of which layer. */
    source: FeatureSource;
    layer: string;
    /** Missing for a row whose features are its probabilities. */
    fit?: {
        classifier: Classifier;
        scaler: StandardScaler;
    };
    /** Probabilities of images of that row's experiment that it was not fitted to, and of which split they are. */
    reference?: {
        probabilities: Matrix;
        split: string;
    };
    classify(features: Matrix): Promise<Matrix>;
}
/**
 * Fits a row of a results folder again: features of the run's Training from the cache, or computed, and the classifier with
 * the run's profile and seed, which gives the same one. Throws `UsageError` for a row that there is not, {@link Coos7Error}
 * where the run's data are gone or others, or its network cannot be had here.
 */
export declare function fittedRow(folder: string, name: string, run: RunOptions & {
    pool: WorkerPool;
}): Promise<FittedRowModel>;
/** The classes of images by a fitted row, and whether images, and those of each plate, are like the run's own test images. */
export declare function classifyByRow(model: FittedRowModel, images: ImageSet, run: RunOptions & {
    pool: WorkerPool;
}): Promise<Classification>;
/** A fitted row as an ONNX file that takes its features. Throws {@link Coos7Error} for a network that classifies by itself. */
export declare function rowOnnx({ fit, title, classNames, source, layer }: FittedRowModel): Uint8Array;
