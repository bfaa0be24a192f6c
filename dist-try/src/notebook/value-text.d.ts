import type { Matrix } from "../core/matrix.js";
/** A value as text: as Node inspects it, but long arrays, typed arrays and matrices are shortened, tensors have values. */
export declare function valueText(value: unknown): string;
/** Whether a value is a dense row-major matrix (see core/matrix.ts). */
export declare function isMatrix(value: unknown): value is Matrix;
/** The first and last few of `count` indices, with -1 in the gap. */
export declare function ends(count: number, each: number): number[];
/** A number with at most five significant digits; integers in full. */
export declare function numberText(value: number): string;
