import type { CacheOptions } from "../core/cache.js";
import type { RunOptions } from "../core/progress.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
import { type CalibrationCurve } from "../metrics/calibration.js";
import { type Profile } from "../reproduce/profile.js";
import type { Reproduction } from "../reproduce/reproduce.js";
import type { RowName } from "../reproduce/table3.js";
import { type ScoredCell } from "../reproduce/truth.js";
/** What predictions are about, and what they are called. */
export interface EvaluationOptions {
    /** The whole dataset that the predictions are about. May be left out with `results`: then it is theirs. */
    dataset?: Dataset;
    /** The dataset in words, for captions. Default: that of the results, else "the dataset". */
    datasetTitle?: string;
    /** A folder that `coos7 reproduce` has written, to set the predictions beside its rows. */
    results?: string;
    /** What the row is called in the table's first column. Default: the file's name. */
    name?: string;
    /** And in its second. Default: "External". */
    model?: string;
    /** The split of all predictions, where the file does not say. */
    split?: SplitName;
    /** Seed of the resamples, without `results`. Default: 1, as in `coos7 reproduce`. */
    seed?: number;
}
/** Predictions scored as in Table 3, beside the rows of a run where there is one. */
export interface Evaluation {
    /** All rows, in the form of a run: for tables, figures and the report. The predictions' own row is the last. */
    found: Reproduction;
    /** What of the run is said in the report. */
    run: {
        datasetTitle: string;
        profile: Profile;
        seed: number;
    };
    row: RowName;
    /** The cells of the own row, which are among `found.scored`. */
    own: ScoredCell[];
    /** By cell; those of rows without probabilities are missing. */
    calibrations: Map<ScoredCell, CalibrationCurve>;
}
/**
 * Scores a file of predictions, of whatever tool, as the rows of Table 3: balanced error with intervals over wells,
 * confusion matrices, calibration error. With `results` it stands beside the rows of that run, scored on the same images:
 * predictions of the whole splits are then cut down to those that the run used.
 *
 * Throws `Coos7Error` naming line and column of what is not as expected, and where results are about other
 * data; `UsageError` where a name or the dataset is missing.
 */
export declare function evaluatePredictions(path: string, options: EvaluationOptions, run?: Pick<RunOptions, "signal" | "onWarning"> & CacheOptions): Promise<Evaluation>;
/**
 * Writes what `coos7 reproduce` writes, of all rows (tables, predictions, confusion matrices, the report `index.html`,
 * `run.json`), and `calibration.csv`: expected calibration error, Brier score and log loss of each cell.
 */
export declare function writeEvaluation({ found, run, calibrations }: Evaluation, folder: string, options?: Pick<RunOptions, "signal" | "onProgress">): Promise<void>;
