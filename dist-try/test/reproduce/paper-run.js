import { Random } from "../../src/core/random.js";
import { paperRows } from "../figures/every-figure.js";
const RESAMPLES = 200;
/**
 * A run whose errors are those of the paper, or what `change` makes of them, and whose resamples scatter around them:
 * by `common` alike for all rows of a split, by `own` for each row apart.
 */
export function paperRun(change = (_, __, error) => error, { common = 0, own = 0, comparable = true } = {}) {
    const table = { cells: [], simulated: true, comparable, subtitle: "", notes: [] };
    const scored = paperRows().map(({ features, layer, model, split, paper_percent }) => {
        const row = { features, layer, model };
        const error = change(row, split, paper_percent);
        const shared = new Random("split", split);
        const single = new Random("row", features, layer, model, split);
        const replicates = Float64Array.from({ length: RESAMPLES }, () => error + common * shared.normal() + own * single.normal());
        const cell = { ...row, split: split, error, low: 0, high: 0, n: 1 };
        table.cells.push(cell);
        return {
            cell,
            replicates,
            rows: new Int32Array(),
            labels: new Int32Array(),
            ids: {},
            sensitivities: [],
            confusion: { counts: new Int32Array(), classes: 0 },
            predictions: {
                split: "test1",
                predicted: new Int32Array(),
                probabilities: { data: new Float32Array(), rows: 0, cols: 0 },
            },
        };
    });
    return { table, scored };
}
//# sourceMappingURL=paper-run.js.map