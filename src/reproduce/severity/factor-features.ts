import type { CacheOptions } from "../../core/cache.js";
import { UsageError } from "../../core/errors.js";
import { type Matrix, takeRows } from "../../core/matrix.js";
import type { RunOptions } from "../../core/progress.js";
import { Random } from "../../core/random.js";
import type { Factor, SimulatorOptions } from "../../dataset/simulate/options.js";
import { openSimulator } from "../../dataset/simulate/simulator.js";
import { limitImages } from "../../dataset/subset.js";
import type { CellIds, Dataset, SplitName } from "../../dataset/types.js";
import { cachedFeatures } from "../../features/cached.js";
import { TEXTURE } from "../../features/texture/texture.js";
import { factorSplit, simulatorWithFactor } from "./factor-split.js";

/** Cells with their Texture features. */
export interface LabelledFeatures {
  /** One row per cell, in the columns of `TEXTURE`. */
  features: Matrix;
  labels: Int32Array;
  ids: CellIds;
}

/** Which simulated experiment, and how many of a split's images at most. */
export interface FactorOptions {
  /** The experiment's seed; default 1. */
  seed?: number;
  /** Its size; default 0.1. */
  scale?: number;
  /** At most this many images, drawn at random within class. */
  images: number;
}

/** The cells of a split with their Texture features, through the cache. */
export async function labelledFeatures(
  dataset: Dataset,
  split: SplitName,
  run: RunOptions & CacheOptions = {},
): Promise<LabelledFeatures> {
  const reader = await dataset.open(split);
  const { labels, ids } = reader;
  reader.close();
  return { features: await cachedFeatures(dataset, split, TEXTURE, run), labels, ids };
}

/**
 * At most `images` cells of a split of the simulator with their Texture features. Throws {@link UsageError} unless
 * `images` is a whole number above 0.
 */
export async function simulatedFeatures(
  options: SimulatorOptions,
  split: SplitName,
  images: number,
  run: RunOptions & CacheOptions = {},
): Promise<LabelledFeatures> {
  if (!Number.isSafeInteger(images) || images < 1)
    throw new UsageError(`Expected images to be a whole number above 0 but found ${images}`);
  return labelledFeatures(limitImages(openSimulator(options), { [split]: images }, options.seed), split, run);
}

/**
 * The cells of a factor's split (see {@link factorSplit}) with the factor at the given severity. They are the same
 * cells at every severity.
 */
export function factorFeatures(
  factor: Factor,
  severity: number,
  { images, ...options }: FactorOptions,
  run: RunOptions & CacheOptions = {},
): Promise<LabelledFeatures> {
  const simulator = simulatorWithFactor(factor, severity, options);
  return simulatedFeatures(simulator, factorSplit(factor).split, images, run);
}

/**
 * Two samples that differ by one factor only: a random half of the cells of its split with the factor switched off
 * (`source`), and the other half with it at the given severity (`target`). Both are from the same wells, so that at
 * severity 0 there is no shift between them, and shift detection exchanges cells.
 */
export async function factorShift(
  factor: Factor,
  severity: number,
  options: FactorOptions,
  run: RunOptions & CacheOptions = {},
): Promise<{ source: LabelledFeatures; target: LabelledFeatures }> {
  const off = await factorFeatures(factor, 0, options, run);
  const on = await factorFeatures(factor, severity, options, run);
  const rows = new Random(options.seed ?? 1, "halves", factor).shuffle(Int32Array.from(off.labels.keys()));
  const half = rows.length >> 1;
  return {
    source: takeCells(off, rows.slice(0, half).sort()),
    target: takeCells(on, rows.slice(half).sort()),
  };
}

/** The cells of the given rows, in the given order. */
export function takeCells({ features, labels, ids }: LabelledFeatures, rows: Int32Array): LabelledFeatures {
  return {
    features: takeRows(features, rows),
    labels: rows.map((row) => labels[row]!),
    ids: Object.fromEntries(
      Object.entries(ids).map(([name, list]: [string, string[]]) => [
        name,
        Array.from(rows, (row) => list[row]!),
      ]),
    ),
  };
}
