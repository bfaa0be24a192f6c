import { UsageError } from "../core/errors.js";
import { mean } from "../core/statistics.js";
import { symmetricInterval } from "../metrics/bootstrap.js";
import { rankCorrelation } from "../metrics/rank-correlation.js";
import { paperValue, rowKey } from "./table3.js";
/**
 * How well the order and size of errors on the split `known` tell those on `unknown`, over all rows of a run.
 * Throws {@link UsageError} where fewer than 3 rows have errors on both splits.
 */
export function splitAgreement({ table, scored }, known, unknown) {
    const pairs = scored.flatMap((x) => {
        const y = scored.find(({ cell }) => cell.split === unknown && rowKey(cell) === rowKey(x.cell));
        return x.cell.split === known && y ? [{ x, y }] : [];
    });
    if (pairs.length < 3)
        throw new UsageError(`Expected at least 3 models with errors on both ${known} and ${unknown} but found ${pairs.length}`);
    const errors = { x: pairs.map(({ x }) => x.cell.error), y: pairs.map(({ y }) => y.cell.error) };
    const replicates = pairs[0].x.replicates.map((_, b) => rankCorrelation(pairs.map(({ x }) => x.replicates[b]), pairs.map(({ y }) => y.replicates[b])));
    const correlation = rankCorrelation(errors.x, errors.y);
    const { low, high } = symmetricInterval(replicates.filter((value) => !Number.isNaN(value)), correlation);
    const [paperX, paperY] = [known, unknown].map((column) => pairs.map(({ x }) => (table.comparable ? paperValue(x.cell, column) : undefined)));
    const published = [...paperX, ...paperY].every((value) => value !== undefined);
    return {
        known,
        unknown,
        models: pairs.length,
        rankCorrelation: correlation,
        low: Math.max(-1, low),
        high: Math.min(1, high),
        missedBy: meanMiss(errors.x, errors.y, linePrediction),
        missedByMean: meanMiss(errors.x, errors.y, (_, y) => mean(y)),
        ...(published ? { paper: rankCorrelation(paperX, paperY) } : {}),
    };
}
/** The mean distance of each value from what the others predict. */
function meanMiss(x, y, predict) {
    const without = (values, i) => values.filter((_, k) => k !== i);
    return mean(y.map((value, i) => Math.abs(value - predict(without(x, i), without(y, i), x[i]))));
}
/** The least-squares line at a place; the mean where all places are one. */
function linePrediction(x, y, at) {
    const [mx, my] = [mean(x), mean(y)];
    const spread = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
    const common = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
    return my + (spread > 0 ? common / spread : 0) * (at - mx);
}
//# sourceMappingURL=split-agreement.js.map