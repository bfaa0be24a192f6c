import { argmaxLabels, type Matrix, takeRows } from "../core/matrix.js";
import { Random } from "../core/random.js";
import { blackBoxShift } from "../metrics/shift/black-box-shift.js";

/** Fewer images than this on either side, and no test can tell. */
const FEWEST = 20;
/** Images are called unlike the training data below this p-value and above this distance. */
const LEVEL = 0.01;
const NOTABLE_DISTANCE = 0.15;

/** How a classifier's outputs on new images compare with those on images like its training data. */
export interface TrainingLikeness {
  /** Whether the images are unlike the training data: the difference is neither chance nor small. */
  unlike: boolean;
  /** Largest distance, 0 to 1, between the distributions of a class's probability (Kolmogorov-Smirnov). */
  distance: number;
  pValue: number;
  /** Images of either side that were compared. */
  images: number;
}

/**
 * Whether images are like those that a classifier was trained on, judged by its probabilities (black-box shift
 * detection): `reference` are those of held-out training images, `outputs` those of the new ones. As many images of each
 * predicted class are compared from either side, so that another mix of classes is no difference. Images of other wells
 * always differ a little, which many images show beyond doubt: only a difference of notable size counts.
 * Undefined where there are too few images of the same predicted classes.
 */
export function trainingLikeness(
  reference: Matrix,
  outputs: Matrix,
  seed: number = 1,
): TrainingLikeness | undefined {
  const sides = { source: reference, target: outputs };
  const byClass = { source: rowsByClass(reference, seed), target: rowsByClass(outputs, seed) };
  const rows: Record<keyof typeof sides, number[]> = { source: [], target: [] };
  const strata: number[] = [];
  for (const [label, inTarget] of byClass.target) {
    const inSource = byClass.source.get(label) ?? [];
    const both = Math.min(inSource.length, inTarget.length);
    rows.source.push(...inSource.slice(0, both));
    rows.target.push(...inTarget.slice(0, both));
    for (let i = 0; i < both; i++) strata.push(label);
  }
  if (strata.length < FEWEST) return undefined;
  const test = blackBoxShift(takeRows(reference, rows.source), takeRows(outputs, rows.target), {
    outputs: "soft",
    strata: { source: strata, target: strata },
    seed,
  });
  return {
    unlike: test.pValue < LEVEL && test.statistic >= NOTABLE_DISTANCE,
    distance: test.statistic,
    pValue: test.pValue,
    images: strata.length,
  };
}

/** Rows of each predicted class, in random order. */
function rowsByClass({ data, rows, cols }: Matrix, seed: number): Map<number, number[]> {
  const classes = Int32Array.from({ length: cols }, (_, label) => label);
  const labels = argmaxLabels(data.subarray(0, rows * cols), classes);
  const random = new Random(seed, "rows to compare");
  const order = random.shuffle(Int32Array.from(labels.keys()));
  const found = new Map<number, number[]>();
  for (const row of order) {
    const members = found.get(labels[row]!);
    if (members) members.push(row);
    else found.set(labels[row]!, [row]);
  }
  return found;
}
