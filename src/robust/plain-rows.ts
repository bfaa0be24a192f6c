import { Coos7Error } from "../core/errors.js";
import type { ProgressListener, RunOptions } from "../core/progress.js";
import { cachedLayers } from "../features/extract.js";
import { calibrationCurve } from "../metrics/calibration.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { evaluate, type Predictions } from "../reproduce/evaluate.js";
import type { FamilyContext, FeatureFamily, PreparedFamily } from "../reproduce/families/family.js";
import { endToEndRow, wantedLayers } from "../reproduce/family-rows.js";
import { featuresTitle, type RowName } from "../reproduce/table3.js";
import { type ScoredCell, type SplitTruth, score } from "../reproduce/truth.js";
import type { Sample } from "./adapted-rows.js";
import type { HeldOutFolds, Tried } from "./held-out-plates.js";
import type { RobustMethod } from "./methods.js";
import type { SkewedCell } from "./skewed-shares.js";

/** A row on one test set, with a method or without any, of one seed. */
export interface MethodCell {
  method: Pick<RobustMethod, "id" | "name" | "mark">;
  scored: ScoredCell;
  expectedCalibrationError: number;
  logLoss: number;
  /** Wall-clock seconds for what the method adds to features, for this split, when it was computed; NaN where unknown. */
  seconds: number;
  /** The same row without the method; undefined for that itself. */
  without: MethodCell | undefined;
}

/** What held-out plates chose for a row. */
export interface MethodChoice extends RowName {
  method: string;
  seed: number;
  params: object;
  tried: readonly Tried[];
}

/** What rows of a family with methods are computed from. */
export interface MethodsContext extends FamilyContext {
  truth: readonly SplitTruth[];
  classifiers: readonly ClassifierDefinition[];
  methods: readonly RobustMethod[];
  folds: HeldOutFolds;
  /** The numeric engine of classifiers. */
  backend: string;
  /** Of the resamples of wells: the same for all seeds of one experiment, so that these are paired. */
  resampleSeed: number;
  /** Parts of each split that methods marked T are tried on again, for each kind of shares of classes. */
  draws: number;
}

/** Everything found out of one family with one seed. */
export interface FamilyMethods {
  cells: MethodCell[];
  choices: MethodChoice[];
  /** Methods that see the split, on parts of it with other shares of classes. */
  skewed: SkewedCell[];
  /** What could not be done, in sentences. */
  left: string[];
}

/** A row as methods take it: the samples that go into it, and what comes out without any. */
export interface PlainRow {
  row: RowName;
  /** Missing for a network's own probabilities. */
  definition?: ClassifierDefinition;
  training: Sample;
  splits: readonly Sample[];
  without: MethodCell[];
}

/** The rows of a family's features without a method. */
export async function plainRows(
  family: FeatureFamily,
  { source }: PreparedFamily,
  method: MethodCell["method"],
  context: MethodsContext,
): Promise<PlainRow[]> {
  const { dataset, truth, classifiers, profile, seed, backend, run } = context;
  const classes = dataset.classNames.length;
  const { name: features, endToEnd } = family;
  const wanted = wantedLayers(family);
  const names = truth.map(({ split }) => split);
  const ofSplits = await cachedLayers(dataset, names, source, wanted, {
    ...run,
    ...titled(features, run.onProgress),
  });
  const rows: PlainRow[] = [];
  for (const [place, layer] of wanted.entries()) {
    const samples = truth.map(
      ({ split, labels, ids }, i): Sample => ({ split, labels, ids, ...ofSplits[i]![place]! }),
    );
    const training = samples.find(({ split }) => split === "training")!;
    const splits = samples.filter((sample) => sample !== training);
    if (layer === endToEnd) {
      const { row, predictions } = endToEndRow(family, splits);
      rows.push({ row, training, splits, without: cellsOf(row, method, predictions, [], context) });
      continue;
    }
    for (const definition of classifiers) {
      const row: RowName = { features, layer, model: definition.name };
      const { predictions, seconds } = await evaluate(
        definition,
        samples,
        classes,
        { profile, seed, backend },
        { ...run, ...titled(`${featuresTitle(row)} ${definition.name}`, run.onProgress) },
      );
      const tested = predictions.filter(({ split }) => split !== "training");
      const each = tested.map(() => (seconds ?? Number.NaN) / tested.length);
      rows.push({ row, definition, training, splits, without: cellsOf(row, method, tested, each, context) });
    }
  }
  return rows;
}

/** Predictions of a row, scored. */
export function cellsOf(
  row: RowName,
  method: MethodCell["method"],
  predictions: readonly Predictions[],
  seconds: readonly number[],
  { truth, dataset, resampleSeed }: MethodsContext,
  without?: readonly MethodCell[],
): MethodCell[] {
  return predictions.map((found, i) => {
    const known = truth.find(({ split }) => split === found.split)!;
    const { expectedCalibrationError, logLoss } = calibrationCurve(found.probabilities, known.labels);
    return {
      method,
      scored: score(row, found, known, dataset.classNames.length, resampleSeed),
      expectedCalibrationError,
      logLoss,
      seconds: seconds[i] ?? Number.NaN,
      without: without?.[i],
    };
  });
}

/** A listener that says which part of the table a stage belongs to. */
export function titled(
  title: string,
  onProgress: ProgressListener | undefined,
): Pick<RunOptions, "onProgress"> {
  return onProgress
    ? { onProgress: (event) => onProgress({ ...event, stage: `${title}: ${event.stage}` }) }
    : {};
}

/** Does a part of the work, or notes in a sentence why it cannot be done: no reason to lose all other rows. */
export async function attempt(found: FamilyMethods, title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Such as plates that are not known, or a confusion matrix without an inverse.
    if (!(error instanceof Coos7Error) || error.exitCode !== 1) throw error;
    found.left.push(`${title} is left out: ${error.message}.`);
  }
}
