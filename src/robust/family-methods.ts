import type { Mark } from "../adapt/adapter.js";
import { type CacheOptions, cachedBundle, cacheKey } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { takeRows } from "../core/matrix.js";
import type { ProgressListener, RunOptions } from "../core/progress.js";
import type { SplitName } from "../dataset/dataset.js";
import { takeImages } from "../dataset/subset.js";
import { type CachedLayer, cachedLayers } from "../features/extract.js";
import { calibrationCurve } from "../metrics/calibration.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { evaluate, type Predictions } from "../reproduce/evaluate.js";
import type { FamilyContext, FeatureFamily, PreparedFamily } from "../reproduce/families/family.js";
import { endToEndRow, wantedLayers } from "../reproduce/family-rows.js";
import type { Profile } from "../reproduce/profile.js";
import { featuresTitle, type RowName } from "../reproduce/table3.js";
import { type ScoredCell, type SplitTruth, score } from "../reproduce/truth.js";
import {
  type HeldOutProbabilities,
  heldOutProbabilities,
  type MethodPredictions,
  type RowContext,
  rowsBefore,
  rowsBehind,
  type Sample,
} from "./adapted-rows.js";
import { type HeldOutFolds, mostProbable, type Tried } from "./held-out-plates.js";
import {
  type AdapterMethod,
  type NetworkMethod,
  type RobustMethod,
  TRAINED_HERE,
  WITHOUT,
} from "./methods.js";
import { drawnPart, type SkewedCell, skewedCell, skewedDraws } from "./skewed-shares.js";

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
  /** Parts with skewed shares of classes that methods marked T are tried on again, for each parameter. */
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
interface PlainRow {
  row: RowName;
  /** Missing for a network's own probabilities. */
  definition?: ClassifierDefinition;
  training: Sample;
  splits: readonly Sample[];
  without: MethodCell[];
}

/** All rows of a family, each without a method and with every one that suits it. */
export async function familyMethods(family: FeatureFamily, context: MethodsContext): Promise<FamilyMethods> {
  const { run } = context;
  const found: FamilyMethods = { cells: [], choices: [], skewed: [], left: [] };
  const work = await family.load();
  const prepared = await work.prepare({
    ...context,
    run: { ...run, ...titled(family.name, run.onProgress) },
  });
  if ("missing" in prepared) {
    found.left.push(`${family.name} is left out: ${prepared.missing}.`);
    return found;
  }
  const rows = await plainRows(
    family,
    prepared,
    { ...WITHOUT, mark: markFor(family, WITHOUT.mark) },
    context,
  );
  for (const plain of rows) {
    found.cells.push(...plain.without);
    await addAdapted(found, plain, family, prepared, context);
  }
  for (const method of context.methods) {
    const of = { ...context, run: { ...run, ...titled(`${method.name}, ${family.name}`, run.onProgress) } };
    if (method.stage === "network" && method.families.includes(family.id) && prepared.featureNetwork)
      await attempt(found, `${method.name}, ${family.name}`, () =>
        addOnAdaptedNetwork(found, rows, method, family, prepared, of),
      );
  }
  await addTrained(found, rows, family, prepared, context);
  return found;
}

/** The rows of networks that were trained anew with each method, against one that was trained so without. */
async function addTrained(
  found: FamilyMethods,
  rows: readonly PlainRow[],
  family: FeatureFamily,
  prepared: PreparedFamily,
  context: MethodsContext,
): Promise<void> {
  const methods = context.methods.filter((method) => method.stage === "training");
  if (methods.length === 0 || family.id !== "deeploc") return;
  const trained = async (method: MethodCell["method"], settings: Profile["deepLoc"]): Promise<PlainRow[]> => {
    const profile = { ...context.profile, deepLoc: { ...context.profile.deepLoc, ...settings } };
    const run = { ...context.run, ...titled(`${method.name}, ${family.name}`, context.run.onProgress) };
    const of = { ...context, profile, train: true, run };
    const started = performance.now();
    const work = await (await family.load()).prepare(of);
    if ("missing" in work) throw new Coos7Error(work.missing);
    const taken = { what: "seconds of a training", weights: work.network!.weights };
    const seconds = await keptSeconds(taken, (performance.now() - started) / 1000, run);
    const made = await plainRows(family, work, method, of);
    for (const cell of made.flatMap((row) => row.without))
      cell.seconds = (Number.isNaN(cell.seconds) ? 0 : cell.seconds) + seconds / cellsIn(made);
    return made;
  };
  const without = prepared.network?.ofRecord === undefined ? rows : await trained(TRAINED_HERE, {});
  if (without !== rows) found.cells.push(...without.flatMap((row) => row.without));
  for (const method of methods)
    await attempt(found, `${method.name}, ${family.name}`, async () => {
      for (const [i, row] of (await trained(method, method.settings)).entries())
        found.cells.push(...row.without.map((cell, k) => ({ ...cell, without: without[i]!.without[k] })));
    });
}

