import { type SplitName } from "../../../src/dataset/dataset.js";
import { type SimulatorOptions } from "../../../src/dataset/simulate/options.js";
/** One rendered cell with its true parameters by name. */
export interface Rendered {
    protein: Float32Array;
    nucleus: Float32Array;
    truth: Record<string, number>;
}
/** The first `number` cells of a class in a split. */
export declare function cellsOf(label: number, number: number, split?: SplitName, options?: SimulatorOptions): Rendered[];
export declare function median(values: number[]): number;
/** Mean counts over all cells and directions at a distance from the nucleus' true rim (nuclei taken as round). */
export declare function radialProfile(cells: Rendered[], distances: number[]): number[];
/**
 * How one-sided the bright structures around a nucleus are: the length of the mean direction of the light above
 * a local threshold, seen from the nucleus. 0 all around, 1 all in one direction.
 */
export declare function oneSidedness({ protein }: Rendered): number;
/** Round bright spots of an image. */
export declare function spots({ protein }: Rendered): {
    x: number;
    y: number;
    width: number;
}[];
/** Diameter in pixels of the circle with the area of the central nucleus, thresholded at half of its brightness. */
export declare function nucleusDiameter({ nucleus }: Rendered): number;
