import { availableParallelism } from "node:os";
import type { BackendName } from "../compute/backend.js";
import { type CsvValue, toCsv } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { argmaxLabels, type Matrix, stackRows } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { shortestDecimal } from "../core/text.js";
import { cellImages } from "../dataset/tiff/tree.js";
import { loadModel, readReference } from "../nn/store.js";
import { likenessByPlate } from "./by-well.js";
import { classProbabilities } from "./class-probabilities.js";
import type { ImageSet } from "./image-set.js";
import { listImages } from "./list-images.js";
import { type TrainingLikeness, trainingLikeness } from "./training-likeness.js";

/** What images are classified with. */
export interface ClassifyOptions {
  /** A trained DeepLoc: a name or a folder, as `loadModel` takes it. */
  model: string;
  /** Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
  /** Threads of an engine on the CPU. Default: all cores. */
  threads?: number;
}

/** What a model says of images. */
export interface Classification {
  /** Path of each image without "_protein.tif". */
  images: string[];
  classNames: readonly string[];
  /** Images x classes. */
  probabilities: Matrix;
  /** Class of the largest probability. */
  predicted: Int32Array;
  /**
   * Whether the images are like the model's training data; missing where that cannot be told: `reason` says why.
   */
  likeness?: TrainingLikeness;
  reason?: string;
  /** The same of each plate that is known. */
  plates?: { plate: string; likeness: TrainingLikeness }[];
}

/**
 * The classes of images of cells, TIFF files `<name>_{protein,nucleus}.tif` of 64 x 64 pixels or folders of them, by a
 * saved DeepLoc, with probabilities; and whether the images are like those that it was trained on.
 * Throws `UsageError` where there is nothing at a path, {@link Coos7Error} where a file or the model cannot be read, and
 * where the model does not predict classes.
 */
export async function classifyImages(
  paths: readonly string[],
  { model: nameOrFolder, backend, threads = availableParallelism() }: ClassifyOptions,
  run: Pick<RunOptions, "signal" | "onProgress" | "onWarning"> = {},
): Promise<Classification> {
  const files = listImages(paths, run);
  const { model, classNames, reference } = await loadClassifier(nameOrFolder);
  const { read } = await cellImages(paths.join(", "), files);
  const images = { count: files.length, read };
  const place = { threads, ...(backend ? { backend } : {}) };
  const probabilities = await classProbabilities({ model, classNames }, images, place, run);
  return classified(
    files.map(({ name }) => name),
    classNames,
    probabilities,
    reference,
  );
}

const TOO_FEW = "there are too few images of the classes that are predicted";
const NO_REFERENCE = "the model was saved without its outputs on held-out training images (reference.npy)";

/**
 * The same of the images of a dataset, split by split, with what is known of each plate.
 */
export async function classifyDataset(
  { dataset, splits, names, ids }: ImageSet,
  { model: nameOrFolder, backend, threads = availableParallelism() }: ClassifyOptions,
  run: Pick<RunOptions, "signal" | "onProgress" | "onWarning"> = {},
): Promise<Classification> {
  const { model, classNames, reference } = await loadClassifier(nameOrFolder);
  const place = { threads, ...(backend ? { backend } : {}) };
  const parts: Matrix[] = [];
  for (const split of splits) {
    await using reader = await dataset.open(split);
    parts.push(await classProbabilities({ model, classNames }, reader, place, run));
  }
  const probabilities = stackRows(parts);
  return {
    ...classified(names, classNames, probabilities, reference),
    ...(reference ? { plates: likenessByPlate(reference, probabilities, ids.plates) } : {}),
  };
}

/** A saved DeepLoc with its outputs on held-out training images. Throws {@link Coos7Error} for a network of another family. */
async function loadClassifier(nameOrFolder: string) {
  const { model, card, folder } = await loadModel(nameOrFolder);
  const { classNames, settings } = card;
  if (settings.family !== "deeploc")
    throw new Coos7Error(
      `Expected the model ${JSON.stringify(nameOrFolder)} to predict classes, a DeepLoc, but found one of the family ${settings.family}; train one with coos7 train deeploc`,
    );
  return { model, classNames, reference: readReference(folder, classNames.length) };
}

function classified(
  images: string[],
  classNames: readonly string[],
  probabilities: Matrix,
  reference: Matrix | undefined,
): Classification {
  const likeness = reference && trainingLikeness(reference, probabilities);
  return {
    images,
    classNames,
    probabilities,
    predicted: argmaxLabels(
      probabilities.data,
      Int32Array.from(classNames, (_, label) => label),
    ),
    ...(likeness ? { likeness } : { reason: reference ? TOO_FEW : NO_REFERENCE }),
  };
}

/** A classification as CSV: image, number and name of its class, and a column of probabilities for each class. */
export function classificationCsv({ images, classNames, probabilities, predicted }: Classification): string {
  const { data, cols } = probabilities;
  const rows = images.map((image, i): CsvValue[] => [
    image,
    predicted[i],
    classNames[predicted[i]!],
    ...Array.from(data.subarray(i * cols, (i + 1) * cols), shortestDecimal),
  ]);
  return toCsv(["image", "predicted", "class", ...classNames], rows);
}
