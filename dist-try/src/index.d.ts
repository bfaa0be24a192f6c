/**
 * What everybody begins with, and a namespace for each part in the data's order. `coos7/models` has by itself what
 * `models` has here, and so the others.
 *
 * @module coos7
 */
export * as adapters from "./adapters.js";
export * as benchmark from "./benchmark.js";
export type { CacheOptions } from "./core/cache.js";
export type { CsvValue } from "./core/csv.js";
export { CancelledError, Coos7Error, UsageError } from "./core/errors.js";
export { type Matrix, matrixFrom, stackRows, takeRows } from "./core/matrix.js";
export type { ProgressEvent, ProgressListener, RunOptions } from "./core/progress.js";
export { Random } from "./core/random.js";
export { type JobOptions, type PoolOptions, type TaskReference, WorkerPool } from "./core/workers.js";
export { type CellIds, CHANNELS, type Dataset, type DatasetLocation, type DatasetSource, IMAGE_LENGTH, IMAGE_SIZE, type OpenSplit, type PixelType, SPLITS, type SplitName, type SplitReader, } from "./dataset/dataset.js";
export { type OpenOptions, openDataset } from "./dataset/open.js";
export * as datasets from "./datasets.js";
export * as features from "./features.js";
export * as figures from "./figures.js";
export * as images from "./images.js";
export * as metrics from "./metrics.js";
export * as models from "./models.js";
export * as networks from "./networks.js";
