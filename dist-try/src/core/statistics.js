/** The quantile `q` (0 to 1) of ascending values with linear interpolation, as `numpy.quantile`. */
export function quantile(sorted, q) {
    const position = q * (sorted.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
/** The arithmetic mean; NaN of none. */
export function mean(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i];
    return sum / values.length;
}
/** The standard deviation of a sample (division by one less than its size); NaN of fewer than two values. */
export function sampleDeviation(values) {
    const middle = mean(values);
    let squares = 0;
    for (let i = 0; i < values.length; i++)
        squares += (values[i] - middle) ** 2;
    return Math.sqrt(squares / (values.length - 1));
}
//# sourceMappingURL=statistics.js.map