import { UsageError } from "../core/errors.js";
import { SPLITS } from "../dataset/dataset.js";
import { openDataset } from "../dataset/open.js";
import { checkSplits } from "../dataset/split-check.js";
import { importCrops } from "../import/import-crops.js";
import { importFields } from "../import/import-fields.js";
import { SPLIT_GROUPS } from "../import/splits.js";
import { parseNumber, requireOut, requirePath, WORKERS_HELP, WORKERS_OPTION, withWorkers, } from "./command.js";
import { CROP_HELP, CROP_OPTIONS, cropOptionsFrom } from "./crop.js";
import { describeCheck } from "./info.js";
import { progressReporter, textTable } from "./progress.js";
export const command = {
    help: `
Usage: coos7 import FOLDER --out DIR [--layout PLATEMAP.csv] [options]

Makes a dataset of your own images that every other command reads: DIR/<split>.hdf5 with plates, wells, dates and
microscopes, classes.json, import.csv (where each image is from) and contact-sheet.png.

With --layout FOLDER has the fields of view of one plate or of several, as the microscope's program has exported them:
Opera and Operetta (r01c02f01p01-ch1…, with Index.idx.xml where it is there), ImageXpress (PLATE_B03_s1_w1…), CellVoyager
(PLATE_B03_T0001F001L01A01Z01C01), or TIFF files with a well (B03) in their names or folders: OME-TIFF with all channels, or
a file for each channel, <name>_DAPI.tif. Nuclei are found as by coos7 crop; DIR/fields/ shows their outlines. The plate map
is a CSV list with the columns well and class and, as far as they are known, plate, split, date, microscope; or grids of
8 x 12 or 16 x 24 wells with the letters of rows and numbers of columns, each below a line that says what it holds.

Without --layout FOLDER has ready crops of 64 x 64 pixels, <split>/<class>/<image>.tif or <class>/<image>.tif, with folders
and files of any names, a file for each channel or one with both, and IDs, if there are any, in <split>_ids.csv; or HDF5
files of any names as COOS-7's.

  --out DIR          where to write; made if missing
  --layout FILE      the plate map
  --pattern REGEX    how files are called, a regular expression with named groups: well (or row and column) and any of
                     plate, field, channel, plane, time, date, microscope, class, split; matched with the path below FOLDER
${CROP_HELP}
  --map-splits LIST  what the data's own splits are here, e.g. validation=test1,holdout=test2 (default: train and training
                     are training, others the free ones of test1 to test4 in their order)
  --split-by WHAT    make training and test1 so that cells of one plate, date or well stay together
  --test-share P     share of the cells in test1 with --split-by, above 0 and below 1 (default: 0.25)
${WORKERS_HELP}
  --force            replace what has the same name in an --out that is not empty
  --json             print a summary for programs

Example: coos7 import "Plate 7__2026-03-05T10_00_00-Measurement 1" --layout plate7.csv --nucleus HOECHST --protein 488 \\
           --out plate7`,
    options: {
        ...CROP_OPTIONS,
        ...WORKERS_OPTION,
        out: { type: "string" },
        layout: { type: "string" },
        pattern: { type: "string" },
        "map-splits": { type: "string" },
        "split-by": { type: "string" },
        "test-share": { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        const folder = requirePath("import", positionals);
        const out = requireOut("import", values);
        const { layout, pattern } = values;
        if (pattern !== undefined && layout === undefined)
            throw new UsageError("Expected --layout, the plate map, beside --pattern; see coos7 import --help");
        const options = { ...cropOptionsFrom(values), ...splitOptionsFrom(values), force: values.force === true };
        const progress = progressReporter();
        try {
            const { summary, check } = await withWorkers(values, async (pool) => {
                const run = { pool, signal, onProgress: progress.onProgress };
                const found = typeof layout === "string"
                    ? await importFields(folder, out, {
                        ...options,
                        ...run,
                        layout,
                        ...(typeof pattern === "string" ? { pattern } : {}),
                    })
                    : await importCrops(folder, out, { ...options, ...run });
                const dataset = await openDataset(out, { onWarning: progress.log });
                return { summary: found, check: await checkSplits(dataset) };
            });
            progress.finish();
            if (values.json)
                console.log(JSON.stringify(forPrograms(summary, check), undefined, 2));
            else
                console.log(describe(summary, check, out));
        }
        finally {
            progress.finish();
        }
    },
};
function splitOptionsFrom(values) {
    const { "map-splits": map, "split-by": by, "test-share": share } = values;
    const splitBy = SPLIT_GROUPS.find((name) => name === by);
    if (by !== undefined && !splitBy)
        throw new UsageError(`Expected --split-by to be ${SPLIT_GROUPS.join(", ")} but found ${JSON.stringify(by)}`);
    if (by !== undefined && map !== undefined)
        throw new UsageError("--split-by makes splits and --map-splits names those there are; leave one of them out");
    const testShare = typeof share === "string" ? parseNumber("--test-share", share) : undefined;
    if (testShare !== undefined && !(testShare > 0 && testShare < 1))
        throw new UsageError(`Expected --test-share to be above 0 and below 1 but found ${share}`);
    if (testShare !== undefined && !splitBy)
        throw new UsageError("--test-share says how large the test set of --split-by is; give --split-by too");
    return {
        ...(typeof map === "string" ? { splits: parseSplits(map) } : {}),
        ...(splitBy ? { splitBy } : {}),
        ...(testShare === undefined ? {} : { testShare }),
    };
}
function parseSplits(text) {
    return new Map(text.split(",").map((item) => {
        const [, name, target] = /^\s*(.+?)\s*=\s*(\S+)\s*$/.exec(item) ?? [];
        const split = SPLITS.find((one) => one === target?.toLowerCase());
        if (name === undefined || !split)
            throw new UsageError(`Expected --map-splits to be a list such as validation=test1, of ${SPLITS.join(", ")}, but found ${JSON.stringify(item)} in it`);
        return [name, split];
    }));
}
function forPrograms(summary, check) {
    const { schemes, classNames, cells, fields, splits, skipped, doubtful, remarks } = summary;
    return {
        names: schemes,
        classNames,
        cells: cells.length,
        fields,
        splits: Object.fromEntries(splits),
        skipped,
        doubtful,
        remarks,
        check,
    };
}
/** Fields named one by one as doubtful; of more only the number is told. */
const MOST_DOUBTFUL = 5;
function describe(summary, check, out) {
    const { schemes, classNames, cells, fields, splits, skipped, doubtful, remarks } = summary;
    const present = SPLITS.filter((split) => cells.some((cell) => cell.split === split));
    const own = (split) => {
        const name = [...splits].find(([name, one]) => one === split && name.toLowerCase() !== split)?.[0];
        return name === undefined ? split : `${split} (${name})`;
    };
    const tally = (name, split) => {
        const found = check.counts.find((one) => one.class === name && one.split === split);
        if (!found)
            return "-";
        const { cells: n, wells } = found;
        return `${n.toLocaleString("en")}${wells === undefined || n === 0 ? "" : ` in ${wells}`}`;
    };
    const hasWells = check.counts.some(({ wells }) => wells !== undefined);
    const table = textTable([
        [hasWells ? "Cells, and in how many wells" : "Cells", ...present.map(own)],
        ...classNames.map((name) => [`  ${name}`, ...present.map((split) => tally(name, split))]),
    ]);
    const called = schemes.map((scheme) => scheme === "pattern" ? "by the pattern" : scheme === "other" ? "with a well in them" : `as of ${scheme}`);
    const from = fields > 0 ? ` from ${count(fields, "field")}; files' names ${called.join(", ")}` : "";
    const left = skipped.map(({ reason, count: n, example }) => `  ${n.toLocaleString("en")} ${n === 1 ? singular(reason) : reason}, such as ${example}`);
    const doubts = doubtful
        .slice(0, MOST_DOUBTFUL)
        .map(({ field, doubts: reasons }) => `- ${field}: ${reasons.join("; ")}`);
    const more = doubtful.length > MOST_DOUBTFUL
        ? [`- ${doubtful.length - MOST_DOUBTFUL} more fields are doubtful: coos7 import --json names them`]
        : [];
    const lines = [...remarks.map((line) => `- ${line}.`), ...doubts, ...more];
    return [
        `${count(cells.length, "cell")}${from}`,
        table,
        ...(left.length > 0 ? [`Left out:\n${left.join("\n")}`] : []),
        ...(lines.length > 0 ? [lines.join("\n")] : []),
    ]
        .join("\n\n")
        .concat(describeCheck(check), `\n\nWritten to ${out}: look at contact-sheet.png${fields > 0 ? " and fields/" : ""} first; next: coos7 reproduce --data ${out}`);
}
function singular(reason) {
    return reason
        .replace(/^fields/, "field")
        .replace(/^images/, "image")
        .replace(/^files/, "file")
        .replace(/^thumbnails/, "thumbnail")
        .replace(/^masks/, "mask")
        .replace(/^nuclei/, "nucleus")
        .replace(/^lists/, "list");
}
function count(n, one, many = `${one}s`) {
    return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
//# sourceMappingURL=import.js.map