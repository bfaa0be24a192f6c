import { existsSync } from "node:fs";
import { toCsv } from "../core/csv.js";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { checkOutputFile } from "../core/output-directory.js";
import { openDataset } from "../dataset/open.js";
import { compareRuns, } from "../evaluate/compare.js";
import { MEASURES } from "../metrics/measures.js";
import { columnOf, columnTitle, rowTitle } from "../reproduce/table3.js";
import { textTable } from "./progress.js";
export const command = {
    help: `
Usage: coos7 compare RUN RUN... [options]
       coos7 compare RUN --against ROW [options]

Compares results that coos7 reproduce or coos7 evaluate has written on the same images: each row of the first RUN with the
row of the same name in the others; with --against the rows of one RUN with one of them. Differences are the second less the
first, with paired 95 % intervals by bootstrap over wells: every resample takes the same wells on both sides. Balanced error,
accuracy and F1 (mean over classes) are percentages; MCC is Matthews' correlation, -1 to 1. Named beside them are the plate,
the well and the date with the largest share of misclassified cells (of at least 10).

  RUN                a folder of results; RUN,RUN,... are runs of different seeds that count together, as their mean with
                     its standard deviation; RUN=ROW means that row of it, e.g. "results=Texture kNN"
  --row LIST         only these rows, by their names in the table, e.g. "Texture kNN,DeepLoc FC2 L1 LR"
  --against ROW      the row that others are compared with
  --data DIR         the data of the runs, where they are no longer where they were
  --out FILE.csv     write all measures there
  --force            replace the file
  --json             print JSON

Example: coos7 compare seed1,seed2,seed3 wider1,wider2,wider3 --row "DeepLoc End-to-End"`,
    options: {
        row: { type: "string" },
        against: { type: "string" },
        data: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        if (positionals.length === 0)
            throw new UsageError("compare: expected folders of results; see coos7 compare --help");
        const { row, against, data, out } = values;
        const force = values.force === true;
        if (typeof out === "string")
            checkOutputFile(out, force);
        const comparisons = await compareRuns(positionals.map(sideOf), {
            ...(typeof row === "string" ? { rows: row.split(",").map((name) => name.trim()) } : {}),
            ...(typeof against === "string" ? { against } : {}),
            ...(typeof data === "string" ? { dataset: await openDataset(data) } : {}),
        }, { signal });
        if (typeof out === "string")
            writeFileAtomic(out, comparisonCsv(comparisons), { exclusive: !force });
        if (values.json)
            console.log(JSON.stringify(comparisons, undefined, 2));
        else
            console.log([
                ...comparisons.map(describeComparison),
                ...(typeof out === "string" ? [`Written to ${out}`] : []),
            ].join("\n\n"));
    },
};
/** A folder, several, or one with a row. */
function sideOf(text) {
    const place = text.indexOf("=");
    const [folders, row] = place > 0 && !existsSync(text) ? [text.slice(0, place), text.slice(place + 1).trim()] : [text, undefined];
    const runs = existsSync(folders) ? [folders] : folders.split(",").map((name) => name.trim());
    return { runs, ...(row === undefined || row === "" ? {} : { row }) };
}
const TITLES = {
    balancedError: "Balanced error (%)",
    accuracy: "Accuracy (%)",
    f1: "F1 (%)",
    mcc: "MCC",
};
/** A comparison for a terminal. */
export function describeComparison({ first, second, splits }) {
    const name = ({ row, runs }) => `${rowTitle(row)} (${runs.join(", ")})`;
    const rows = MEASURES.flatMap((measure) => splits.map((one) => {
        const found = one.measures[measure];
        const digits = measure === "mcc" ? 3 : 1;
        return [
            `  ${columnTitle(columnOf(one.split))}`,
            valueText(found.first, found.firstSpread, digits),
            valueText(found.second, found.secondSpread, digits),
            signed(found.difference, digits),
            intervalText(found, digits),
        ];
    }));
    const table = MEASURES.flatMap((measure, m) => [
        [
            TITLES[measure],
            m === 0 ? "first" : "",
            m === 0 ? "second" : "",
            m === 0 ? "difference" : "",
            m === 0 ? "95 % interval" : "",
        ],
        ...rows.slice(m * splits.length, (m + 1) * splits.length),
    ]);
    const worst = splits.flatMap((one) => worstText(one));
    return `first:  ${name(first)}\nsecond: ${name(second)}\n\n${textTable(table)}${worst.length > 0 ? `\n\nMisclassified most, in percent of the cells\n${textTable(worst)}` : ""}`;
}
function worstText({ split, worst }) {
    return ["plate", "well", "date"].flatMap((kind) => {
        const [a, b] = [worst.first[kind], worst.second[kind]];
        if (!a || !b)
            return [];
        const text = (group) => `${group.name}: ${group.errorPercent.toFixed(1)} of ${group.cells}`;
        return [[`  ${columnTitle(columnOf(split))}, ${kind}`, text(a), text(b)]];
    });
}
function valueText(value, spread, digits) {
    return `${value.toFixed(digits)}${spread === undefined ? "" : ` ± ${spread.toFixed(digits)}`}`;
}
function signed(value, digits) {
    const text = value.toFixed(digits);
    return Number(text) > 0 ? `+${text}` : text.replace(/^-(0\.0+)$/, "$1");
}
function intervalText({ low, high }, digits) {
    return low === undefined || high === undefined ? "-" : `[${signed(low, digits)}, ${signed(high, digits)}]`;
}
function comparisonCsv(comparisons) {
    const header = [
        "first",
        "first_runs",
        "second",
        "second_runs",
        "split",
        "n",
        "measure",
        "first_value",
        "first_sd",
        "second_value",
        "second_sd",
        "difference",
        "ci_low",
        "ci_high",
    ];
    return toCsv(header, comparisons.flatMap(({ first, second, splits }) => splits.flatMap(({ split, n, measures }) => MEASURES.map((measure) => {
        const { first: a, second: b, firstSpread, secondSpread, difference, low, high } = measures[measure];
        return [
            rowTitle(first.row),
            first.runs.join(" "),
            rowTitle(second.row),
            second.runs.join(" "),
            columnOf(split),
            n,
            measure,
            a,
            firstSpread,
            b,
            secondSpread,
            difference,
            low,
            high,
        ];
    }))));
}
//# sourceMappingURL=compare.js.map