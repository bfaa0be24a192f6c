import { openDataset } from "../dataset/open.js";
import { unpack } from "../dataset/unpack.js";
import type { Command } from "./command.js";
import { requireOut } from "./out-option.js";
import { requirePath } from "./path-argument.js";
import { progressReporter } from "./progress.js";
import { SPLITS_HELP, SPLITS_OPTION, splitsFromOptions } from "./splits-option.js";

export const command: Command = {
  help: `
Usage: coos7 unpack DIR|FILE.hdf5 --out DIR [options]

Writes the images of a dataset, or of one split's HDF5 file, as TIFF files in the layout of the authors' script:
<out>/<split>/<label>/COOSv1cell_<row>_{protein,nucleus}.tif, with their pixel type unchanged and not compressed;
the IDs of the cells as <out>/<split>_ids.csv. coos7 pack makes the same HDF5 files from them again.

  --out DIR          where to write; made if missing
${SPLITS_HELP}
  --force            replace what has the same name in an --out that is not empty

Example: coos7 unpack data/coos7/COOS7_v1.1_test4.hdf5 --out data/tiff`,
  options: { ...SPLITS_OPTION, out: { type: "string" }, force: { type: "boolean" } },
  positionals: true,
  async run({ values, positionals, signal }) {
    const from = requirePath("unpack", positionals);
    const out = requireOut("unpack", values);
    const splits = splitsFromOptions(values);
    const dataset = await openDataset(from);
    const progress = progressReporter();
    try {
      await unpack(dataset, out, {
        signal,
        onProgress: progress.onProgress,
        force: values.force === true,
        ...(splits ? { splits } : {}),
      });
    } finally {
      progress.finish();
    }
    console.log(`Unpacked ${(splits ?? dataset.splits).join(", ")} of ${from} into ${out}`);
  },
};
