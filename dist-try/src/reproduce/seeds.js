import { join } from "node:path";
import { toCsv } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { mean, sampleDeviation } from "../core/statistics.js";
import { readTable } from "./read-results.js";
import { COLUMNS, columnTitle, rowKey, rowTitle } from "./table3.js";
/**
 * Table 3 over runs with several seeds, of their `table3.csv`: with simulated data each seed is another experiment, with
 * measured data the spread is that of subsets, networks, forests and searches. Throws {@link Coos7Error} naming the folder
 * whose table has other rows or splits than the first, and where there is none.
 */
export function tableOverSeeds(folders) {
    const [first, ...others] = folders.map((folder) => ({
        folder,
        cells: readTable(join(folder, "table3.csv")),
    }));
    if (!first)
        throw new Coos7Error("Expected the results of at least one run but found none");
    for (const { folder, cells } of others) {
        const missing = first.cells.find((cell) => !cells.some((other) => isSame(other, cell))) ??
            cells.find((cell) => !first.cells.some((other) => isSame(other, cell)));
        if (missing)
            throw new Coos7Error(`${folder}: expected the rows and splits of ${first.folder}, but only one of both has ${rowTitle(missing)} on ${columnTitle(missing.split)}`);
    }
    return first.cells.map((cell) => {
        const errors = [first, ...others].map(({ cells }) => cells.find((other) => isSame(other, cell)).error);
        const { features, layer, model, split } = cell;
        return {
            ...{ features, layer, model, split, seeds: errors.length, mean: mean(errors) },
            sd: errors.length > 1 ? sampleDeviation(errors) : 0,
            least: Math.min(...errors),
            largest: Math.max(...errors),
        };
    });
}
/** The cells as CSV. */
export function seedsCsv(cells) {
    const header = ["features", "layer", "model", "split", "seeds", "mean", "sd", "least", "largest"];
    return toCsv(header, cells.map((cell) => header.map((name) => cell[name])));
}
/** The table as Markdown, "mean ± standard deviation" in each cell. */
export function seedsMarkdown(cells) {
    const columns = COLUMNS.filter((column) => cells.some(({ split }) => split === column));
    const rows = new Map(cells.map((cell) => [rowKey(cell), cell]));
    const lines = [...rows.values()].map((row) => {
        const values = columns.map((column) => {
            const cell = cells.find((one) => rowKey(one) === rowKey(row) && one.split === column);
            return cell ? `${cell.mean.toFixed(1)} ± ${cell.sd.toFixed(1)}` : "";
        });
        return `| ${[rowTitle(row), ...values].join(" | ")} |`;
    });
    const { seeds } = cells[0];
    return `Balanced error in percent, mean ± standard deviation over ${seeds} ${seeds === 1 ? "seed" : "seeds"}.

| ${["", ...columns.map(columnTitle)].join(" | ")} |
|---|${columns.map(() => "---:|").join("")}
${lines.join("\n")}
`;
}
function isSame(a, b) {
    return rowKey(a) === rowKey(b) && a.split === b.split;
}
//# sourceMappingURL=seeds.js.map