import { UsageError } from "../core/errors.js";
import { countProgress } from "../core/progress.js";
import { withPool } from "../core/workers.js";
import { COOS7_CLASSES } from "../dataset/class-names.js";
import { splitTitle } from "../dataset/dataset.js";
import { FACTORS, simulatorOptions } from "../dataset/simulate/options.js";
import { percentileInterval, wellClusters } from "../metrics/bootstrap.js";
import { balancedErrorPercent, confusionMatrix } from "../metrics/confusion.js";
import { errorInterval } from "../metrics/error-interval.js";
import { StandardScaler } from "../models/standard-scaler.js";
import { factorFeatures, factorSplit, simulatedFeatures, simulatorWithFactor, } from "./factor-features.js";
const DEFAULT_SEVERITIES = [0, 0.5, 1, 1.5, 2];
/**
 * How the errors of classifiers of Texture features move when one factor of the simulated experiment is turned and
 * all else is left as it is. Each classifier is fitted once per seed, to Training at default severities; the test
 * images are those of the factor's split, the same cells at every severity (see `factorSplit`). Features are
 * cached. Points are in the order of factors, classifiers and ascending severities.
 *
 * Throws `UsageError` for options out of range, `CancelledError` when `run.signal` is aborted.
 */
export async function severityCurves(options, run = {}) {
    const { classifiers, factors = FACTORS, seeds = [1], images = { training: 2000, test: 1000 } } = options;
    const names = checkedNames(classifiers);
    if (seeds.length === 0)
        throw new UsageError("Expected at least one seed but found none");
    const scale = options.scale ?? 0.1;
    const settings = factors.map((factor) => ({
        factor,
        severities: severitiesOf(factor, options.severities),
    }));
    // What is out of range is found before anything is computed.
    for (const { factor, severities } of settings)
        for (const severity of severities)
            for (const seed of seeds)
                simulatorWithFactor(factor, severity, { seed, scale });
    const total = seeds.length * settings.reduce((sum, { severities }) => sum + severities.length, 0);
    // Stages within a setting are short, and would take the place of this one.
    const { onProgress, ...quiet } = run;
    const tick = countProgress(onProgress, "Severity curves", total, "settings");
    const scores = new Map();
    await withPool(run.pool, async (pool) => {
        const inner = { ...quiet, pool };
        for (const seed of seeds) {
            const training = await simulatedFeatures(simulatorOptions({ seed, scale }), "training", images.training, inner);
            const scaler = new StandardScaler().fit(training.features);
            const standardised = scaler.transform(training.features);
            for (const classifier of classifiers)
                await classifier.fit(standardised, training.labels, inner);
            for (const { factor, severities } of settings)
                for (const severity of severities) {
                    const cells = await factorFeatures(factor, severity, { seed, scale, images: images.test }, inner);
                    const x = scaler.transform(cells.features);
                    for (const classifier of classifiers) {
                        const key = [factor, classifier.name, severity].join(" ");
                        const predicted = await classifier.predict(x, inner);
                        scores.set(key, [...(scores.get(key) ?? []), score(cells, predicted, { seed, name: key })]);
                    }
                    tick(1);
                }
        }
    });
    return settings.flatMap(({ factor, severities }) => names.flatMap((model) => {
        const at = (severity) => meanScore(scores.get([factor, model, severity].join(" ")));
        const { inTraining, split } = factorSplit(factor);
        const reference = at(inTraining);
        return severities.map((severity) => {
            const { error, replicates, n } = at(severity);
            const interval = percentileInterval(replicates);
            const change = percentileInterval(replicates.map((value, b) => value - reference.replicates[b]));
            return {
                factor,
                severity,
                training_severity: inTraining,
                split: splitTitle(split),
                model,
                balanced_error_percent: error,
                // Without any error there is no resample below the error, either.
                ci_low: Math.min(interval.low, error),
                ci_high: Math.max(interval.high, error),
                change: error - reference.error,
                change_low: change.low,
                change_high: change.high,
                n,
            };
        });
    }));
}
function checkedNames(classifiers) {
    const names = classifiers.map(({ name }) => name);
    if (names.length === 0 || new Set(names).size < names.length)
        throw new UsageError(`Expected at least one classifier, each of another name, but found ${names.length === 0 ? "none" : names.join(", ")}`);
    return names;
}
/** Ascending, each once, with the factor's severity in Training. */
function severitiesOf(factor, severities = DEFAULT_SEVERITIES) {
    return [...new Set([...severities, factorSplit(factor).inTraining])].sort((a, b) => a - b);
}
function score({ labels, ids }, predicted, stream) {
    const matrix = confusionMatrix(labels, predicted, COOS7_CLASSES.length);
    // The wells, and with them the resamples, are the same at every severity.
    const { replicates } = errorInterval(wellClusters(labels, ids), labels, predicted, stream);
    return { error: balancedErrorPercent(matrix), replicates, n: labels.length };
}
function meanScore(scores) {
    return {
        error: scores.reduce((sum, { error }) => sum + error, 0) / scores.length,
        replicates: scores[0].replicates.map((_, b) => scores.reduce((sum, { replicates }) => sum + replicates[b], 0) / scores.length),
        n: scores.reduce((sum, { n }) => sum + n, 0),
    };
}
//# sourceMappingURL=severity-curves.js.map