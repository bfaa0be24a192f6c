import type { Figure } from "../src/figures/figure.js";
/** What was varied: rows, columns or workers. */
export declare const SIZES: readonly ["rows", "columns", "workers"];
export type Size = (typeof SIZES)[number];
/** Seconds that a work took at one size. */
export interface Cost {
    work: string;
    varied: Size;
    size: number;
    seconds: number;
}
/** Time against size on logarithmic axes, one panel for each size that was varied, one line per work. */
export declare function costFigure(costs: readonly Cost[], title: string): Figure;
