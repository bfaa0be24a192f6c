import { UsageError } from "../core/errors.js";
import { LogisticRegression } from "../models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../models/neighbors/k-neighbors-classifier.js";
import { PAPER_FOREST_GRID, RandomizedSearch } from "../models/randomized-search.js";
const KNN = {
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
const L1_LR = {
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
const RF = {
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
function forestSearch({ search: { draws, folds } }, seed) {
    return new RandomizedSearch({ grid: PAPER_FOREST_GRID, nIter: draws, cv: folds, seed });
}
/** The paper's classifiers in the order of Table 3. */
export const CLASSIFIERS = [KNN, L1_LR, RF];
/** The classifiers with these names. Throws {@link UsageError} listing the names there are. */
export function classifiersNamed(names) {
    for (const name of names)
        if (!CLASSIFIERS.some(({ id }) => id === name))
            throw new UsageError(`Unknown classifier ${JSON.stringify(name)}; the classifiers are ${CLASSIFIERS.map(({ id }) => id).join(", ")}`);
    return CLASSIFIERS.filter(({ id }) => names.includes(id));
}
//# sourceMappingURL=classifiers.js.map