import { UsageError } from "../../core/errors.js";
import type { Matrix } from "../../core/matrix.js";
import { linearDecisions } from "./linear-decisions.js";
import { neighbourDecisions } from "./neighbour-decisions.js";
import { permutationTest, type Statistic } from "./permutation-test.js";
import { type PooledSample, poolSamples } from "./pooled-sample.js";
import { shiftSettings } from "./settings.js";
import type { ShiftOptions, ShiftTest } from "./types.js";

/** Classifiers whose refitting to another arrangement is cheap. */
export const TWO_SAMPLE_CLASSIFIERS = ["linear", "neighbours"] as const;
export type TwoSampleClassifier = (typeof TWO_SAMPLE_CLASSIFIERS)[number];

export interface ClassifierTwoSampleOptions extends ShiftOptions {
  /**
   * "linear" (default): Fisher's linear discriminant, which sees differences between means. "neighbours": the
   * majority of the nearest neighbours, which sees differences of any kind, but less of them.
   */
  classifier?: TwoSampleClassifier;
}

/**
 * Decides for each row, from an arrangement of the units, by a classifier fitted to rows of other units: above 0
 * where it takes the row for one of the target's, the more so the larger. The array may be used again for the next
 * arrangement.
 */
export type DecisionFunction = (inTarget: Uint8Array) => Float64Array;

/**
 * The classifier two-sample test of Lopez-Paz and Oquab (ICLR 2017): if a classifier tells source from target on
 * rows it was not fitted to, the samples differ. The statistic is its balanced accuracy (0.5 is chance) under
 * cross-fitting in which a unit is never split. For the p-value the classifier is fitted anew to every permuted
 * arrangement: predictions of rows that share training rows, or a well, are not independent, so that a binomial
 * distribution would not do. Uses at most `maxRows` rows of each sample.
 */
export function classifierTwoSampleTest(
  source: Matrix,
  target: Matrix,
  options: ClassifierTwoSampleOptions = {},
): ShiftTest<{ classifier: TwoSampleClassifier }> {
  const { classifier = "linear" } = options;
  if (!TWO_SAMPLE_CLASSIFIERS.includes(classifier))
    throw new UsageError(
      `Expected classifier to be one of ${TWO_SAMPLE_CLASSIFIERS.join(", ")} but found ${JSON.stringify(classifier)}`,
    );
  const { seed, maxRows } = shiftSettings(options);
  const sample = poolSamples(source, target, options, maxRows);
  const decide = classifier === "linear" ? linearDecisions(sample, seed) : neighbourDecisions(sample);
  return {
    name: `Classifier two-sample test (${classifier})`,
    ...permutationTest(sample, seed, (inTarget) => accuracy(sample, inTarget, decide(inTarget))),
    samples: sample.samples,
    details: { classifier },
  };
}

/** Balanced accuracy, and how far apart the mean decisions on the two samples are. */
function accuracy({ unitOf }: PooledSample, inTarget: Uint8Array, decisions: Float64Array): Statistic {
  const rows = [0, 0];
  const positive = [0, 0];
  const sums = [0, 0];
  for (let i = 0; i < unitOf.length; i++) {
    const side = inTarget[unitOf[i]!]!;
    rows[side]!++;
    sums[side]! += decisions[i]!;
    // Undecided ones are half right, whichever side is called the target.
    positive[side]! += decisions[i]! > 0 ? 1 : decisions[i]! === 0 ? 0.5 : 0;
  }
  const share = (counts: number[], side: 0 | 1): number => counts[side]! / rows[side]!;
  return [(1 + share(positive, 1) - share(positive, 0)) / 2, share(sums, 1) - share(sums, 0)];
}
