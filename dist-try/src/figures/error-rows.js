import { Coos7Error, UsageError } from "../core/errors.js";
/** The columns of Table 3: as the results name them and as the paper prints them. */
export const SPLIT_COLUMNS = [
    ["train", "Train"],
    ["test1", "Test1"],
    ["test2", "Test2"],
    ["test3", "Test3"],
    ["test4", "Test4"],
];
/** What {@link intervalBars} takes of a row. */
export function errorEnds(row) {
    return { value: row.balanced_error_percent, low: row.ci_low, high: row.ci_high };
}
/** What the CSV beside the figure tells of each cell. */
export const ERROR_COLUMNS = [
    "features",
    "layer",
    "model",
    "split",
    "balanced_error_percent",
    "ci_low",
    "ci_high",
    "paper_percent",
];
/** The paper's models come first, in this order, so that each has the same colour in every figure. */
const MODELS = ["kNN", "L1 LR", "RF", "End-to-End"];
/** The models of the rows in the order of the legend: the paper's, then others as they appear. */
export function modelsOf(rows) {
    return [...new Set([...MODELS, ...rows.map(({ model }) => model)])];
}
/** The splits that occur, as rows and as figures name them, in the order of Table 3. */
export function splitsOf(rows) {
    return SPLIT_COLUMNS.filter(([name]) => rows.some(({ split }) => split === name));
}
/** "Texture", "DeepLoc FC2". */
export function featureSetTitle({ features, layer }) {
    return [features, layer].filter((part) => part !== "").join(" ");
}
/** The rows by family, in order of appearance. */
export function families(rows) {
    return groupBy(rows, ({ features }) => features);
}
/**
 * The rows of one family by layer, in order of appearance. Where only one layer has rows, those without a layer
 * (a network's own output, "End-to-End") are drawn with it.
 */
export function layersOf(family) {
    const layers = new Set(family.rows.map(({ layer }) => layer));
    layers.delete("");
    const [only] = layers;
    if (layers.size === 1)
        return [{ name: featureSetTitle({ features: family.name, layer: only }), rows: family.rows }];
    return groupBy(family.rows, featureSetTitle);
}
function groupBy(rows, key) {
    const names = [...new Set(rows.map(key))];
    return names.map((name) => ({ name, rows: rows.filter((row) => key(row) === name) }));
}
/** For each split, which model has the lowest and which the highest error: sentences for the blind reader. */
export function describeErrors(rows) {
    const name = (row) => `${featureSetTitle(row)} ${row.model}`;
    return splitsOf(rows).map(([split, title]) => {
        const errors = rows
            .filter((row) => row.split === split)
            .sort((a, b) => a.balanced_error_percent - b.balanced_error_percent);
        const text = (row) => `${row.balanced_error_percent.toFixed(1)}% (${name(row)})`;
        const [best, worst] = [errors[0], errors.at(-1)];
        return errors.length === 1 ? `${title}: ${text(best)}.` : `${title}: ${text(best)} to ${text(worst)}.`;
    });
}
/**
 * Throws {@link Coos7Error} where there are no rows, {@link UsageError} on an unknown split, a value that is not
 * a percentage, and two rows about the same cell.
 */
export function checkErrorRows(rows) {
    if (rows.length === 0)
        throw new Coos7Error("Expected at least one row of errors to draw but found none");
    rows.forEach(checkErrorRow);
    const seen = new Map();
    rows.forEach((row, i) => {
        const key = JSON.stringify([row.features, row.layer, row.model, row.split]);
        const before = seen.get(key);
        if (before !== undefined)
            throw new UsageError(`rows: expected one row for each model and split but rows ${before} and ${i} are both ${featureSetTitle(row)} ${row.model} on ${row.split}`);
        seen.set(key, i);
    });
}
function checkErrorRow(row, index) {
    if (!SPLIT_COLUMNS.some(([name]) => name === row.split))
        throw new UsageError(`rows[${index}].split: expected one of ${SPLIT_COLUMNS.map(([name]) => name).join(", ")} but found ${JSON.stringify(row.split)}`);
    for (const column of ["balanced_error_percent", "ci_low", "ci_high", "paper_percent"]) {
        const value = row[column];
        if (value === undefined && column === "paper_percent")
            continue;
        if (typeof value !== "number" || !(value >= 0 && value <= 100))
            throw new UsageError(`rows[${index}].${column}: expected a percentage from 0 to 100 but found ${value}`);
    }
}
//# sourceMappingURL=error-rows.js.map