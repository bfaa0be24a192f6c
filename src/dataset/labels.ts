import { Coos7Error } from "../core/errors.js";
import { MAX_CLASSES } from "./class-names.js";

/**
 * Throws {@link Coos7Error} naming the first label outside 0 to `classes` - 1.
 * @param source the file or folder, for the message
 * @param classes number of classes, if the dataset names them
 */
export function checkLabels(source: string, labels: Int32Array, classes: number | undefined): void {
  const limit = classes ?? MAX_CLASSES;
  const wrong = labels.findIndex((label) => label < 0 || label >= limit);
  if (wrong < 0) return;
  const reason =
    classes === undefined
      ? `at most ${MAX_CLASSES} classes are supported`
      : `classes.json names ${classes} classes`;
  throw new Coos7Error(
    `${source}: expected labels from 0 to ${limit - 1} but labels[${wrong}] is ${labels[wrong]}; ${reason}`,
  );
}
