import type { CacheOptions } from "../core/cache.js";
import { type RunOptions } from "../core/progress.js";
import { type Factor } from "../dataset/simulate/options.js";
import type { SeverityRow } from "../figures/severity-curves.js";
import type { Classifier } from "../models/estimator.js";
/** Which factors are turned, how far, and what is measured. */
export interface SeverityCurveOptions {
    /** Unfitted, of different names. They are fitted to Training of each seed, at default severities, and no more. */
    classifiers: readonly Classifier[];
    /** Default: all of them. */
    factors?: readonly Factor[];
    /** Each factor is also computed at its severity in Training. Default 0, 0.5, 1, 1.5, 2. */
    severities?: readonly number[];
    /** One simulated experiment each; errors are means over them. Default: 1. */
    seeds?: readonly number[];
    /** Size of the experiments; default 0.1. */
    scale?: number;
    /** Images of Training, and of each split at each severity, at most; default 2000 and 1000. */
    images?: {
        training: number;
        test: number;
    };
}
/** One point of a curve. Intervals are by bootstrap over wells and do not contain differences between plates. */
export interface SeverityPoint extends SeverityRow {
    /** The error minus that of the same cells at the severity in Training, with its interval, paired by well. */
    change: number;
    change_low: number;
    change_high: number;
    /** Images, over all seeds. */
    n: number;
}
/**
 * How the errors of classifiers of Texture features move when one factor of the simulated experiment is turned and
 * all else is left as it is. Each classifier is fitted once per seed, to Training at default severities; the test
 * images are those of the factor's split, the same cells at every severity (see `factorSplit`). Features are
 * cached. Points are in the order of factors, classifiers and ascending severities.
 *
 * Throws `UsageError` for options out of range, `CancelledError` when `run.signal` is aborted.
 */
export declare function severityCurves(options: SeverityCurveOptions, run?: RunOptions & CacheOptions): Promise<SeverityPoint[]>;
