import { Coos7Error, UsageError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { argmaxLabels, sharedMatrix } from "../core/matrix.js";
import { checkFit } from "../models/estimator.js";
import { CLASSIFIERS } from "../reproduce/classifiers.js";
import { rowSlug } from "../reproduce/table3.js";
import { definitionKey, rowPart } from "./row-name.js";
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
export function defineClassifier(name, estimator, options = {}) {
    const { version } = options;
    const called = rowPart("the name of the classifier", name);
    checkNotBuiltIn(called);
    if (typeof estimator !== "function")
        checkEstimator(called, estimator);
    const key = definitionKey(() => (typeof estimator === "function" ? String(estimator) : describeEstimator(called, estimator)), version);
    const fit = typeof estimator === "function" ? fitNew(called, estimator) : fitShared(called, estimator);
    return {
        id: called,
        name: called,
        settings: () => key,
        fit: async (x, y, _profile, _seed, run) => ({ classifier: await fit(x, y, run), report: {} }),
        growth: { measuredRows: () => 1024, fit: (rows) => rows, predict: () => 1 },
    };
}
function fitNew(name, make) {
    return async (x, y, run) => {
        const estimator = make();
        checkEstimator(name, estimator);
        await estimator.fit(x, y, run);
        return ownClassifier(name, estimator, checkFit(x, y).classes);
    };
}
/** Rows of the table may be worked on at the same time: they take turns, and fit again what another has fitted. */
function fitShared(name, estimator) {
    let lastTurn = Promise.resolve();
    let lastFit;
    const inTurn = (work) => {
        const turn = lastTurn.then(work);
        lastTurn = turn.catch(() => { });
        return turn;
    };
    return async (x, y, run) => {
        const fit = async () => {
            lastFit = undefined;
            await estimator.fit(x, y, run);
            lastFit = x;
        };
        await inTurn(fit);
        const { classes, classify } = ownClassifier(name, estimator, checkFit(x, y).classes);
        return {
            classes,
            classify: (rows, options) => inTurn(async () => {
                if (lastFit !== x)
                    await fit();
                return classify(rows, options);
            }),
        };
    };
}
function checkNotBuiltIn(name) {
    const slug = (model) => rowSlug({ features: "", layer: "", model });
    const known = CLASSIFIERS.find((one) => slug(one.name) === slug(name));
    if (known)
        throw new UsageError(`${JSON.stringify(name)} is the name of a classifier of this package (${known.name}); choose another`);
}
/** What rounding may add to a sum of probabilities, or take from one that is 0. */
const SUM_TOLERANCE = 1e-3;
const PROBABILITY_ROUNDING = 1e-6;
/** Throws {@link UsageError} unless `estimator` can be fitted and asked. */
function checkEstimator(name, estimator) {
    const has = (method) => typeof estimator?.[method] === "function";
    if (has("fit") && (has("predict") || has("predictProba") || has("classify")))
        return;
    throw new UsageError(`${name}: expected an estimator with the methods fit and predict or predictProba, or a function that makes one`);
}
/**
 * What stands for an estimator in the cache: its class and options. Throws {@link UsageError} where it does not tell them,
 * since one of other options would then be taken for it.
 */
function describeEstimator(name, estimator) {
    try {
        const params = estimator.getParams();
        return canonicalJson({ class: String(estimator.constructor), params: { ...params } });
    }
    catch (error) {
        throw new UsageError(`${name}: expected an estimator whose getParams() gives its options as plain data (numbers, texts, lists), to know its results again by the version; give it one, give a function that makes the estimator, or leave the version out`, { cause: error });
    }
}
/** An estimator of the user's that has been fitted on labels of these classes, as the classifiers of this package. */
function ownClassifier(name, estimator, classes) {
    return {
        classes,
        async classify(x, run) {
            if (estimator.classify) {
                const { labels, probabilities } = await estimator.classify(x, run);
                return {
                    labels: checkedLabels(name, labels, x.rows, classes, "classify"),
                    probabilities: checkedProbabilities(name, probabilities, x.rows, classes.length, "classify"),
                };
            }
            const table = await estimator.predictProba?.(x, run);
            const probabilities = table && checkedProbabilities(name, table, x.rows, classes.length);
            const predicted = await estimator.predict?.(x, run);
            const labels = predicted
                ? checkedLabels(name, predicted, x.rows, classes)
                : argmaxLabels(probabilities.data, classes);
            return { labels, probabilities: probabilities ?? certain(labels, classes) };
        },
    };
}
function checkedLabels(name, found, rows, classes, method = "predict") {
    if (found.length !== rows)
        throw new Coos7Error(`${name}: expected ${method} to give ${rows} labels but found ${found.length}`);
    return Int32Array.from({ length: rows }, (_, row) => {
        const label = found[row];
        if (classes.includes(label))
            return label;
        throw new Coos7Error(`${name}: expected ${method} to give one of the labels ${classes.join(", ")} but found ${label} for row ${row}`);
    });
}
function checkedProbabilities(name, table, rows, k, method = "predictProba") {
    const at = readerOf(table);
    const probabilities = sharedMatrix(rows, k);
    if (at.rows !== rows)
        throw new Coos7Error(`${name}: expected ${method} to give ${rows} rows but found ${at.rows}`);
    for (let row = 0; row < rows; row++) {
        const values = at.row(row);
        let sum = 0;
        for (let c = 0; c < values.length; c++)
            sum += values[c] >= -PROBABILITY_ROUNDING ? Math.max(0, values[c]) : Number.NaN;
        if (values.length !== k || !(Math.abs(sum - 1) <= SUM_TOLERANCE))
            throw new Coos7Error(`${name}: expected ${method} to give ${k} probabilities that add up to 1 but found ${Array.from(values).slice(0, 10).join(", ")} for row ${row}`);
        for (let c = 0; c < k; c++)
            probabilities.data[row * k + c] = Math.max(0, values[c]);
    }
    return probabilities;
}
function readerOf(table) {
    if (!("data" in table))
        return { rows: table.length, row: (i) => table[i] };
    const { data, rows, cols } = table;
    return { rows, row: (i) => data.subarray(i * cols, (i + 1) * cols) };
}
/** Probability 1 for each label. */
function certain(labels, classes) {
    const probabilities = sharedMatrix(labels.length, classes.length);
    labels.forEach((label, row) => {
        probabilities.data[row * classes.length + classes.indexOf(label)] = 1;
    });
    return probabilities;
}
//# sourceMappingURL=define-classifier.js.map