import { adapt } from "../adapt/adapter.js";
import type { CacheOptions } from "../core/cache.js";
import { UsageError } from "../core/errors.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { mean } from "../core/statistics.js";
import { withPool } from "../core/workers.js";
import { COOS7_CLASSES } from "../dataset/class-names.js";
import { type Factor, simulatorOptions } from "../dataset/simulate/options.js";
import { percentileInterval, wellClusters } from "../metrics/bootstrap.js";
import { balancedErrorPercent, confusionMatrix } from "../metrics/confusion.js";
import { errorInterval } from "../metrics/error-interval.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { fitStandardised } from "../reproduce/evaluate.js";
import { factorFeatures, type LabelledFeatures, simulatedFeatures } from "../reproduce/factor-features.js";
import { PROFILES } from "../reproduce/profile.js";
import type { AdapterMethod } from "./methods.js";

export interface FactorMethodsOptions {
  /** Methods before a classifier; those with several candidates take the third, as no plates are left out here. */
  methods: readonly AdapterMethod[];
  classifier: ClassifierDefinition;
  /** Default: date, plate, later, microscope. */
  factors?: readonly Factor[];
  /** The severity at which a factor is on; default 2, twice what the experiment has. */
  severity?: number;
  /** One simulated experiment each. Default: 1. */
  seeds?: readonly number[];
  /** Size of the experiments; default 0.1. */
  scale?: number;
  /** Images of Training and of each factor's split at most; default 1500 and 700. */
  images?: { training: number; test: number };
}

/** What one method does against one factor of the simulated experiment. */
export interface FactorMethodRow {
  factor: Factor;
  /** "none" without one. */
  method: string;
  /** Balanced error in percent with the factor off and on: means over seeds. */
  off: number;
  on: number;
  /** With the factor on, less that without the method, in percentage points, with its paired 95 % interval. */
  change: number;
  change_low: number;
  change_high: number;
}

/**
 * Which method mends which factor: Texture features of the split in which the factor is what is new (see `factorSplit`), the
 * same cells with it off and on and everything else as it is; the classifier is fitted to Training as always. Simulated:
 * what mends a simulated cause need not mend the same in a laboratory.
 * Throws {@link UsageError} for methods behind a classifier and options out of range.
 */
export async function factorMethods(
  options: FactorMethodsOptions,
  run: RunOptions & CacheOptions = {},
): Promise<FactorMethodRow[]> {
  const { methods, classifier, factors = ["date", "plate", "later", "microscope"], seeds = [1] } = options;
  const { severity = 2, scale = 0.1, images = { training: 1500, test: 700 } } = options;
  const wrong = methods.find(({ stage, mark }) => stage !== "features" || mark === "T-plate");
  if (wrong) throw new UsageError(`Expected methods before a classifier but found ${wrong.id}`);
  if (seeds.length === 0) throw new UsageError("Expected at least one seed but found none");
  const scores = new Map<string, { error: number; replicates: Float64Array }[]>();
  const keyOf = (factor: Factor, on: boolean, method: string): string => `${factor} ${on} ${method}`;
  const { onProgress, ...quiet } = run;
  const tick = countProgress(onProgress, "Factors and methods", seeds.length * factors.length, "factors");
  await withPool(run.pool, async (pool) => {
    const inner = { ...quiet, pool };
    for (const seed of seeds) {
      const training = await simulatedFeatures(
        simulatorOptions({ seed, scale }),
        "training",
        images.training,
        inner,
      );
      const settings = { profile: PROFILES.quick!, seed };
      const classes = COOS7_CLASSES.length;
      const plain = await fitStandardised(classifier, training, classes, settings, inner);
      const add = (key: string, cells: LabelledFeatures, predicted: Int32Array): void => {
        const error = balancedErrorPercent(confusionMatrix(cells.labels, predicted, classes));
        const clusters = wellClusters(cells.labels, cells.ids);
        const { replicates } = errorInterval(clusters, cells.labels, predicted, { seed, name: key });
        scores.set(key, [...(scores.get(key) ?? []), { error, replicates }]);
      };
      for (const factor of factors) {
        for (const on of [false, true]) {
          const level = { seed, scale, images: images.test };
          const cells = await factorFeatures(factor, on ? severity : 0, level, inner);
          add(keyOf(factor, on, "none"), cells, (await plain.classify(cells.features)).predicted);
          for (const method of methods) {
            const candidates = method.candidates(training.labels.length);
            const adapter = candidates[Math.min(2, candidates.length - 1)]!;
            const known = { x: training.features, labels: training.labels, ids: training.ids };
            const adapted = await adapt(
              adapter,
              known,
              { x: cells.features, ids: cells.ids },
              { ...inner, seed },
            );
            const learned = { features: adapted.training, labels: training.labels };
            const fit = await fitStandardised(classifier, learned, classes, settings, inner);
            add(keyOf(factor, on, method.name), cells, (await fit.classify(adapted.split)).predicted);
          }
        }
        tick(1);
      }
    }
  });
  const meanOf = (key: string): number => mean(scores.get(key)!.map(({ error }) => error));
  const replicatesOf = (key: string): Float64Array =>
    scores
      .get(key)![0]!
      .replicates.map((_, b) => mean(scores.get(key)!.map(({ replicates }) => replicates[b]!)));
  return factors.flatMap((factor) =>
    ["none", ...methods.map(({ name }) => name)].map((method): FactorMethodRow => {
      const [off, on, without] = [
        keyOf(factor, false, method),
        keyOf(factor, true, method),
        keyOf(factor, true, "none"),
      ];
      const reference = replicatesOf(without);
      const interval = percentileInterval(replicatesOf(on).map((value, b) => value - reference[b]!));
      return {
        factor,
        method,
        off: meanOf(off),
        on: meanOf(on),
        change: meanOf(on) - meanOf(without),
        change_low: interval.low,
        change_high: interval.high,
      };
    }),
  );
}
