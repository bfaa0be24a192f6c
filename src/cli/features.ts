import { join } from "node:path";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import type { Matrix } from "../core/matrix.js";
import { encodeNpy } from "../core/npy.js";
import { cachedFeatures } from "../features/cached.js";
import { FEATURE_SETS, featureSet } from "../features/sets.js";
import type { Command } from "./command.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { progressReporter } from "./progress.js";
import { WORKERS_HELP, WORKERS_OPTION, withWorkers } from "./workers-option.js";

const KNOWN = FEATURE_SETS.map((set) => set.id).join(", ");

export const command: Command = {
  help: `
Usage: coos7 features NAME --out DIR [options]

Computes the features called NAME (${KNOWN}) of every image and writes, for each split of the dataset,
DIR/<split>.npy (float32, one row per image) and, once, DIR/names.json (the names of the columns).

  --out DIR          where to write; made if missing
${DATASET_HELP}
${WORKERS_HELP}

Example: coos7 features texture --data data/coos7 --out features/texture`,
  options: { ...DATASET_OPTIONS, ...WORKERS_OPTION, out: { type: "string" } },
  positionals: true,
  async run({ values, positionals, signal }) {
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0)
      throw new UsageError(`features: expected one name of features (${KNOWN}); see coos7 features --help`);
    const set = featureSet(name);
    const { out } = values;
    if (typeof out !== "string" || out === "")
      throw new UsageError("features: expected --out DIR, the folder to write to");
    const progress = progressReporter();
    try {
      await withWorkers(values, async (pool) => {
        const dataset = await datasetFromOptions(values);
        const run = { pool, signal, onProgress: progress.onProgress, onWarning: progress.log };
        // Everything is computed before anything is written: a bad image leaves no half-filled folder.
        const matrices: [string, Matrix][] = [];
        for (const split of dataset.splits)
          matrices.push([split, await cachedFeatures(dataset, split, set, run)]);
        progress.finish();
        for (const [split, matrix] of matrices) {
          const path = join(out, `${split}.npy`);
          writeFileAtomic(path, encodeNpy(matrix));
          console.log(`${path}: ${matrix.rows} images x ${matrix.cols} features`);
        }
        writeFileAtomic(join(out, "names.json"), `${JSON.stringify(set.names, undefined, 2)}\n`);
      });
    } finally {
      progress.finish();
    }
  },
};
