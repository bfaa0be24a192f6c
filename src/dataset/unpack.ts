import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { imageBatches } from "./batches.js";
import { writeCompanions } from "./companions.js";
import { idsCsv, idsPath } from "./ids-csv.js";
import { CHANNEL_NAMES, pixelArray } from "./pixels.js";
import { encodeTiff } from "./tiff/encode.js";
import { CHANNELS, type Dataset, IMAGE_SIZE, type SplitName, type SplitReader } from "./types.js";

const CHANNEL_LENGTH = IMAGE_SIZE * IMAGE_SIZE;

/** Options of {@link unpack} and `pack`. */
export interface ConvertOptions extends Omit<RunOptions, "pool"> {
  /** Replace what has the same name in an output that is not empty. */
  force?: boolean;
  /** The splits to write; all of the dataset's by default. */
  splits?: readonly SplitName[];
}

/**
 * Writes a dataset as TIFF files, in the authors' layout `<out>/<split>/<label>/COOSv1cell_<i>_{protein,nucleus}.tif`
 * with i the row in the source (`SplitReader.rows`), pixels as they are stored; and the IDs as `<out>/<split>_ids.csv`, class names and
 * the mark of simulated data with them. Opening the result gives the same dataset again.
 * Throws `UsageError` where `out` is not empty, `Coos7Error` where it cannot be written; then nothing is left.
 */
export async function unpack(dataset: Dataset, out: string, options: ConvertOptions = {}): Promise<void> {
  await fillDirectory(out, options, async (staging) => {
    writeCompanions(dataset, staging);
    for (const split of options.splits ?? dataset.splits) {
      const reader = await dataset.open(split);
      try {
        await unpackSplit(reader, join(staging, split), options);
      } finally {
        reader.close();
      }
    }
  });
}

async function unpackSplit(reader: SplitReader, folder: string, options: ConvertOptions): Promise<void> {
  const { name, labels, rows, ids, pixelType, count } = reader;
  const advance = countProgress(options.onProgress, `Unpacking ${name}`, count, "images");
  for (const label of new Set(labels)) mkdirSync(join(folder, String(label)), { recursive: true });
  const csv = idsCsv(rows, labels, ids);
  if (csv !== undefined) writeFileAtomic(idsPath(folder), csv);
  for await (const { start, count: batch, images } of imageBatches(reader, options)) {
    const writing: Promise<void>[] = [];
    for (let k = 0; k < batch * CHANNELS; k++) {
      const i = start + Math.floor(k / CHANNELS);
      const pixels = pixelArray(pixelType, CHANNEL_LENGTH);
      pixels.set(images.subarray(k * CHANNEL_LENGTH, (k + 1) * CHANNEL_LENGTH));
      const file = `COOSv1cell_${rows[i]}_${CHANNEL_NAMES[k % CHANNELS]}.tif`;
      writing.push(
        writeFile(join(folder, String(labels[i]), file), encodeTiff(pixels, IMAGE_SIZE, IMAGE_SIZE)),
      );
    }
    // All of them end before an error is passed on: the folder is removed then.
    for (const result of await Promise.allSettled(writing))
      if (result.status === "rejected") throw result.reason;
    advance(batch);
  }
}
