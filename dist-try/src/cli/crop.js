import { UsageError } from "../core/errors.js";
import { NUCLEUS_STATES } from "../crop/crop-field.js";
import { cropFields } from "../crop/crop-fields.js";
import { PROJECTIONS } from "../crop/project.js";
import { THRESHOLDS } from "../crop/threshold.js";
import { IMAGE_SIZE } from "../dataset/dataset.js";
import { parseNumber, requireOut, WORKERS_HELP, WORKERS_OPTION, withWorkers, } from "./command.js";
import { progressReporter } from "./progress.js";
/** The lines of `--help` about {@link CROP_OPTIONS}. */
export const CROP_HELP = `  --nucleus WHICH    the nucleus channel: a number from 1, or a part of the channel's or of the files' name, e.g. DAPI
  --protein WHICH    the protein channel, the same way, e.g. GFP
  --diameter D       of a typical nucleus, in pixels, or in micrometres (8.5um) where the files say how large a pixel is
                     (default: 10um, 28 pixels where they do not)
  --smallest D       smallest nucleus to keep (default: half of --diameter)
  --largest D        largest nucleus to keep (default: twice --diameter)
  --threshold T      what is bright enough for a nucleus. local: above Li's threshold, then each object by its own
                     brightness; li, otsu: one threshold for the whole field, found by Li's or Otsu's method; a number:
                     as many counts above the background around, e.g. --threshold 300 (default: local)
  --split D          how deep the waist between touching nuclei has to be for them to be split: less splits more
                     (default: a thirtieth of --diameter)
  --project HOW      of several focal planes: max, the largest value of each pixel, or best, the sharpest plane`;
/** How channels are told apart and nuclei found, for the `options` of a command; {@link cropOptionsFrom} reads them. */
export const CROP_OPTIONS = Object.fromEntries("nucleus protein diameter smallest largest threshold split project"
    .split(" ")
    .map((name) => [name, { type: "string" }]));
