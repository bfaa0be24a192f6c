import { UsageError } from "../core/errors.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Classifier } from "../models/types.js";
import { checkFit } from "../models/validate.js";
import { CLASSIFIERS, type ClassifierDefinition } from "../reproduce/classifiers.js";
import { rowSlug } from "../reproduce/table3/table.js";
import { definitionKey } from "./definition-key.js";
import { checkEstimator, describeEstimator, type OwnEstimator, ownClassifier } from "./own-estimator.js";
import { rowPart } from "./row-name.js";

export interface OwnClassifierOptions {
  /**
   * Stands for everything that the estimator does beside its class and options (`getParams()`), or beside the text of the
   * function that makes it, in the cache: change it when a result changes. Without it the classifier is fitted anew for
   * each definition.
   */
  version?: string | number;
}

/**
 * A classifier of your own as rows of Table 3: give it to `reproduce` among `classifiers`, and it is fitted on every
 * layer of features, scored and written like any other. `estimator` is one, or a function that makes a new one for each
 * fit; one that is shared is fitted on one thing after the other. Throws `UsageError` for a name that cannot stand in the
 * table or is that of a classifier of this package, for what is no estimator, and for an estimator with a version that does
 * not tell its options.
 *
 * @example
 * const bigForest = defineClassifier("RF 1000", new RandomForestClassifier({ nEstimators: 1000 }));
 */
export function defineClassifier(
  name: string,
  estimator: OwnEstimator | (() => OwnEstimator),
  options: OwnClassifierOptions = {},
): ClassifierDefinition {
  const { version } = options;
  const called = rowPart("the name of the classifier", name);
  checkNotBuiltIn(called);
  if (typeof estimator !== "function") checkEstimator(called, estimator);
  const key = definitionKey(
    () => (typeof estimator === "function" ? String(estimator) : describeEstimator(called, estimator)),
    version,
  );
  const fit = typeof estimator === "function" ? fitNew(called, estimator) : fitShared(called, estimator);
  return {
    id: called,
    name: called,
    settings: () => key,
    fit: async (x, y, _profile, _seed, run) => ({ classifier: await fit(x, y, run), report: {} }),
    growth: { measuredRows: () => 1024, fit: (rows) => rows, predict: () => 1 },
  };
}

type Fit = (x: Matrix, y: Int32Array, run: RunOptions) => Promise<Pick<Classifier, "classes" | "classify">>;

function fitNew(name: string, make: () => OwnEstimator): Fit {
  return async (x, y, run) => {
    const estimator = make();
    checkEstimator(name, estimator);
    await estimator.fit(x, y, run);
    return ownClassifier(name, estimator, checkFit(x, y).classes);
  };
}

/** Rows of the table may be worked on at the same time: they take turns, and fit again what another has fitted. */
function fitShared(name: string, estimator: OwnEstimator): Fit {
  let lastTurn: Promise<unknown> = Promise.resolve();
  let lastFit: Matrix | undefined;
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {});
    return turn;
  };
  return async (x, y, run) => {
    const fit = async (): Promise<void> => {
      lastFit = undefined;
      await estimator.fit(x, y, run);
      lastFit = x;
    };
    await inTurn(fit);
    const { classes, classify } = ownClassifier(name, estimator, checkFit(x, y).classes);
    return {
      classes,
      classify: (rows, options) =>
        inTurn(async () => {
          if (lastFit !== x) await fit();
          return classify(rows, options);
        }),
    };
  };
}

function checkNotBuiltIn(name: string): void {
  const slug = (model: string): string => rowSlug({ features: "", layer: "", model });
  const known = CLASSIFIERS.find((one) => slug(one.name) === slug(name));
  if (known)
    throw new UsageError(
      `${JSON.stringify(name)} is the name of a classifier of this package (${known.name}); choose another`,
    );
}
