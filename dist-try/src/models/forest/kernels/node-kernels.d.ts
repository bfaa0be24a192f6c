import { type KernelLayout } from "./layout.js";
/**
 * What a {@link nodeKernels} module offers. A node is given by the addresses at which its samples start and end.
 * `near` is 1 to read bins row by row, 0 to read them column by column.
 */
export interface NodeKernels {
    /** Sums up the classes of a node into `totals`. */
    addClasses(start: number, end: number): void;
    /**
     * Scores every split of a node by the features at positions `from` to `to` and updates `best`; returns how many
     * of the features are not constant. Ends early, and returns 1, with a split that no other can surpass.
     */
    findSplit(start: number, end: number, weight: number, from: number, to: number, near: number): number;
    /** Moves samples of bins up to `lastLeftBin` to the front, in order; returns where the others start. */
    partition(start: number, end: number, feature: number, lastLeftBin: number, near: number): number;
    /** The lowest bin of samples. */
    lowestBin(start: number, end: number, feature: number, near: number): number;
    /** Reads from each cache line of the samples' rows, so that they are near; returns nothing of use. */
    fetchRows(start: number, end: number): number;
}
/**
 * The bytes of a module with {@link NodeKernels}. Emitted for one layout, so that addresses and the number of classes are
 * constants of the code: the same loops compiled ahead by AssemblyScript took 1.14 to 1.45 times as long (environment.md).
 */
export declare function nodeKernels(layout: KernelLayout): Uint8Array;