function cellsIn(rows: readonly PlainRow[]): number {
  return rows.reduce((sum, { without }) => sum + without.length, 0);
}

/** Does a part of the work, or notes in a sentence why it cannot be done: no reason to lose all other rows. */
async function attempt(found: FamilyMethods, title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Such as plates that are not known, or a confusion matrix without an inverse.
    if (!(error instanceof Coos7Error) || error.exitCode !== 1) throw error;
    found.left.push(`${title} is left out: ${error.message}.`);
  }
}

/**
 * The rows of a network that was adapted to each split by itself; classifiers are those that were fitted on Training's
 * features of the network as it was trained.
 */
async function addOnAdaptedNetwork(
  found: FamilyMethods,
  rows: readonly PlainRow[],
  method: NetworkMethod,
  family: FeatureFamily,
  { featureNetwork, network }: PreparedFamily,
  context: MethodsContext,
): Promise<void> {
  const { dataset, truth, threads, seed, run } = context;
  const adapter = await method.load();
  // Networks take a while and memory to load, so they are loaded where they are used.
  const { adaptNetwork } = await import("../adapt/network-adapter.js");
  const { networkSource } = await import("../features/network-pass.js");
  const place = { backend: network!.backend, threads };
  const layers = wantedLayers(family);
  const adapted = new Map<SplitName, { layers: CachedLayer[]; seconds: number }>();
  for (const { split } of truth) {
    if (split === "training") continue;
    const started = performance.now();
    const changed = await adaptNetwork(adapter, featureNetwork!, dataset, split, { ...place, seed }, run);
    const [ofSplit] = await cachedLayers(dataset, [split], networkSource(changed, place), layers, run);
    const seconds = await keptSeconds(
      { what: "seconds of an adapted network", keys: ofSplit!.map(({ key }) => key) },
      (performance.now() - started) / 1000,
      run,
    );
    adapted.set(split, { layers: ofSplit!, seconds: seconds / rows.length });
  }
  for (const { row, definition, training, splits, without } of rows) {
    const layerPlace = layers.indexOf(definition ? row.layer : row.model);
    const samples = splits.map(
      (sample): Sample => ({ ...sample, ...adapted.get(sample.split)!.layers[layerPlace]! }),
    );
    const { predictions, seconds } = definition
      ? await evaluate(definition, [training, ...samples], dataset.classNames.length, context, run)
      : { ...endToEndRow(family, samples), seconds: 0 };
    const tested = predictions.filter(({ split }) => split !== "training");
    const each = tested.map(
      ({ split }) => adapted.get(split)!.seconds + (seconds ?? Number.NaN) / tested.length,
    );
    found.cells.push(...cellsOf(row, method, tested, each, context, without));
  }
  // Adapting takes long: one part for each parameter, and the network's own classes.
  const ownRow = rows.find(({ definition }) => definition === undefined);
  if (method.mark !== "T" || !ownRow) return;
  for (const draw of skewedDraws(ownRow.splits, Math.min(1, context.draws), seed))
    for (const [i, sample] of ownRow.splits.entries()) {
      const { split } = sample;
      const part = takeImages(dataset, { [split]: draw.places.get(split)! });
      const changed = await adaptNetwork(adapter, featureNetwork!, part, split, { ...place, seed }, run);
      const [ofPart] = await cachedLayers(
        part,
        [split],
        networkSource(changed, place),
        [family.endToEnd!],
        run,
      );
      const predicted = mostProbable(ofPart![0]!.features);
      const known = ownRow.without[i]!.scored.predictions.predicted;
      const classes = dataset.classNames.length;
      found.skewed.push(
        skewedCell({ method, row: ownRow.row }, drawnPart(sample, draw), draw, predicted, known, classes),
      );
    }
}

/** The seconds that something took when it was first done. */
async function keptSeconds(parts: object, seconds: number, run: CacheOptions): Promise<number> {
  const { arrays } = await cachedBundle(
    cacheKey(parts),
    async () => ({ info: {}, arrays: { seconds: Float32Array.of(seconds) } }),
    run,
  );
  return arrays.seconds![0]!;
}

