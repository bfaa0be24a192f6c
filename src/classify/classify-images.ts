import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { BackendName } from "../compute/backend.js";
import { type CsvValue, toCsv } from "../core/csv.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { argmaxLabels, type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { shortestDecimal } from "../core/text.js";
import { someOf } from "../dataset/locate.js";
import { type CellFiles, cellImages, pairChannels } from "../dataset/tiff/tree.js";
import { loadModel, readReference } from "../nn/store.js";
import { classProbabilities } from "./class-probabilities.js";
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
  const { model, card, folder } = await loadModel(nameOrFolder);
  const { classNames, settings } = card;
  if (settings.family !== "deeploc")
    throw new Coos7Error(
      `Expected the model ${JSON.stringify(nameOrFolder)} to predict classes, a DeepLoc, but found one of the family ${settings.family}; train one with coos7 train deeploc`,
    );
  const reference = readReference(folder, classNames.length);
  const { read } = await cellImages(paths.join(", "), files);
  const images = { count: files.length, read };
  const place = { threads, ...(backend ? { backend } : {}) };
  const probabilities = await classProbabilities({ model, classNames }, images, place, run);
  const likeness = reference && trainingLikeness(reference, probabilities);
  return {
    images: files.map(({ name }) => name),
    classNames,
    probabilities,
    predicted: argmaxLabels(
      probabilities.data,
      Int32Array.from(classNames, (_, label) => label),
    ),
    ...(likeness ? { likeness } : { reason: reference ? TOO_FEW : NO_REFERENCE }),
  };
}

const TOO_FEW = "there are too few images of the classes that are predicted";
const NO_REFERENCE = "the model was saved without its outputs on held-out training images (reference.npy)";

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

/** The files of one image of a cell. */
export interface ImageFiles extends Pick<CellFiles, "protein" | "nucleus"> {
  /** Path of the files without "_protein.tif". */
  name: string;
}

const order = new Intl.Collator("en", { numeric: true });

/**
 * The images of cells in `paths`, files `<name>_{protein,nucleus}.tif` and folders of them with their subfolders, by path.
 * TIFF files that are neither, masks aside, are told to `onWarning`.
 * Throws {@link UsageError} where there is nothing at a path, {@link Coos7Error} where there are no images, and for a
 * channel without its partner.
 */
export function listImages(
  paths: readonly string[],
  { onWarning = console.warn }: Pick<RunOptions, "onWarning"> = {},
): ImageFiles[] {
  const files = [...new Set(paths.flatMap(filesAt))];
  const { cells, others } = pairChannels(files);
  const images = cells.map(
    ({ protein, nucleus }): ImageFiles => ({
      name: protein.replace(/_protein\.tiff?$/i, ""),
      protein,
      nucleus,
    }),
  );
  if (images.length === 0)
    throw new Coos7Error(
      `Found no images of cells in ${paths.join(", ")}; expected <name>_protein.tif and <name>_nucleus.tif of 64 x 64 pixels: coos7 crop cuts them from fields of view, coos7 unpack writes them from HDF5`,
    );
  // Folders hold lists and pictures too; what was named, and TIFF files, were meant.
  const passedOver = others.filter((path) => paths.includes(path) || /\.tiff?$/i.test(path));
  if (passedOver.length > 0)
    onWarning(
      `Passed over ${someOf(passedOver)}; expected <name>_protein.tif and <name>_nucleus.tif for each image of a cell`,
    );
  return images.sort((a, b) => order.compare(a.name, b.name));
}

function filesAt(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw new UsageError(
      `Could not open ${path}: ${describeIoError(error)}; give TIFF files or folders of them`,
      { cause: error },
    );
  }
}
