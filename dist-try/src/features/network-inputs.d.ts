import type { TaskReference } from "../core/workers.js";
import { type SharedSplit } from "../dataset/open.js";
/** The images `start` to `end` of a split that a worker reads and makes a network's input of. */
export interface PreparationJob extends SharedSplit {
    start: number;
    end: number;
    /** The {@link BatchFunction} that makes it: one row of values per image. */
    prepare: TaskReference;
}
/** A worker's task: the input for the images of a range. */
export declare function prepareRange(job: PreparationJob): Promise<Float32Array>;
/** DeepLoc: five crops of each image, stretched between percentiles. A `BatchFunction`. */
export declare function deepLocInputs(images: Float32Array): Float32Array;
/** Paired cell inpainting's source cell: both channels from minimum to maximum. A `BatchFunction`. */
export declare function pciInputs(images: Float32Array): Float32Array;
/** VGG16: the protein channel as 8-bit grey. A `BatchFunction`. */
export declare function vgg16Inputs(images: Float32Array): Float32Array;
