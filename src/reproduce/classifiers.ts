import { UsageError } from "../core/errors.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { LogisticRegression } from "../models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../models/neighbors/k-neighbors-classifier.js";
import { PAPER_FOREST_GRID, RandomizedSearch } from "../models/randomized-search.js";
import type { Classifier } from "../models/types.js";
import type { Profile } from "./profile.js";

/** A classifier that has been fitted, and what `run.json` keeps of how. */
export interface FittedClassifier {
  classifier: Pick<Classifier, "classes" | "classify">;
  report: Record<string, unknown>;
}

/** Work in arbitrary units; only ratios between two sizes of the same classifier mean something. */
export interface ClassifierCost {
  fit: number;
  predict: number;
}

/** The size of a task: training rows, rows to classify, and the profile's search. */
export interface TaskSize {
  rows: number;
  queries: number;
  profile: Profile;
}

/** One of the paper's classifiers (section 3.1): how it is built and fitted on a feature set. */
export interface ClassifierDefinition {
  /** Name on the command line. */
  id: string;
  /** Name in Table 3. */
  name: string;
  /** Everything its result depends on beside the data and the seed; part of the cache's key. */
  settings(profile: Profile): Record<string, unknown>;
  fit(x: Matrix, y: Int32Array, profile: Profile, seed: number, run: RunOptions): Promise<FittedClassifier>;
  /** How its work grows with the size of the task, for estimates. */
  cost(size: TaskSize): ClassifierCost;
}

const KNN: ClassifierDefinition = {
  id: "knn",
  name: "kNN",
  settings: () => ({ version: 1, k: 11 }),
  async fit(x, y, _profile, _seed, run) {
    return { classifier: await new KNeighborsClassifier({ k: 11 }).fit(x, y, run), report: { k: 11 } };
  },
  cost: ({ rows, queries }) => ({ fit: rows, predict: queries * rows }),
};

const L1_LR: ClassifierDefinition = {
  id: "l1-lr",
  name: "L1 LR",
  settings: () => ({ version: 2, multiClass: "ovr", c: 1 }),
  async fit(x, y, _profile, _seed, run) {
    const classifier = await new LogisticRegression({ multiClass: "ovr", c: 1 }).fit(x, y, run);
    return { classifier, report: { ...classifier.fitReport } };
  },
  cost: ({ rows, queries }) => ({ fit: rows, predict: queries }),
};

const RF: ClassifierDefinition = {
  id: "rf",
  name: "RF",
  settings: ({ search }) => ({ version: 1, grid: PAPER_FOREST_GRID, ...search }),
  async fit(x, y, { search: { draws, folds } }, seed, run) {
    const search = new RandomizedSearch({ grid: PAPER_FOREST_GRID, nIter: draws, folds, seed });
    await search.fit(x, y, run);
    return {
      classifier: search.estimator,
      report: { chosen: search.best, crossValidatedError: 100 * (1 - search.bestScore), draws, folds },
    };
  },
  cost: ({ rows, queries, profile: { search } }) => {
    // Draws share trees, so their number counts only up to the grid's pairs of maxFeatures and minSamplesLeaf.
    const shared = PAPER_FOREST_GRID.maxFeatures.length * PAPER_FOREST_GRID.minSamplesLeaf.length;
    return {
      fit: Math.min(search.draws, shared) * search.folds * rows * Math.log(rows),
      predict: queries * Math.log(rows),
    };
  },
};

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
