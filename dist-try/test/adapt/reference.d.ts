import { type Matrix } from "../../src/core/matrix.js";
import type { CellIds } from "../../src/dataset/dataset.js";
type Rows = number[][];
type Both = Record<"training" | "split", Rows>;
interface Reference extends Both {
    plates: Record<"training" | "split", string[]>;
    perSplit: Both;
    perSplitMad: Both;
    perPlate: Both;
    perPlateMad: Both;
    coral: Both;
    /** By epsilon. */
    sphering: Record<string, Both>;
    probabilities: Both & {
        labels: number[];
        splitLabels: number[];
    };
    /** Expected calibration error and log loss of the split before and after. */
    temperature: {
        temperature: number;
        split: Rows;
        before: [number, number];
        after: [number, number];
    };
    labelShift: Record<"em" | "bbse", {
        weights: number[];
        split: Rows;
    }>;
}
/** Written by test/fixtures/generate/adapt.py with numpy, scipy and scikit-learn. */
export declare const REFERENCE: Reference;
interface Samples {
    training: {
        x: Matrix;
        labels: Int32Array;
        ids?: CellIds;
    };
    split: {
        x: Matrix;
        ids?: CellIds;
    };
}
/** Features of Training and of a split that has shifted; adapters of features do not look at the labels. */
export declare const FEATURES: Samples;
/** Class probabilities of held-out rows of Training and of a split with other shares. */
export declare const PROBABILITIES: Samples;
/** The largest difference of a matrix from rows, as a share of the column's largest value. */
export declare function largestDifference({ data, cols }: Matrix, rows: Rows): number;
export {};
