/** The quantile `q` (0 to 1) of ascending values with linear interpolation, as `numpy.quantile`. */
export declare function quantile(sorted: Float64Array, q: number): number;
/** The arithmetic mean; NaN of none. */
export declare function mean(values: ArrayLike<number>): number;
/** The standard deviation of a sample (division by one less than its size); NaN of fewer than two values. */
export declare function sampleDeviation(values: ArrayLike<number>): number;