/** What a method may look at where features were learned from other data. */
function markFor({ id }: FeatureFamily, mark: Mark): Mark {
  return id === "vgg16" && mark === "I" ? "I+" : mark;
}

/** The rows of a family's features without a method. */
async function plainRows(
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

/** Adds the rows with methods before and behind the classifier of a row. */
async function addAdapted(
  found: FamilyMethods,
  plain: PlainRow,
  family: FeatureFamily,
  prepared: PreparedFamily,
  context: MethodsContext,
): Promise<void> {
  const { methods, seed, run } = context;
  const { row } = plain;
  for (const one of methods) {
    if (one.stage === "network" || one.stage === "training") continue;
    const method = { ...one, mark: markFor(family, one.mark) };
    const title = `${method.name}, ${featuresTitle(row)} ${row.model}`;
    const ofRow = { ...context, run: { ...run, ...titled(title, run.onProgress) } };
    await attempt(found, title, async () => {
      const made = await adapted(method, plain, prepared, ofRow);
      if (!made) return;
      const { predictions, seconds, params, tried } = made;
      found.cells.push(...cellsOf(row, method, predictions, seconds, context, plain.without));
      if (tried.length > 0) found.choices.push({ ...row, method: method.name, seed, params, tried });
      if (method.mark === "T") await addSkewed(found, method, plain, prepared, ofRow);
    });
  }
}

/** The same method on parts of each split with skewed shares, adapted to the part. */
async function addSkewed(
  found: FamilyMethods,
  method: AdapterMethod,
  plain: PlainRow,
  prepared: PreparedFamily,
  context: MethodsContext,
): Promise<void> {
  const { row, splits, without } = plain;
  for (const draw of skewedDraws(splits, context.draws, context.seed)) {
    const parts = splits.map((sample) => drawnPart(sample, draw));
    const probabilities = without.map(({ scored }, i) =>
      takeRows(scored.predictions.probabilities, draw.places.get(splits[i]!.split)!),
    );
    const made = await adapted(method, { ...plain, splits: parts }, prepared, context, probabilities);
    made?.predictions.forEach(({ predicted }, i) => {
      const known = without[i]!.scored.predictions.predicted;
      const classes = context.dataset.classNames.length;
      found.skewed.push(skewedCell({ method, row }, parts[i]!, draw, predicted, known, classes));
    });
  }
}

async function adapted(
  method: AdapterMethod,
  plain: PlainRow,
  prepared: PreparedFamily,
  context: MethodsContext,
  /** Of the classifier without a method. */
  known = plain.without.map(({ scored }) => scored.predictions.probabilities),
): Promise<MethodPredictions | undefined> {
  const { definition, training, splits } = plain;
  const { folds } = context;
  const of = rowContext(context);
  if (method.stage === "features")
    return definition && rowsBefore(method, definition, training, splits, folds, of);
  const heldOut = definition
    ? await heldOutProbabilities(definition, training, folds, of)
    : await heldOutOfNetwork(training, prepared);
  if (!heldOut) return undefined;
  const probabilities = splits.map(
    (sample, i): Sample => ({
      ...sample,
      key: `${sample.key} ${definition?.id ?? ""}`,
      features: known[i]!,
    }),
  );
  return rowsBehind(method, heldOut, probabilities, of);
}

/** The network's own probabilities of the part of Training that it was not trained on (it chose the checkpoint). */
async function heldOutOfNetwork(
  { features, labels, key }: Sample,
  { network }: PreparedFamily,
): Promise<HeldOutProbabilities | undefined> {
  if (!network?.training) return undefined;
  const { heldOutImages } = await import("../nn/training/deeploc.js");
  const { heldOut } = heldOutImages(labels, network.training.settings.seed);
  return {
    probabilities: takeRows(features, heldOut),
    labels: heldOut.map((row) => labels[row]!),
    key: `${key} held out`,
    seconds: 0,
  };
}

function rowContext({ dataset, profile, seed, backend, run }: MethodsContext): RowContext {
  return { classes: dataset.classNames.length, profile, seed, backend, run };
}

/** Predictions of a row, scored. */
function cellsOf(
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
function titled(title: string, onProgress: ProgressListener | undefined): Pick<RunOptions, "onProgress"> {
  return onProgress
    ? { onProgress: (event) => onProgress({ ...event, stage: `${title}: ${event.stage}` }) }
    : {};
}
