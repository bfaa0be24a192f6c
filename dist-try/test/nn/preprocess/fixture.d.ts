/** Datasets of the fixture that PyTorch and numpy made, as 32-bit numbers, by their names in the file. */
export declare function fixtureArrays<N extends string>(...names: N[]): Promise<Record<N, Float32Array>>;
/** The largest difference of two arrays of one length, relative to the larger of 1 and the expected value. */
export declare function largestDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number;
