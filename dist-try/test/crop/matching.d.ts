import type { SimulatedField } from "../../src/dataset/simulate/field.js";
interface Place {
    x: number;
    y: number;
}
/**
 * How well places agree with the true centres of a field, each with at most one, nearest pairs first, less than 5 pixels
 * apart: the share of `found` that is right, the share of the true centres that is found, and their harmonic mean.
 * Centres nearer to the edge than a crop allows, which no crop can show, need not be found.
 */
export declare function matchCentres(field: SimulatedField, found: readonly Place[]): {
    precision: number;
    recall: number;
    f1: number;
};
export {};
