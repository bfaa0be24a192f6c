import { readFileSync } from "node:fs";
import { parseCsv } from "../core/csv.js";
let results;
/**
 * The results on COOS-7 that have been published since the paper, in the order of their years, from the package's
 * `data/published.csv`. They are accuracies, not the balanced errors of Table 3: these weigh all classes alike, and without
 * numbers for each class neither can be computed from the other. They belong into a table of their own, beside the plain
 * accuracy of one's own rows.
 */
export function publishedResults() {
    results ??= readResults();
    return results;
}
function readResults() {
    const url = new URL("../../../data/published.csv", import.meta.url);
    const [, ...records] = parseCsv(readFileSync(url, "utf8"));
    return Object.freeze(records.map(([study = "", source = "", features = "", model = "", metric, protocol = "", split, percent, plusMinus,]) => Object.freeze({
        study,
        source,
        features,
        model,
        metric: metric,
        protocol,
        split: split,
        percent: Number(percent),
        plusMinus: plusMinus ? Number(plusMinus) : undefined,
    })));
}
//# sourceMappingURL=published-results.js.map