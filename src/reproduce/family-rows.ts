import { argmaxLabels } from "../core/matrix.js";
import type { ProgressListener, RunOptions } from "../core/progress.js";
import { cachedLayers } from "../features/extract.js";
import type { ClassifierDefinition } from "./classifiers.js";
import { evaluate, type FittedPredictions, type Predictions } from "./evaluate.js";
import type { FamilyContext, FamilyNetwork, FeatureFamily, MissingFamily } from "./families/family.js";
import type { StageLog } from "./stages.js";
import { featuresTitle, type RowName } from "./table3.js";
import { type ScoredCell, type SplitTruth, score } from "./truth.js";

/** How one row of the table was fitted. */
export type RowFit = RowName & { report: FittedPredictions["report"] };

/** Everything a run finds out about one family. */
export interface FamilyResult {
  family: FeatureFamily;
  /** Row by row, split by split; empty where the family was left out. */
  scored: ScoredCell[];
  fits: RowFit[];
  network?: FamilyNetwork;
  notes: readonly string[];
  /** Why the family was left out. */
  missing?: MissingFamily;
}

/** What the rows of a family are computed from. */
export interface RowsContext extends FamilyContext {
  /** One entry per split of the dataset, in its order. */
  truth: readonly SplitTruth[];
  classifiers: readonly ClassifierDefinition[];
  /** The numeric engine of classifiers. */
  backend: string;
  log: StageLog;
}

/** The rows that a family will have, in the table's order. */
export function plannedRows(
  { name: features, layers, endToEnd }: FeatureFamily,
  classifiers: readonly ClassifierDefinition[],
): RowName[] {
  return [
    ...(endToEnd === undefined ? [] : [{ features, layer: "", model: endToEnd }]),
    ...layers.flatMap((layer) => classifiers.map(({ name: model }) => ({ features, layer, model }))),
  ];
}

/** The rows of one family: its network trained where it has one, its features computed, classifiers fitted. */
export async function familyRows(family: FeatureFamily, context: RowsContext): Promise<FamilyResult> {
  const { dataset, truth, classifiers, profile, seed, backend, log, run } = context;
  const { name, layers, endToEnd } = family;
  const classes = dataset.classNames.length;
  const result: FamilyResult = { family, scored: [], fits: [], notes: [] };

  const prepare = async () => {
    const work = await family.load();
    return work.prepare({ ...context, run: { ...run, ...titled(name, run.onProgress) } });
  };
  const prepared = family.trains ? await log.measure(`${name} training`, prepare) : await prepare();
  if ("missing" in prepared) {
    run.onWarning?.(`${name} is left out: ${prepared.detail ?? prepared.missing}`);
    return { ...result, missing: prepared };
  }
  const { source, network, notes } = prepared;

  const wanted = [...(endToEnd === undefined ? [] : [endToEnd]), ...layers];
  const ofSplits = await log.measure(`${name} features`, () =>
    cachedLayers(
      dataset,
      truth.map(({ split }) => split),
      source,
      wanted,
      { ...run, ...titled(name, run.onProgress) },
    ),
  );

  const addRow = (row: RowName, predictions: readonly Predictions[], report: RowFit["report"]): void => {
    result.fits.push({ ...row, report });
    predictions.forEach((found, i) => {
      result.scored.push(score(row, found, truth[i]!, classes, seed));
    });
  };
  for (const [place, layer] of wanted.entries()) {
    const splits = truth.map(({ split, labels }, i) => ({ split, labels, ...ofSplits[i]![place]! }));
    if (layer === endToEnd) {
      const predictions = splits.map(({ split, features }) => ({
        split,
        predicted: argmaxLabels(
          features.data,
          Int32Array.from({ length: classes }, (_, label) => label),
        ),
        probabilities: features,
      }));
      addRow({ features: name, layer: "", model: layer }, predictions, {});
      continue;
    }
    for (const definition of classifiers) {
      const row: RowName = { features: name, layer, model: definition.name };
      const title = `${featuresTitle(row)} ${definition.name}`;
      const { predictions, report } = await log.measure(title, () =>
        evaluate(
          definition,
          splits,
          classes,
          { profile, seed, backend },
          { ...run, ...titled(title, run.onProgress) },
        ),
      );
      addRow(row, predictions, report);
    }
  }
  return { ...result, notes, ...(network ? { network } : {}) };
}

/** A listener that says which part of the table a stage belongs to. */
function titled(title: string, onProgress: ProgressListener | undefined): Pick<RunOptions, "onProgress"> {
  if (!onProgress) return {};
  return { onProgress: (event) => onProgress({ ...event, stage: `${title}: ${event.stage}` }) };
}
