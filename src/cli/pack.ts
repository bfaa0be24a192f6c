import { openDataset } from "../dataset/open.js";
import { pack } from "../dataset/pack.js";
import type { Command } from "./command.js";
import { requireOut } from "./out-option.js";
import { requirePath } from "./path-argument.js";
import { progressReporter } from "./progress.js";
import { SPLITS_HELP, SPLITS_OPTION, splitsFromOptions } from "./splits-option.js";

export const command: Command = {
  help: `
Usage: coos7 pack DIR --out DIR|FILE.hdf5 [options]

Writes the splits of a dataset, whether TIFF trees or HDF5, as HDF5 files in the layout of the official ones:
<out>/<split>.hdf5 for each split, or FILE.hdf5 for a single one. Pixels keep their type, images their order, and
IDs come from <split>_ids.csv beside a TIFF tree, as coos7 unpack writes it. Equal content gives equal bytes.

  --out DIR|FILE     where to write; made if missing
${SPLITS_HELP}
  --force            replace what has the same name in an --out that is not empty

Example: coos7 pack data/tiff --out data/packed`,
  options: { ...SPLITS_OPTION, out: { type: "string" }, force: { type: "boolean" } },
  positionals: true,
  async run({ values, positionals, signal }) {
    const from = requirePath("pack", positionals);
    const out = requireOut("pack", values);
    const splits = splitsFromOptions(values);
    const dataset = await openDataset(from);
    const progress = progressReporter();
    try {
      await pack(dataset, out, {
        signal,
        onProgress: progress.onProgress,
        force: values.force === true,
        ...(splits ? { splits } : {}),
      });
    } finally {
      progress.finish();
    }
    console.log(`Packed ${(splits ?? dataset.splits).join(", ")} of ${from} into ${out}`);
  },
};
