import type { Matrix } from "../../core/matrix.js";
import { type SplitName } from "../dataset.js";
import type { SimulatorOptions } from "./options.js";
/** Images and, beside them, what they were made from. */
export interface RenderedCells {
    /** {@link IMAGE_LENGTH} camera counts (whole numbers, 0 to 65535) per cell. */
    images: Float32Array;
    /** True parameters: a row per cell, a column per entry of `parameterNames`. */
    parameters: Matrix;
}
/**
 * Renders cells `start` (inclusive) to `end` (exclusive) of a split. Each cell depends on the seed, its well
 * and its number only, so any range can be rendered by any thread. Throws `UsageError` where the range
 * is not within the split.
 */
export declare function renderCells(options: SimulatorOptions, split: SplitName, start: number, end: number): RenderedCells;
