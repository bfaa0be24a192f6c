import { join, posix } from "node:path";
import { encodeNpy } from "../core/array-files.js";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json.js";
import { fillDirectory } from "../core/output-directory.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { datasetTitle } from "../dataset/open.js";
import { cachedLayers } from "../features/extract.js";
import { featureSource, SOURCE_NAMES } from "../features/feature-source.js";
import { encodeProfiles } from "../features/parquet.js";
import { BACKEND_HELP, BACKEND_OPTION, backendFromOptions, OFFLINE_HELP, OFFLINE_OPTION, offlineFromOptions, WORKERS_HELP, WORKERS_OPTION, withWorkers, } from "./command.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { featuresPart, PARTS_OPTIONS, refuseWithoutParts } from "./parts.js";
import { progressReporter } from "./progress.js";
const KNOWN = SOURCE_NAMES.join(", ");
export const command = {
    help: `
Usage: coos7 features NAME --out DIR [options]

Computes the features called NAME (${KNOWN}) of every image and writes, for
each split of the dataset, DIR/<split>.npy (float32, one row per image) and, once, DIR/names.json (the names of the
columns); or DIR/<split>.parquet, profiles in cytomining's convention: the features with columns Metadata_Split,
_Index, _Label, _Class, _Date, _Microscope, _Plate and _Well before them. Features of several layers get a folder
each, DIR/<layer>/. deeploc and pci need a trained network; VGG16's weights are downloaded on first use.

  --out DIR          where to write; made if missing
  --format FORMAT    npy (default) or parquet
  --layer LIST       only these layers, e.g. Conv4_2 (default: all; deeploc: FC2 and End-to-End, the probabilities
                     of the classes; pci: Conv1 to Conv5; vgg16: Conv1_1 to Conv5_3)
  --model NAME       deeploc, pci: the network, as coos7 train has saved it, or its folder
${DATASET_HELP}
${BACKEND_HELP}
${WORKERS_HELP}
  --force            replace others' files that have the names of new ones, and features of other data
${OFFLINE_HELP}

With --parts DIR, in which the parts of a run of several commands meet, the features are those that coos7 reproduce
computes, of the family NAME's network that coos7 train NAME --parts DIR made ready. Then it takes the options of the run,
--profile, --seed and --train among them (see coos7 fit --help), and

  --rows A:B         only the images A up to the one before B of each split, counted from 0, or a share of them, such as
                     25%:50%; coos7 merge puts them together

Example: coos7 features pci --model mine --layer Conv3,Conv4 --data data/coos7 --out features/pci`,
    options: {
        ...DATASET_OPTIONS,
        ...BACKEND_OPTION,
        ...WORKERS_OPTION,
        ...OFFLINE_OPTION,
        out: { type: "string" },
        force: { type: "boolean" },
        format: { type: "string" },
        layer: { type: "string" },
        model: { type: "string" },
        rows: { type: "string" },
        ...PARTS_OPTIONS,
    },
    positionals: true,
    async run(input) {
        const { values, positionals, signal } = input;
        if (values.parts !== undefined)
            return featuresPart(input);
        refuseWithoutParts("features", values, ["profile", "train", "rows"]);
        const [name, ...more] = positionals;
        if (name === undefined || more.length > 0)
            throw new UsageError(`features: expected one name of features (${KNOWN}); see coos7 features --help`);
        const { out, model, format = "npy" } = values;
        if (typeof out !== "string" || out === "")
            throw new UsageError("features: expected --out DIR, the folder to write to");
        if (format !== "npy" && format !== "parquet")
            throw new UsageError(`Expected --format to be npy or parquet but found ${JSON.stringify(format)}`);
        const progress = progressReporter();
        try {
            await withWorkers(values, async (pool) => {
                const run = { pool, signal, onProgress: progress.onProgress, onWarning: progress.log };
                const options = {
                    ...backendFromOptions(values),
                    ...offlineFromOptions(values),
                    ...(typeof model === "string" ? { model } : {}),
                };
                const dataset = await datasetFromOptions(values);
                const source = await featureSource(name, options, run);
                const layers = layersFromOptions(source, values);
                const names = layers.map(({ name }) => name);
                const below = (layer) => source.layers.length === 1 ? "" : layer.name.toLowerCase();
                const expected = layers.flatMap((layer) => [
                    ...dataset.splits.map((split) => posix.join(below(layer), `${split}.${format}`)),
                    ...(format === "npy" ? [posix.join(below(layer), "names.json")] : []),
                ]);
                const data = { title: datasetTitle(dataset), fingerprints: () => fingerprints(dataset) };
                const output = {
                    force: values.force === true,
                    shared: true,
                    run: { command: "features", data, expected },
                };
                const lines = await fillDirectory(out, output, async (staging) => {
                    const lines = [];
                    const found = await cachedLayers(dataset, dataset.splits, source, names, run);
                    for (const [i, layer] of layers.entries()) {
                        for (const [place, split] of dataset.splits.entries()) {
                            const path = join(below(layer), `${split}.${format}`);
                            const { features } = found[place][i];
                            writeFileAtomic(join(staging, path), format === "npy"
                                ? encodeNpy(features)
                                : encodeProfiles(features, layer.columns, await profileMetadata(dataset, split)));
                            lines.push(`${join(out, path)}: ${features.rows} images x ${features.cols} features`);
                        }
                        if (format === "npy")
                            writeFileAtomic(join(staging, below(layer), "names.json"), `${jsonText(layer.columns, 2)}\n`);
                    }
                    return lines;
                });
                progress.finish();
                for (const line of lines)
                    console.log(line);
            });
        }
        finally {
            progress.finish();
        }
    },
};
async function profileMetadata(dataset, split) {
    const reader = await dataset.open(split);
    const { rows, labels, ids } = reader;
    reader.close();
    return { split, rows, labels, ids, classNames: dataset.classNames };
}
/** The layers that `--layer` names, in the source's order; all without it. Throws {@link UsageError} for others. */
function layersFromOptions(source, { layer }) {
    if (typeof layer !== "string")
        return [...source.layers];
    const names = layer.split(",").map((name) => name.trim());
    const known = source.layers.map(({ name }) => name);
    const wrong = names.find((name) => !known.includes(name));
    if (wrong === undefined)
        return source.layers.filter(({ name }) => names.includes(name));
    throw new UsageError(known.length === 1
        ? `${source.id} features have no layers: leave --layer out`
        : `Expected --layer to be a list of ${known.join(", ")} but found ${JSON.stringify(wrong)} in it`);
}
//# sourceMappingURL=features.js.map