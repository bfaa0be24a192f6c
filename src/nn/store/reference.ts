import { existsSync } from "node:fs";
import { join } from "node:path";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError, writeFileAtomic } from "../../core/files.js";
import type { Matrix } from "../../core/matrix.js";
import { decodeNpy, encodeNpy } from "../../core/npy.js";
import { readFileBytes } from "../../core/read-file.js";

/** The file, beside a classifier's card, of its class probabilities for held-out training images. */
const REFERENCE_FILE = "reference.npy";
/** A thousand images of a thousand classes. */
const MAX_BYTES = 8e6;

/**
 * Writes what a classifier makes of images that it was not fitted to but that are like its training data (rows x
 * classes), for comparison with what it makes of other images, into the folder that it is being saved in.
 */
export function writeReference(folder: string, probabilities: Matrix): void {
  writeFileAtomic(join(folder, REFERENCE_FILE), encodeNpy(probabilities));
}

/**
 * The probabilities of {@link writeReference} in the folder of a model, undefined where it was saved without.
 * Throws {@link Coos7Error} naming the file where it is damaged or of another number of classes.
 */
export function readReference(folder: string, classes: number): Matrix | undefined {
  const path = join(folder, REFERENCE_FILE);
  if (!existsSync(path)) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = readFileBytes(path, MAX_BYTES);
  } catch (error) {
    throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
  }
  const matrix = decodeNpy(bytes, path);
  if (matrix.cols !== classes || matrix.rows < 1 || matrix.data.some((value) => !(value >= 0 && value <= 1)))
    throw new Coos7Error(
      `${path}: expected probabilities of ${classes} classes but found ${matrix.rows} x ${matrix.cols} values, or some beyond 0 to 1; copy or train the model again`,
    );
  return matrix;
}
