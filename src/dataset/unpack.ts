import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { imageBatches } from "./batches.js";
import { requireLikeNeighbours, writeCompanions } from "./companions.js";
import { idsCsv, idsPath } from "./ids-csv.js";
import { CHANNEL_NAMES, pixelArray } from "./pixels.js";
import { encodeTiff } from "./tiff/encode.js";
import { CHANNELS, type Dataset, IMAGE_SIZE, type SplitName, type SplitReader } from "./types.js";

const OWN_FILE = new RegExp(`^COOSv1cell_(\\d+)_(?:${CHANNEL_NAMES.join("|")})\\.tif$`);
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
  await fillDirectory(out, { force: options.force ?? false }, async (staging) => {
    const splits = options.splits ?? dataset.splits;
    requireLikeNeighbours(dataset, out, splits, "tiff");
    writeCompanions(dataset, staging);
    for (const split of splits) {
      const reader = await dataset.open(split);
      try {
        requireOwnImages(join(out, split), reader);
        await unpackSplit(reader, join(staging, split), options);
      } finally {
        reader.close();
      }
    }
  });
}

/** Throws {@link UsageError} where a split's folder has images that its own would be mixed with. */
function requireOwnImages(folder: string, { labels, count }: SplitReader): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!/\.tiff?$/i.test(entry.name)) continue;
    const cell = Number(OWN_FILE.exec(entry.name)?.[1] ?? count);
    const path = join(entry.parentPath, entry.name);
    if (cell < count && dirname(path) === join(folder, String(labels[cell]))) continue;
    throw new UsageError(
      `${path} is not an image of the split to be written, and would be taken for one; move ${folder} away or choose another --out`,
    );
  }
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
