import { UsageError } from "../core/errors.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Classifier } from "../models/estimator.js";
import { LogisticRegression } from "../models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../models/neighbors/k-neighbors-classifier.js";
import { type DrawScore, PAPER_FOREST_GRID, RandomizedSearch } from "../models/randomized-search.js";
import type { Profile } from "./profile.js";

/** A classifier that has been fitted, and what `run.json` keeps of how. */
export interface FittedClassifier {
  classifier: Pick<Classifier, "classes" | "classify">;
  report: Record<string, unknown>;
}

/** How a classifier's time grows with the rows it is fitted on, in any unit, for estimates. */
export interface ClassifierGrowth {
  /** Rows, with so many columns, from which it grows like this: larger tasks are measured there. */
  measuredRows(columns: number): number;
  /** Of a fit. */
  fit(rows: number): number;
  /** Of one query. */
  predict(rows: number): number;
}

/** How a classifier is fitted: of one that is searched for, with the draws that were scored before. */
export interface FitRun extends RunOptions {
  known?: readonly DrawScore[];
}

/** One of the paper's classifiers (section 3.1): how it is built and fitted on a feature set. */
export interface ClassifierDefinition {
  /** Name on the command line. */
  id: string;
  /** Name in Table 3. */
  name: string;
  /** Everything its result depends on beside the data and the seed; part of the cache's key. */
  settings(profile: Profile): Record<string, unknown>;
  /** Fits it on Training's rows `x`, standardised, and their labels `y`. */
  fit(x: Matrix, y: Int32Array, profile: Profile, seed: number, run: FitRun): Promise<FittedClassifier>;
  /** Of one that is searched for: the search, which can be done in parts; see `RandomizedSearch.scoreDraws`. */
  search?(profile: Profile, seed: number): Pick<RandomizedSearch, "draws" | "scoreDraws">;
  /** For estimates of time. */
  growth: ClassifierGrowth;
}

const KNN: ClassifierDefinition = {
  id: "knn",
  name: "kNN",
  settings: () => ({ version: 1, k: 11 }),
  async fit(x, y, _profile, _seed, run) {
    return {
      classifier: await new KNeighborsClassifier({ nNeighbors: 11 }).fit(x, y, run),
      report: { k: 11 },
    };
  },
  growth: { measuredRows: () => 8192, fit: (rows) => rows, predict: (rows) => rows },
};

const L1_LR: ClassifierDefinition = {
  id: "l1-lr",
  name: "L1 LR",
  settings: () => ({ version: 2, multiClass: "ovr", c: 1 }),
  async fit(x, y, _profile, _seed, run) {
    const classifier = await new LogisticRegression({ multiClass: "ovr", C: 1 }).fit(x, y, run);
    return { classifier, report: { ...classifier.fitReport } };
  },
  // Steps on few rows are made in another way; see `isWorthOnnx` and `warmUpRows`.
  growth: {
    measuredRows: (columns) => Math.max(2048, Math.round(640_000 / columns)),
    fit: (rows) => rows,
    predict: () => 1,
  },
};

const RF: ClassifierDefinition = {
  id: "rf",
  name: "RF",
  settings: ({ search }) => ({ version: 1, grid: PAPER_FOREST_GRID, ...search }),
  search: forestSearch,
  async fit(x, y, profile, seed, run) {
    const { draws, folds } = profile.search;
    const search = await forestSearch(profile, seed).fit(x, y, run);
    return {
      classifier: search.bestEstimator,
      report: { chosen: search.bestParams, crossValidatedError: 100 * (1 - search.bestScore), draws, folds },
    };
  },
  growth: {
    measuredRows: () => 1024,
    fit: (rows) => rows * Math.log(rows),
    predict: (rows) => Math.log(rows),
  },
};

function forestSearch({ search: { draws, folds } }: Profile, seed: number): RandomizedSearch {
  return new RandomizedSearch({ grid: PAPER_FOREST_GRID, nIter: draws, cv: folds, seed });
}

/** The paper's classifiers in the order of Table 3. */
export const CLASSIFIERS: readonly ClassifierDefinition[] = [KNN, L1_LR, RF];

/** The classifiers with these names. Throws {@link UsageError} listing the names there are. */
export function classifiersNamed(names: readonly string[]): ClassifierDefinition[] {
  for (const name of names)
    if (!CLASSIFIERS.some(({ id }) => id === name))
      throw new UsageError(
        `Unknown classifier ${JSON.stringify(name)}; the classifiers are ${CLASSIFIERS.map(({ id }) => id).join(", ")}`,
      );
  return CLASSIFIERS.filter(({ id }) => names.includes(id));
}
