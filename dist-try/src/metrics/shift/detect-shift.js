import { UsageError } from "../../core/errors.js";
import { toShared } from "../../core/matrix.js";
import { countProgress } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import { blackBoxShift } from "./black-box-shift.js";
import { classifierTwoSampleTest } from "./classifier-two-sample.js";
import { kolmogorovSmirnov } from "./kolmogorov-smirnov.js";
import { maximumMeanDiscrepancy } from "./maximum-mean-discrepancy.js";
const ON_FEATURES = [
    (source, target, options) => classifierTwoSampleTest(source, target, { ...options, classifier: "linear" }),
    (source, target, options) => classifierTwoSampleTest(source, target, { ...options, classifier: "neighbours" }),
    maximumMeanDiscrepancy,
    kolmogorovSmirnov,
];
const ON_PROBABILITIES = [
    (source, target, options) => blackBoxShift(source, target, { ...options, outputs: "soft" }),
    (source, target, options) => blackBoxShift(source, target, { ...options, outputs: "hard" }),
];
const DETECTORS = [...ON_FEATURES, ...ON_PROBABILITIES];
const RUN_DETECTOR = { module: import.meta.url, name: "runDetector" };
/** Worker task: one test. */
export function runDetector(job, context) {
    const test = DETECTORS[job.detector](job.source, job.target, job.options);
    context.tick(1);
    return test;
}
/**
 * Tests whether two samples, rows x the same columns, differ in distribution, without labels: the classifier
 * two-sample test with either classifier, the maximum mean discrepancy, Kolmogorov-Smirnov tests of the features
 * and, given `probabilities`, black-box shift detection of both kinds. What is compared with what is decided by
 * `unit`: see {@link ShiftOptions}. The p-values are of each test alone: with `holm` they are corrected for their
 * number. Runs in worker threads: 3 seconds of one core for 1,000 rows of each sample in 69 columns.
 *
 * Throws `UsageError` for options out of range and `Coos7Error` where the samples cannot be tested.
 */
export async function detectShift(source, target, options = {}, run = {}) {
    const { probabilities, ...rest } = options;
    for (const side of ["source", "target"]) {
        const rows = { source, target }[side].rows;
        if (probabilities && probabilities[side].rows !== rows)
            throw new UsageError(`Expected probabilities.${side} to have the ${rows} rows of the ${side} but found ${probabilities[side].rows}`);
    }
    const features = { source: toShared(source), target: toShared(target) };
    const outputs = probabilities && {
        source: toShared(probabilities.source),
        target: toShared(probabilities.target),
    };
    const jobs = DETECTORS.flatMap((_, detector) => {
        const samples = detector < ON_FEATURES.length ? features : outputs;
        return samples ? [{ detector, ...samples, options: rest }] : [];
    });
    const onTick = countProgress(run.onProgress, "Shift detection", jobs.length, "tests");
    return withPool(run.pool, (pool) => pool.map(RUN_DETECTOR, jobs, {
        onTick,
        ...(run.signal ? { signal: run.signal } : {}),
    }));
}
//# sourceMappingURL=detect-shift.js.map