import type { Matrix } from "../../../src/core/matrix.js";
import { Random } from "../../../src/core/random.js";
import type { ShiftOptions, ShiftTest } from "../../../src/metrics/shift/shift-test.js";
/** Cells of wells that differ: `wells` wells with `cellsPerWell` cells each. */
export interface Cells {
    features: Matrix;
    /** Of three classes, as a classifier would give them. */
    probabilities: Matrix;
    wells: string[];
}
/**
 * Cells with eight correlated features, one of which takes few values, the last skewed: effects of wells with a
 * standard deviation of `wellEffect` plus cell-to-cell variation of 1, plus `shift` in the first feature.
 */
export declare function drawCells(random: Random, { wells, cellsPerWell, wellEffect, shift, }: {
    wells: number;
    cellsPerWell: number;
    wellEffect: number;
    shift?: number;
}): Cells;
/** Every test of the package, by name, on two samples. */
export declare const TESTS: Readonly<Record<string, (source: Cells, target: Cells, options: ShiftOptions) => ShiftTest>>;
/** The share of `draws` pairs of samples on which a test has a p-value of at most 5 %. */
export declare function rejectionRate(name: string, draws: number, draw: (random: Random) => {
    source: Cells;
    target: Cells;
}, unit: "cell" | "well"): number;
