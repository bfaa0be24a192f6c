import { Coos7Error, UsageError } from "../core/errors.js";
import { PROJECTIONS, type Projection } from "./project.js";
import { THRESHOLDS, type ThresholdMethod } from "./threshold.js";

/** A length in the picture, in pixels or, where its metadata tell the size of a pixel, in micrometres. */
export interface Length {
  value: number;
  unit: "px" | "um";
}

/** How nuclei are found and which of them are cropped. */
export interface CropOptions {
  /**
   * Diameter of a typical nucleus. Default: 10 micrometres, as of many mammalian cells, where the size of a pixel is
   * known, else 28 px.
   */
  diameter?: Length;
  /** Diameter (of a circle of the same area) of the smallest nucleus that is kept. Default: half of `diameter`. */
  smallest?: Length;
  /** The same of the largest. Default: twice `diameter`. */
  largest?: Length;
  /** Default: "local". */
  threshold?: ThresholdMethod;
  /** Depth of the waist at which touching nuclei are split, in pixels; see `NucleusOptions`. */
  split?: Length;
  /** What becomes of several focal planes. Default: a field has one. */
  project?: Projection;
}

/** Lengths in pixels of a field. */
export interface CropLengths {
  diameter: number;
  smallest: number;
  largest: number;
  split?: number;
}

const DEFAULT_DIAMETERS: Readonly<Record<Length["unit"], Length>> = {
  px: { value: 28, unit: "px" },
  um: { value: 10, unit: "um" },
};
/** Of a nucleus. Below, noise looks like nuclei; above, a crop of 64 pixels does not hold one. */
const DIAMETERS = { least: 6, most: 200 } as const;

/** Throws {@link UsageError} naming an option that cannot be right, whatever the images. */
export function checkCropOptions(options: CropOptions): void {
  const { threshold, project } = options;
  if (project !== undefined && !PROJECTIONS.includes(project))
    throw new UsageError(
      `Expected project to be ${PROJECTIONS.join(" or ")} but found ${JSON.stringify(project)}`,
    );
  for (const name of ["diameter", "smallest", "largest", "split"] as const) {
    const length = options[name];
    if (length === undefined || (Number.isFinite(length.value) && length.value > 0)) continue;
    throw new UsageError(`Expected ${name} to be a length above 0 but found ${length.value}`);
  }
  if (threshold === undefined) return;
  if (
    typeof threshold === "number" ? !(threshold > 0 && threshold < Infinity) : !THRESHOLDS.includes(threshold)
  )
    throw new UsageError(
      `Expected threshold to be ${THRESHOLDS.join(", ")} or a number of counts above 0 but found ${typeof threshold === "number" ? threshold : JSON.stringify(threshold)}`,
    );
}

/**
 * The options' lengths in the pixels of a field. Throws {@link Coos7Error} naming the field where lengths are in
 * micrometres and the field does not say how large its pixels are, and where they do not fit each other.
 */
export function cropLengths(
  options: CropOptions,
  field: { path: string; micrometresPerPixel?: number },
): CropLengths {
  const inPixels = ({ value, unit }: Length): number => {
    if (unit === "px") return value;
    if (field.micrometresPerPixel !== undefined) return value / field.micrometresPerPixel;
    throw new Coos7Error(
      `${field.path}: its metadata do not say how large a pixel is; give lengths in pixels, e.g. --diameter 28`,
    );
  };
  const usual = DEFAULT_DIAMETERS[field.micrometresPerPixel === undefined ? "px" : "um"];
  const diameter = inPixels(options.diameter ?? usual);
  const smallest = options.smallest ? inPixels(options.smallest) : diameter / 2;
  const largest = options.largest ? inPixels(options.largest) : 2 * diameter;
  if (diameter < DIAMETERS.least || diameter > DIAMETERS.most)
    throw new Coos7Error(
      `${field.path}: expected nuclei of ${DIAMETERS.least} to ${DIAMETERS.most} pixels but found a diameter of ${round(diameter)}; give --diameter, or scale the images`,
    );
  if (smallest >= largest)
    throw new Coos7Error(
      `${field.path}: expected the smallest nucleus to be smaller than the largest but found ${round(smallest)} and ${round(largest)} pixels`,
    );
  return {
    diameter,
    smallest,
    largest,
    ...(options.split ? { split: inPixels(options.split) } : {}),
  };
}

function round(pixels: number): number {
  return Number(pixels.toPrecision(3));
}
