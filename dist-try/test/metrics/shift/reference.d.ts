import { type Matrix } from "../../../src/core/matrix.js";
interface Reference {
    source: number[][];
    target: number[][];
    kolmogorovSmirnov: [statistic: number, pValue: number][];
    pValues: Record<"exact" | "asymptotic", [n1: number, n2: number, d: number, p: number][]>;
    maximumMeanDiscrepancy: {
        bandwidth: number;
        byCell: number;
        byWell: number;
    };
    neighbours: number;
    fisher: number[];
    chiSquare: {
        counts: [number[], number[]];
        statistic: number;
    };
    calibration: {
        probability: number[];
        outcome: number[];
        brier: number;
        expectedCalibrationError: number;
    };
    exchangedWells: {
        kolmogorovSmirnov: {
            pValue: number;
            pValues: number[];
            adjusted: number[];
        };
        maximumMeanDiscrepancy: number;
        /** Of the 40 rows of the source and the 25 of the target. */
        probabilities: number[][];
        blackBoxHard: number;
    };
}
/** Written by test/fixtures/generate/shift.py with scipy and scikit-learn. */
export declare const REFERENCE: Reference;
export declare const SOURCE: Matrix;
export declare const TARGET: Matrix;
/** Wells of five consecutive rows. */
export declare function wellsOfFive(rows: number, prefix: string): string[];
export {};
