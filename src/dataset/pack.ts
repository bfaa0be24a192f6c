import { join } from "node:path";
import { UsageError } from "../core/errors.js";
import { checkOutput, fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { imageBatches } from "./batches.js";
import { requireLikeNeighbours, writeCompanions } from "./companions.js";
import { createHdf5Split } from "./hdf5/writer.js";
import type { Dataset, SplitName } from "./types.js";
import type { ConvertOptions } from "./unpack.js";

/**
 * Writes a dataset as HDF5 files in the official layout: `<out>/<split>.hdf5` for each split, with class names
 * and the mark of simulated data beside them; or, if `out` ends in `.hdf5` or `.h5`, the one split into that
 * file. Pixels, labels, IDs, pixel type and row order stay as they are; equal content gives equal bytes.
 * Throws {@link UsageError} where `out` is there already, or is one file for several splits; `Coos7Error` where
 * it cannot be written; then nothing is left.
 */
export async function pack(dataset: Dataset, out: string, options: ConvertOptions = {}): Promise<void> {
  const splits = options.splits ?? dataset.splits;
  if (!/\.(hdf5|h5)$/i.test(out)) {
    await fillDirectory(out, { force: options.force ?? false }, async (staging) => {
      requireLikeNeighbours(dataset, out, splits, "hdf5");
      writeCompanions(dataset, staging);
      for (const split of splits) await packSplit(dataset, split, join(staging, `${split}.hdf5`), options);
    });
    return;
  }
  const [split, ...others] = splits;
  if (split === undefined || others.length > 0)
    throw new UsageError(
      `Expected one split to pack into ${out} but found ${splits.join(", ")}; give a directory as --out, or one of them with --splits`,
    );
  if (dataset.simulated)
    throw new UsageError(
      `Simulated data are packed into a directory, with the file that marks them as simulated; give a directory as --out instead of ${out}`,
    );
  checkOutput(out, options.force ?? false);
  await packSplit(dataset, split, out, options, { exclusive: !options.force });
}

async function packSplit(
  dataset: Dataset,
  split: SplitName,
  path: string,
  options: ConvertOptions,
  output: { exclusive?: boolean } = {},
): Promise<void> {
  const reader = await dataset.open(split);
  try {
    const writer = await createHdf5Split(path, reader, output);
    try {
      const advance = countProgress(options.onProgress, `Packing ${split}`, reader.count, "images");
      for await (const { count, images } of imageBatches(reader, options)) {
        writer.append(images);
        advance(count);
      }
      writer.finish();
    } finally {
      writer.abort();
    }
  } finally {
    reader.close();
  }
}
