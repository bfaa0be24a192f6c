import { mean } from "../core/statistics.js";
import { percentileInterval, symmetricInterval } from "../metrics/bootstrap.js";
import { columnsOf, columnTitle, paperValue, rowKey, rowsOf, rowTitle, } from "./table3.js";
/**
 * Which statements of the paper's section 3.2 hold in a run, computed from paired bootstrap intervals. A claim holds
 * where the interval of every piece of its evidence lies above 0, or within its margin: that all of them do is by
 * itself improbable if one is not so, and needs no correction for their number (an intersection-union test). It does
 * not hold where one of k pieces lies wholly outside, which is a union of k chances to do so by accident: for this the
 * intervals are at 100 - 5 / k % (Bonferroni). It is undecided in between. Each claim is judged by itself. Claims for
 * which the run has no rows or no split are left out.
 */
export function conclusions({ table, scored }) {
    const rows = rowsOf(table);
    const columns = columnsOf(table);
    const byColumn = new Map();
    for (const one of scored) {
        const ofColumn = byColumn.get(one.cell.split) ?? new Map();
        byColumn.set(one.cell.split, ofColumn.set(rowKey(one.cell), one));
    }
    const cellOf = (row, column) => byColumn.get(column).get(rowKey(row));
    const measured = (row, column) => cellOf(row, column).cell.error;
    const published = (row, column) => (table.comparable ? paperValue(row, column) : undefined) ?? Number.NaN;
    const resamples = scored[0]?.replicates.length ?? 0;
    return CLAIMS.flatMap((claim) => claim.columns.flatMap((column) => {
        if (![column, claim.against ?? column].every((needed) => columns.includes(needed)))
            return [];
        const contrasts = claim.contrasts(rows, column);
        const evidence = contrasts.map(({ name, value }) => {
            const replicates = Float64Array.from({ length: resamples }, (_, b) => value((row, at) => cellOf(row, at).replicates[b]));
            const estimate = value(measured);
            const intervalAt = (level) => claim.curved
                ? symmetricInterval(replicates, estimate, level)
                : percentileInterval(replicates, level);
            const interval = intervalAt(0.95);
            const paper = value(published);
            return {
                name,
                value: estimate,
                ...interval,
                verdict: verdictOf(interval, intervalAt(1 - 0.05 / contrasts.length), claim.margin),
                ...(Number.isNaN(paper) ? {} : { paper }),
            };
        });
        if (evidence.length === 0)
            return [];
        const { id, sentence, measure, margin, origin } = claim;
        return [
            {
                id,
                sentence,
                measure,
                ...(margin === undefined ? {} : { margin }),
                origin,
                split: columnTitle(column),
                evidence,
                weakest: evidence.reduce((a, b) => (support(b, margin) < support(a, margin) ? b : a)),
                verdict: overall(evidence),
                ...(evidence.every(({ paper }) => paper !== undefined)
                    ? { paper: evidence.every(({ paper }) => support({ low: paper, high: paper }, margin) > 0) }
                    : {}),
            },
        ];
    }));
}
/** How far an interval is on the side of a claim, in percentage points; negative where a part of it is not. */
function support({ low, high }, margin) {
    return margin === undefined ? low : margin - Math.max(Math.abs(low), Math.abs(high));
}
function verdictOf(own, joint, margin) {
    if (support(own, margin) > 0)
        return "holds";
    const { low, high } = joint;
    if (margin === undefined)
        return high < 0 ? "does not hold" : "undecided";
    return low > margin || high < -margin ? "does not hold" : "undecided";
}
function overall(evidence) {
    if (evidence.some(({ verdict }) => verdict === "does not hold"))
        return "does not hold";
    return evidence.every(({ verdict }) => verdict === "holds") ? "holds" : "undecided";
}
const TESTS = ["test1", "test2", "test3", "test4"];
const SHIFTED = ["test3", "test4"];
/** Differences that the paper calls similar or little are smaller than this in its Table 3. */
const LITTLE = 1;
/** The statements of the paper's section 3.2, in its order. */
export const CLAIMS = [
    {
        id: "wells",
        sentence: "Other wells of the same plates are no harder than the wells of Training",
        measure: `Test2 - Test1, mean over all rows, within ${LITTLE} point of 0`,
        margin: LITTLE,
        columns: ["test2"],
        against: "test1",
        contrasts: (rows) => [
            {
                name: "Test2 - Test1",
                value: (error) => mean(rows.map((row) => error(row, "test2") - error(row, "test1"))),
            },
        ],
        origin: "emerged: border effects were set beforehand and never tuned",
    },
    {
        id: "drop",
        sentence: "Every classifier errs more under the larger shifts",
        measure: "Test3 - Test1 and Test4 - Test1, each row",
        columns: SHIFTED,
        against: "test1",
        contrasts: (rows, column) => rows.map((row) => ({
            name: `${rowTitle(row)}, ${columnTitle(column)} - Test1`,
            value: (error) => error(row, column) - error(row, "test1"),
        })),
        origin: "calibrated for the Texture rows and, as to its size, DeepLoc; emerged for others",
    },
    {
        id: "deeploc",
        sentence: "The fully supervised network errs least under the larger shifts",
        measure: "error of another family's row that errs least on Test1 - error of DeepLoc's that errs least on Test1, each family",
        curved: true,
        columns: SHIFTED,
        // Chosen on another split than they are compared on: the lowest of many errors is lower by chance than that of few.
        against: "test1",
        contrasts(rows, column) {
            const own = rows.filter(({ features }) => features === "DeepLoc");
            if (own.length === 0)
                return [];
            return familiesOf(rows)
                .filter((family) => family !== "DeepLoc")
                .map((family) => {
                const others = rows.filter(({ features }) => features === family);
                return {
                    name: `${family} - DeepLoc`,
                    value: (error) => error(best(others, error), column) - error(best(own, error), column),
                };
            });
        },
        origin: "emerged: DeepLoc was ahead of Texture with every candidate that was tried",
    },
    {
        id: "weighing",
        sentence: "Texture gains more from a classifier that weighs features than learned features do",
        measure: "(kNN - L1 LR) on Texture - (kNN - L1 LR) on DeepLoc and PCI, mean over their layers",
        columns: TESTS,
        contrasts(rows, column) {
            const gain = (family) => {
                const layers = layersOf(rows, family).filter((layer) => ["kNN", "L1 LR"].every((model) => has(rows, { features: family, layer, model })));
                if (layers.length === 0)
                    return undefined;
                return (error) => mean(layers.map((layer) => error({ features: family, layer, model: "kNN" }, column) -
                    error({ features: family, layer, model: "L1 LR" }, column)));
            };
            const texture = gain("Texture");
            return ["DeepLoc", "PCI"].flatMap((family) => {
                const other = gain(family);
                if (!texture || !other)
                    return [];
                return [{ name: `Texture - ${family}`, value: (error) => texture(error) - other(error) }];
            });
        },
        origin: "emerged: L1 LR was the best on Texture before anything was tuned",
    },
    {
        id: "simple",
        sentence: "Nearest neighbours on DeepLoc's last layer do as well as its own output",
        measure: `kNN on FC2 - End-to-End, within ${LITTLE} point of 0`,
        margin: LITTLE,
        columns: TESTS,
        contrasts(rows, column) {
            const knn = { features: "DeepLoc", layer: "FC2", model: "kNN" };
            const own = { features: "DeepLoc", layer: "", model: "End-to-End" };
            if (![knn, own].every((row) => has(rows, row)))
                return [];
            return [{ name: "kNN - End-to-End", value: (error) => error(knn, column) - error(own, column) }];
        },
        origin: "emerged",
    },
    {
        id: "representation",
        sentence: "The representation decides more than the classifier",
        measure: "standard deviation between the means of feature sets - standard deviation between the classifiers of a set",
        curved: true,
        columns: TESTS,
        contrasts(rows, column) {
            const sets = groupBy(rows, ({ features, layer }) => JSON.stringify([features, layer])).filter((set) => set.length > 1);
            if (sets.length < 2)
                return [];
            return [
                {
                    name: "between - within",
                    value(error) {
                        const errors = sets.map((set) => set.map((row) => error(row, column)));
                        const within = Math.sqrt(mean(errors.map(variance)));
                        return Math.sqrt(variance(errors.map(mean))) - within;
                    },
                },
            ];
        },
        origin: "emerged",
    },
];
function familiesOf(rows) {
    return [...new Set(rows.map(({ features }) => features))];
}
function layersOf(rows, family) {
    return [...new Set(rows.filter(({ features }) => features === family).map(({ layer }) => layer))];
}
function has(rows, wanted) {
    return rows.some(({ features, layer, model }) => features === wanted.features && layer === wanted.layer && model === wanted.model);
}
function groupBy(rows, key) {
    return [...new Set(rows.map(key))].map((name) => rows.filter((row) => key(row) === name));
}
/** The row that errs least on Test1, which is the one to take where no shift is known of. */
function best(rows, error) {
    return rows.reduce((a, b) => (error(b, "test1") < error(a, "test1") ? b : a));
}
/** Mean squared distance from the mean. */
function variance(values) {
    const center = mean(values);
    return mean(values.map((value) => (value - center) ** 2));
}
//# sourceMappingURL=conclusions.js.map