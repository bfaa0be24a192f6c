import { countProgress, type RunOptions } from "../core/progress.js";
import { IntensityHistogram } from "./intensity-histogram.js";
import { CHANNEL_NAMES } from "./pixels.js";
import { readInParallel } from "./read-in-parallel.js";
import { type CellIds, CHANNELS, type Dataset, IMAGE_SIZE, type PixelType, type SplitName } from "./types.js";

/** The percentiles of {@link IntensitySummary}. */
export const PERCENTILES = [1, 25, 50, 75, 99] as const;

/** Raw pixel values of one channel over all images of a split. See {@link IntensityHistogram} for exactness. */
export interface IntensitySummary {
  min: number;
  /** One value for each of {@link PERCENTILES}. */
  percentiles: number[];
  max: number;
}

/** What the paper's Table 2 says of a split, and its intensities. */
export interface SplitSummary {
  split: SplitName;
  images: number;
  /** Images of each class, label order. */
  imagesPerClass: number[];
  pixelType: PixelType;
  /** Numbers of different dates, microscopes and plates, and of wells (of a plate, microscope and date). */
  dates?: number;
  microscopes?: number;
  plates?: number;
  wells?: number;
  intensity: Record<(typeof CHANNEL_NAMES)[number], IntensitySummary>;
}

/** Counts and intensities of each split of a dataset; reads (or simulates) every image once, in worker threads. */
export async function summarise(dataset: Dataset, run: RunOptions = {}): Promise<SplitSummary[]> {
  const summaries: SplitSummary[] = [];
  for (const split of dataset.splits) {
    const reader = await dataset.open(split);
    const { count, labels, pixelType, ids } = reader;
    reader.close();
    const imagesPerClass = dataset.classNames.map(() => 0);
    for (const label of labels) imagesPerClass[label]!++;
    const intensity = await intensities(dataset, split, count, run);
    summaries.push({ split, images: count, imagesPerClass, pixelType, ...countIds(ids), intensity });
  }
  return summaries;
}

function countIds(ids: CellIds): Pick<SplitSummary, "dates" | "microscopes" | "plates" | "wells"> {
  const counts: Partial<Record<keyof CellIds, number>> = {};
  for (const field of ["dates", "microscopes", "plates"] as const)
    if (ids[field]) counts[field] = new Set(ids[field]).size;
  const { wells, dates, microscopes, plates } = ids;
  if (wells)
    counts.wells = new Set(
      wells.map((well, i) => JSON.stringify([dates?.[i], microscopes?.[i], plates?.[i], well])),
    ).size;
  return counts;
}

async function intensities(
  dataset: Dataset,
  split: SplitName,
  count: number,
  run: RunOptions,
): Promise<SplitSummary["intensity"]> {
  const histograms = CHANNEL_NAMES.map(() => new IntensityHistogram());
  const length = IMAGE_SIZE * IMAGE_SIZE;
  const advance = countProgress(run.onProgress, `Reading ${split}`, count, "images");
  await readInParallel(dataset, split, count, run, (images) => {
    for (let k = 0; k < images.length / length; k++)
      histograms[k % CHANNELS]!.add(images.subarray(k * length, (k + 1) * length));
    advance(images.length / (length * CHANNELS));
  });
  const [protein, nucleus] = histograms.map((histogram) => ({
    min: histogram.min,
    percentiles: PERCENTILES.map((percent) => histogram.percentile(percent)),
    max: histogram.max,
  }));
  return { protein: protein!, nucleus: nucleus! };
}