export const command = {
    help: `
Usage: coos7 crop FIELD|DIR... --out DIR [options]

Finds the nuclei in fields of view and cuts a crop of 64 x 64 pixels around each, as COOS-7's images are: your own cells,
ready for coos7 classify. Fields are TIFF files (OME-TIFF, ImageJ, MetaMorph or plain; up to 16 bits or float; not
compressed, or by LZW, deflate, PackBits or Zstandard) with all channels in a file or a file for each, <name>_nucleus.tif
and <name>_protein.tif unless --nucleus and --protein say otherwise; files of further channels, and thumbnails, are passed
over and counted.

Writes DIR/cells/COOSv1cell_<i>_{protein,nucleus}.tif, DIR/positions.csv (every nucleus found, where, and its crop or why
it has none), DIR/contact-sheet.png and DIR/fields/<name>.png (the outlines found): look at these first. Fields in
subfolders give crops in the same subfolders: of fields sorted into training/0, training/1 ... (split and class) crops are
a dataset that coos7 train reads.

  --out DIR          where to write; made if missing
${CROP_HELP}
${WORKERS_HELP}
  --force            replace what has the same name in an --out that is not empty
  --json             print a summary for programs

Example: coos7 crop fields/ --nucleus DAPI --protein GFP --diameter 9um --out cells`,
    options: {
        ...WORKERS_OPTION,
        out: { type: "string" },
        ...CROP_OPTIONS,
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        if (positionals.length === 0)
            throw new UsageError("crop: expected fields of view, TIFF files or folders; see coos7 crop --help");
        const out = requireOut("crop", values);
        const options = { ...cropOptionsFrom(values), force: values.force === true };
        const progress = progressReporter();
        try {
            const summary = await withWorkers(values, (pool) => cropFields(positionals, out, { ...options, pool, signal, onProgress: progress.onProgress }));
            progress.finish();
            for (const line of warnings(summary))
                progress.log(line);
            console.log(values.json ? JSON.stringify(forPrograms(summary), undefined, 2) : describe(summary, out));
        }
        finally {
            progress.finish();
        }
    },
};
const LENGTHS = ["diameter", "smallest", "largest", "split"];
/** The options of {@link CROP_OPTIONS}. Throws {@link UsageError} naming one that is none. */
export function cropOptionsFrom(values) {
    const { nucleus, protein, threshold, project } = values;
    const lengths = {};
    for (const name of LENGTHS) {
        const text = values[name];
        if (typeof text === "string")
            lengths[name] = parseLength(`--${name}`, text);
    }
    return {
        ...lengths,
        ...(typeof nucleus === "string" ? { nucleus } : {}),
        ...(typeof protein === "string" ? { protein } : {}),
        ...(typeof threshold === "string" ? { threshold: parseThreshold(threshold) } : {}),
        ...(typeof project === "string" ? { project: parseProjection(project) } : {}),
    };
}
function parseProjection(text) {
    const found = PROJECTIONS.find((name) => name === text);
    if (found)
        return found;
    throw new UsageError(`Expected --project to be ${PROJECTIONS.join(" or ")} but found ${JSON.stringify(text)}`);
}
function parseThreshold(text) {
    const method = THRESHOLDS.find((name) => name === text);
    if (method)
        return method;
    const counts = Number(text);
    if (text.trim() !== "" && counts > 0 && Number.isFinite(counts))
        return counts;
    throw new UsageError(`Expected --threshold to be ${THRESHOLDS.join(", ")} or a number of counts above 0 but found ${JSON.stringify(text)}`);
}
/** "28", "28px", "8.5um" or "8.5µm". Throws {@link UsageError} naming the option otherwise. */
function parseLength(option, text) {
    const [, number = "", unit = ""] = /^(.*?)\s*(px|um|µm|μm)?$/.exec(text) ?? [];
    const value = parseNumber(option, number);
    if (!(value > 0))
        throw new UsageError(`Expected ${option} to be above 0 but found ${JSON.stringify(text)}`);
    return { value, unit: unit === "" || unit === "px" ? "px" : "um" };
}
/** Fields named one by one as doubtful; of more only the number is told. */
const DOUBTFUL_SHOWN = 10;
/** What of the fields and of the sizes found should be looked at. */
function warnings({ fields, doubtful, diameter: { median, expected } }) {
    const found = doubtful
        .slice(0, DOUBTFUL_SHOWN)
        .map(({ field, doubts }) => `${field}: ${doubts.join("; ")}`);
    if (doubtful.length > 0)
        found.push(`The nuclei of ${doubtful.length} of ${count(fields, "field")} are doubtful: look at their outlines in the pictures of the fields`);
    const factor = median / expected;
    if (factor < 0.7 || factor > 1.4)
        found.push(`The nuclei measure ${median.toFixed(0)} pixels (median) where ${expected.toFixed(0)} were expected; with --diameter ${median.toFixed(0)} they would be outlined better`);
    if (median > IMAGE_SIZE / 2 + 8)
        found.push(`Crops of ${IMAGE_SIZE} pixels show little around nuclei of ${median.toFixed(0)} pixels; scale the fields so that nuclei measure about 28 pixels, as in COOS-7`);
    return found;
}
function countStates({ nuclei }) {
    return Object.fromEntries(NUCLEUS_STATES.map((state) => [state, nuclei.filter((nucleus) => nucleus.state === state).length]));
}
function forPrograms(summary) {
    const { fields, crops, diameter, doubtful, passedOver } = summary;
    return {
        fields,
        crops,
        nuclei: countStates(summary),
        medianDiameter: diameter.median,
        doubtful,
        passedOver: { thumbnails: passedOver["a thumbnail"], otherChannels: passedOver["another channel"] },
    };
}
function describe(summary, out) {
    const { fields, nuclei, crops, diameter } = summary;
    const states = countStates(summary);
    const left = NUCLEUS_STATES.filter((state) => state !== "kept" && states[state] > 0);
    const without = left.length > 0 ? `; left out: ${left.map((state) => `${states[state]} ${state}`).join(", ")}` : "";
    const passed = [
        [summary.passedOver["another channel"], "file of another channel", "files of other channels"],
        [summary.passedOver["a thumbnail"], "thumbnail", "thumbnails"],
    ].filter(([n]) => n > 0);
    const over = passed.length > 0
        ? `\nPassed over: ${passed.map(([n, one, many]) => count(n, one, many)).join(", ")}`
        : "";
    return `${count(crops, "crop")} of ${count(nuclei.length, "nucleus", "nuclei")} in ${count(fields, "field")}, ${diameter.median.toFixed(1)} pixels across (median)${without}${over}
Written to ${out}: look at contact-sheet.png and fields/ first; positions.csv says where each crop is from`;
}
function count(n, one, many = `${one}s`) {
    return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
//# sourceMappingURL=crop.js.map