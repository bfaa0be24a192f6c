import { Coos7Error } from "../core/errors.js";
/**
 * Spearman's rank correlation of two lists: Pearson's correlation of their ranks, equal values sharing their mean
 * rank, as `scipy.stats.spearmanr`. From -1 to 1; NaN where a list has one value only.
 * Throws {@link Coos7Error} unless both have the same length, at least 2.
 */
export function rankCorrelation(a, b) {
    if (a.length !== b.length || a.length < 2)
        throw new Coos7Error(`Expected two lists of the same length, at least 2, but found ${a.length} and ${b.length} values`);
    const [x, y] = [ranks(a), ranks(b)];
    const mean = (a.length + 1) / 2;
    let [xx, xy, yy] = [0, 0, 0];
    for (let i = 0; i < x.length; i++) {
        const [dx, dy] = [x[i] - mean, y[i] - mean];
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
    }
    return xy / Math.sqrt(xx * yy);
}
/** The rank of each value, from 1; equal values have the mean of theirs. */
function ranks(values) {
    const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
    const result = new Float64Array(values.length);
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && values[order[end]] === values[order[start]])
            end++;
        for (let k = start; k < end; k++)
            result[order[k]] = (start + 1 + end) / 2;
        start = end;
    }
    return result;
}
//# sourceMappingURL=rank-correlation.js.map