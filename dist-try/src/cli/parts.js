import { UsageError } from "../core/errors.js";
import { CLASSIFIERS, classifiersNamed } from "../reproduce/classifiers.js";
import { FAMILIES, familiesNamed } from "../reproduce/families/families.js";
import { makeFeatures, mergeFeatures } from "../reproduce/parts/feature-parts.js";
import { gatherParts, makeFit, makeSearch } from "../reproduce/parts/fit-parts.js";
import { makeNetwork, openParts, partRange, } from "../reproduce/parts/parts.js";
import { requireOut, withWorkers } from "./command.js";
import { progressReporter } from "./progress.js";
import { fillResults, printResults } from "./reproduce.js";
import { ROWS_HELP, ROWS_OPTIONS, RUN_HELP, RUN_OPTIONS, runFromOptions } from "./run-options.js";
/** `--parts DIR` and what a run made in parts is told, for the `options` of a command. */
export const PARTS_OPTIONS = { ...RUN_OPTIONS, parts: { type: "string" } };
/** The lines of `--help` about {@link PARTS_OPTIONS}. */
export const PARTS_HELP = `  --parts DIR        the folder in which the parts of a run meet; on several machines, one that all of them see. All
                     parts of a run are given the same of these options:
${RUN_HELP}`;
const FAMILY_IDS = FAMILIES.map(({ id }) => id).join(", ");
/** What `coos7 train FAMILY --parts DIR` does. */
export async function trainPart(input) {
    const family = familyOf("train", input);
    await part(input, "train", (parts) => makeNetwork(family, parts), `network of ${family.name}`);
}
/** What `coos7 features FAMILY --parts DIR` does. */
export async function featuresPart(input) {
    const family = familyOf("features", input);
    const { rows } = input.values;
    const range = typeof rows === "string" ? partRange("--rows", rows) : undefined;
    const what = `${family.name} features${range ? `, rows ${range.text}` : ""}`;
    await part(input, "features", (parts) => makeFeatures(family, range, parts), what, ["rows"]);
}
export const mergeCommand = {
    help: `
Usage: coos7 merge FAMILY --parts DIR [options]

Puts together what coos7 features FAMILY --parts DIR --rows A:B made of ranges of images (FAMILY: ${FAMILY_IDS}):
the features of all images, the same bytes as without --rows.

${PARTS_HELP}

Example: coos7 merge pci --data data/coos7 --profile paper --parts parts`,
    options: PARTS_OPTIONS,
    positionals: true,
    async run(input) {
        const family = familyOf("merge", input);
        await part(input, "merge", (parts) => mergeFeatures(family, parts), `${family.name} features`);
    },
};
export const fitCommand = {
    help: `
Usage: coos7 fit FAMILY --classifier NAME --parts DIR [options]

Fits one row of Table 3: a classifier on the features that coos7 features FAMILY --parts DIR made of Training, and
predicts every split: DIR/fits/ROW/ROW__SPLIT.csv, in the form that coos7 evaluate reads. FAMILY: ${FAMILY_IDS}.

  --classifier NAME  ${CLASSIFIERS.map(({ id }) => id).join(", ")}
  --layer NAME       the layer, of families with several: ${FAMILIES.filter(({ layers }) => layers.length > 1)
        .map(({ id, layers }) => `${id}: ${layers.join(", ")}`)
        .join("; ")}
  --draws A:B        rf: only score these draws of the search, counted from 0, or shares of them such as 10%:20%; those
                     that share trees are neighbours. Without it what was scored before is used, the rest is scored,
                     and the best is fitted: the same row as from a search at once
${PARTS_HELP}

Example: coos7 fit texture --classifier rf --draws 0%:10% --data data/coos7 --profile paper --parts parts`,
    options: {
        ...PARTS_OPTIONS,
        classifier: { type: "string" },
        layer: { type: "string" },
        draws: { type: "string" },
    },
    positionals: true,
    async run(input) {
        const { values } = input;
        const family = familyOf("fit", input);
        const layer = layerOf(family, values.layer);
        if (typeof values.classifier !== "string")
            throw new UsageError(`fit: expected --classifier, one of ${CLASSIFIERS.map(({ id }) => id).join(", ")}`);
        const [classifier, ...more] = classifiersNamed([values.classifier]);
        if (!classifier || more.length > 0)
            throw new UsageError("fit: expected one --classifier");
        const row = { family, layer, classifier };
        const draws = typeof values.draws === "string" ? partRange("--draws", values.draws) : undefined;
        const what = [family.name, layer, classifier.name, draws && `draws ${draws.text}`];
        await part(input, "fit", (parts) => (draws ? makeSearch(row, draws, parts) : makeFit(row, parts)), what.filter(Boolean).join(" "), ["classifier", "layer", "draws"]);
    },
};
export const tableCommand = {
    help: `
Usage: coos7 table --parts DIR --out DIR [options]

Makes Table 3 with everything behind it of the parts of a run: the files that coos7 reproduce writes, byte for byte but for
the times. Every part must be there: coos7 train and coos7 features of each family, coos7 fit of each row.

${PARTS_HELP}
${ROWS_HELP}
  --out DIR          where to write; as of coos7 reproduce
  --force            replace others' files that have the names of new ones, and results of other data
  --json             print the table as JSON

Example: coos7 table --data data/coos7 --profile paper --parts parts --out results`,
    options: {
        ...PARTS_OPTIONS,
        ...ROWS_OPTIONS,
        out: { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    async run({ values, signal }) {
        const started = performance.now();
        const folder = requireOut("table", values);
        const place = requireParts("table", values);
        const options = { ...(await runFromOptions(values)), methods: [] };
        const found = await withWorkers(values, (pool) => fillResults(options, { folder, force: values.force === true }, { pool, signal }, async (run) => gatherParts(options, await openParts(place, options, run))));
        printResults(found, { folder, json: values.json === true, started });
    },
};
/** Makes one part of a run and says what became of it. */
async function part({ values, signal }, command, make, what, own = []) {
    const stray = Object.keys(values).find((name) => !(name in PARTS_OPTIONS || own.includes(name)));
    if (stray !== undefined)
        throw new UsageError(`${command}: --${stray} does not go with --parts, whose run says how it is made; see coos7 ${command} --help`);
    const place = requireParts(command, values);
    const options = await runFromOptions(values);
    const progress = progressReporter();
    const { onProgress, log } = progress;
    try {
        const outcome = await withWorkers(values, async (pool) => {
            const run = { pool, signal, onProgress, onWarning: log };
            return make(await openParts(place, options, run));
        });
        progress.finish();
        console.log(outcome === "made" ? `${what}: made in ${place}` : `${what}: was in ${place} already`);
    }
    finally {
        progress.finish();
    }
}
/** Throws {@link UsageError} for options that a command has for runs in parts only. */
export function refuseWithoutParts(command, values, names) {
    const stray = names.find((name) => values[name] !== undefined);
    if (stray !== undefined)
        throw new UsageError(`${command}: --${stray} goes with --parts, the folder in which the parts of a run meet; see coos7 ${command} --help`);
}
function requireParts(command, { parts }) {
    if (typeof parts === "string" && parts !== "")
        return parts;
    throw new UsageError(`${command}: expected --parts, the folder in which the parts of a run meet; see coos7 ${command} --help`);
}
function familyOf(command, { positionals }) {
    const [name, ...more] = positionals;
    if (name !== undefined && more.length === 0)
        return familiesNamed([name])[0];
    throw new UsageError(`${command}: expected one feature family, ${FAMILY_IDS}, but found ${positionals.length}; see coos7 ${command} --help`);
}
function layerOf({ id, layers }, layer) {
    if (layers.length === 1 && (layer === undefined || layer === layers[0]))
        return layers[0];
    const found = layers.find((name) => name === layer);
    if (found !== undefined && layers.length > 1)
        return found;
    if (layers.length === 1)
        throw new UsageError(`fit: rows of ${id} are of one layer only: leave --layer out`);
    throw new UsageError(`fit: expected --layer to be one of ${layers.join(", ")} but found ${layer === undefined ? "none" : JSON.stringify(layer)}`);
}
//# sourceMappingURL=parts.js.map