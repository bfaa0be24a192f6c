import { cachedBundle, cacheKey } from "../core/cache.js";
import { StandardScaler } from "../models/standard-scaler.js";
/** What an evaluation is kept in the cache by; `backend` is the engine of classifiers. */
export function evaluationKey(definition, splits, classes, { profile, seed, backend }) {
    return cacheKey({
        what: "evaluation",
        classifier: definition.id,
        settings: definition.settings(profile),
        // Within a solver's tolerance, coefficients depend on the engine that computes the products.
        backend,
        seed,
        classes,
        splits: splits.map(({ split, key }) => [split, key]),
    });
}
/**
 * Standardises by Training, fits the classifier on Training and predicts every split, Training included.
 * The result is cached by everything it depends on. `splits` must contain Training.
 */
export async function evaluate(definition, splits, classes, { profile, seed, backend }, run) {
    const key = evaluationKey(definition, splits, classes, { profile, seed, backend });
    const { info, arrays } = await cachedBundle(key, async () => {
        const started = performance.now();
        const training = splits.find(({ split }) => split === "training");
        const fitted = await fitStandardised(definition, training, classes, { profile, seed }, run);
        const arrays = {};
        for (const { split, features } of splits) {
            const { predicted, probabilities } = await fitted.classify(features);
            arrays[`${split} predicted`] = predicted;
            arrays[`${split} probabilities`] = probabilities.data;
        }
        arrays.seconds = Float32Array.of((performance.now() - started) / 1000);
        return { info: fitted.report, arrays };
    }, run);
    return {
        report: info,
        seconds: arrays.seconds?.[0],
        predictions: splits.map(({ split, labels }) => ({
            split,
            predicted: arrays[`${split} predicted`],
            probabilities: {
                data: arrays[`${split} probabilities`],
                rows: labels.length,
                cols: classes,
            },
        })),
    };
}
/** Fits a classifier on features of Training, standardised by their own means and standard deviations. */
export async function fitStandardised(definition, training, classes, { profile, seed }, run) {
    const scaler = new StandardScaler().fit(training.features);
    const x = scaler.transform(training.features);
    const { classifier, report } = await definition.fit(x, training.labels, profile, seed, run);
    return {
        report,
        classifier,
        scaler,
        async classify(features) {
            const { labels, probabilities } = await classifier.classify(scaler.transform(features), run);
            const data = spread(probabilities, classifier.classes, classes);
            return { predicted: labels, probabilities: { data, rows: features.rows, cols: classes } };
        },
    };
}
/**
 * Scores some draws of a classifier's search on the features that {@link fitStandardised} fits it on; `range` as in
 * `RandomizedSearch.scoreDraws`.
 */
export function scoreStandardised(search, { features, labels }, range, run) {
    return search.scoreDraws(new StandardScaler().fit(features).transform(features), labels, range, run);
}
/** Puts the columns of the classes seen in training into their places among all classes. */
function spread(probabilities, seen, classes) {
    if (seen.length === classes)
        return probabilities.data;
    const { data, rows, cols } = probabilities;
    const all = new Float32Array(rows * classes);
    for (let i = 0; i < rows; i++)
        for (let j = 0; j < cols; j++)
            all[i * classes + seen[j]] = data[i * cols + j];
    return all;
}
//# sourceMappingURL=evaluate.js.map