import { pack as packDataset, unpack as unpackDataset } from "../dataset/convert.js";
import { openDataset } from "../dataset/open.js";
import { requireOut, requirePath, SPLITS_HELP, SPLITS_OPTION, splitsFromOptions, } from "./command.js";
import { progressReporter } from "./progress.js";
const SHARED = {
    options: { ...SPLITS_OPTION, out: { type: "string" }, force: { type: "boolean" } },
    positionals: true,
};
export const packCommand = {
    help: `
Usage: coos7 pack DIR --out DIR|FILE.hdf5 [options]

Writes the splits of a dataset, whether TIFF trees or HDF5, as HDF5 files in the layout of the official ones:
<out>/<split>.hdf5 for each split, or FILE.hdf5 for a single one. Pixels keep their type, images their order, and
IDs come from <split>_ids.csv beside a TIFF tree, as coos7 unpack writes it. Equal content gives equal bytes.

  --out DIR|FILE     where to write; made if missing
${SPLITS_HELP}
  --force            replace what has the same name in an --out that is not empty

Example: coos7 pack data/tiff --out data/packed`,
    ...SHARED,
    run: (input) => convert(input, "pack", "Packed", packDataset),
};
export const unpackCommand = {
    help: `
Usage: coos7 unpack DIR|FILE.hdf5 --out DIR [options]

Writes the images of a dataset, or of one split's HDF5 file, as TIFF files in the layout of the authors' script:
<out>/<split>/<label>/COOSv1cell_<row>_{protein,nucleus}.tif, with their pixel type unchanged and not compressed;
the IDs of the cells as <out>/<split>_ids.csv. coos7 pack makes the same HDF5 files from them again.

  --out DIR          where to write; made if missing
${SPLITS_HELP}
  --force            replace what has the same name in an --out that is not empty

Example: coos7 unpack data/coos7/COOS7_v1.1_test4.hdf5 --out data/tiff`,
    ...SHARED,
    run: (input) => convert(input, "unpack", "Unpacked", unpackDataset),
};
async function convert({ values, positionals, signal }, name, done, write) {
    const from = requirePath(name, positionals);
    const out = requireOut(name, values);
    const splits = splitsFromOptions(values);
    const dataset = await openDataset(from);
    const progress = progressReporter();
    try {
        await write(dataset, out, {
            signal,
            onProgress: progress.onProgress,
            force: values.force === true,
            ...(splits ? { splits } : {}),
        });
    }
    finally {
        progress.finish();
    }
    console.log(`${done} ${(splits ?? dataset.splits).join(", ")} of ${from} into ${out}`);
}
//# sourceMappingURL=convert.js.map