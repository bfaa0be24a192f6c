import { UsageError } from "../core/errors.js";
import { CHANNELS, IMAGE_SIZE } from "../dataset/dataset.js";
import { CHANNEL_NAMES } from "../dataset/pixels.js";
import { CALIBRATION } from "../dataset/simulate/calibration.js";
import { checkSplits } from "../dataset/split-check.js";
import { PERCENTILES, summarise } from "../dataset/summary.js";
import { WORKERS_HELP, WORKERS_OPTION, withWorkers } from "./command.js";
import { datasetFromOptions, SIMULATOR_HELP, SIMULATOR_OPTIONS } from "./dataset-option.js";
import { progressReporter, textTable } from "./progress.js";
export const command = {
    help: `
Usage: coos7 info DIR|sim [options]

Shows what a dataset holds, as the paper's Table 2 does: images, plates, wells, dates and microscopes of each split
and class, and the intensities of each channel. Reads every image once. Percentiles are exact for whole numbers up
to 65,536 and to 0.003 % for other values.

Says which wells, plates, dates and microscopes the splits share, how many wells each class has, and what follows for
errors and intervals.

  --json             print JSON
${SIMULATOR_HELP}
${WORKERS_HELP}

Example: coos7 info data/coos7`,
    options: { ...SIMULATOR_OPTIONS, ...WORKERS_OPTION, json: { type: "boolean" } },
    positionals: true,
    async run({ values, positionals, signal }) {
        const [data, ...more] = positionals;
        if (data === undefined || more.length > 0)
            throw new UsageError("info: expected one dataset, a directory or sim; see coos7 info --help");
        const dataset = await datasetFromOptions({ ...values, data });
        const progress = progressReporter();
        let splits;
        try {
            splits = await withWorkers(values, (pool) => summarise(dataset, { pool, signal, onProgress: progress.onProgress }));
        }
        finally {
            progress.finish();
        }
        const check = await checkSplits(dataset);
        const { simulated, comparable, classNames, micrometresPerPixel, splitNames } = dataset;
        if (values.json)
            console.log(JSON.stringify({
                data,
                simulated,
                comparable,
                classNames,
                ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
                ...(splitNames === undefined ? {} : { splitNames }),
                percentiles: PERCENTILES,
                splits,
                check,
            }, null, 2));
        else {
            console.log(describe(data, dataset, splits, check));
            if (dataset.location.kind === "simulator")
                console.log(`\n${origins()}`);
        }
    },
};
function describe(data, dataset, splits, check) {
    const total = splits.reduce((sum, { images }) => sum + images, 0);
    const pixelTypes = [...new Set(splits.map(({ pixelType }) => pixelType))].join(", ");
    return `${dataset.simulated ? `${data}: SIMULATED DATA` : data}
${count(total)} images of ${CHANNELS} channels (${CHANNEL_NAMES.join(", ")}) x ${IMAGE_SIZE} x ${IMAGE_SIZE} pixels, ${pixelTypes}; ${dataset.classNames.length} classes

${contents(dataset, splits, check)}

${intensities(splits)}${describeCheck(check)}`;
}
/** What the splits share, and what follows; empty where nothing does. */
export function describeCheck({ shared, consequences }) {
    const known = shared.filter((pair) => Object.keys(pair).length > 1);
    const kinds = ["wells", "plates", "dates", "microscopes"];
    const table = textTable([
        ["In common", ...kinds],
        ...known.map(({ splits: [a, b], ...counts }) => [
            `  ${a}, ${b}`,
            ...kinds.map((kind) => (counts[kind] === undefined ? "-" : count(counts[kind]))),
        ]),
    ]);
    return [
        ...(known.length > 0 ? [table] : []),
        ...(consequences.length > 0 ? [consequences.map((line) => `- ${line}`).join("\n")] : []),
    ]
        .map((part) => `\n\n${part}`)
        .join("");
}
/** What of the simulated data's properties was put in, and what came out by itself. */
function origins() {
    const titles = {
        given: "Given (paper, instrument)",
        calibrated: "Calibrated to the paper",
        emerged: "Emerged untuned",
    };
    return Object.entries(titles)
        .flatMap(([origin, title]) => [
        title,
        ...CALIBRATION.filter((entry) => entry.origin === origin).map(({ property }) => `  - ${property}`),
    ])
        .join("\n");
}
function contents({ classNames, splitNames }, splits, { counts }) {
    const row = (name, value) => {
        const values = splits.map(value);
        return [name, ...values.map((n) => (n === undefined ? "-" : count(n)))];
    };
    const nothing = ["", ...splits.map(() => "")];
    const called = (split) => {
        const own = splitNames?.[split];
        return own === undefined ? split : `${split} (${own})`;
    };
    const wellsOf = (name) => row(`  ${name}`, ({ split }) => counts.find((one) => one.split === split && one.class === name)?.wells);
    const hasWells = counts.some(({ wells }) => wells !== undefined);
    return textTable([
        ["Images", ...splits.map(({ split }) => called(split))],
        ...classNames.map((name, label) => row(`  ${name}`, ({ imagesPerClass }) => imagesPerClass[label])),
        row("  all", ({ images }) => images),
        nothing,
        row("Plates", ({ plates }) => plates),
        row("Wells", ({ wells }) => wells),
        ...(hasWells ? classNames.map(wellsOf) : []),
        row("Dates", ({ dates }) => dates),
        row("Microscopes", ({ microscopes }) => microscopes),
    ]);
}
function intensities(splits) {
    return textTable([
        ["Intensity", "min", ...PERCENTILES.map((percent) => `${percent} %`), "max"],
        ...CHANNEL_NAMES.flatMap((channel) => splits.map(({ split, intensity }) => {
            const { min, percentiles, max } = intensity[channel];
            return [`  ${channel}, ${split}`, ...[min, ...percentiles, max].map(intensityText)];
        })),
    ]);
}
function count(n) {
    return n.toLocaleString("en");
}
/** Four digits where there are that many after the point, all of them before it. */
function intensityText(value) {
    const size = Math.abs(value);
    if (size !== 0 && size < 1e-4)
        return value.toExponential(1);
    return value.toLocaleString("en", size >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 });
}
//# sourceMappingURL=info.js.map