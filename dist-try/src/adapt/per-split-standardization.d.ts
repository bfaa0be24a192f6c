import type { Matrix } from "../core/matrix.js";
import { RobustMad } from "../models/robust-mad.js";
import { StandardScaler } from "../models/standard-scaler.js";
import type { Adapter, AdapterRows, Side, SplitRows, TrainingRows } from "./adapter.js";
/** How features are brought to one scale. */
export interface StandardizationOptions {
    /** Median and MAD (`RobustMad`) in place of mean and standard deviation (`StandardScaler`); default false. */
    robust?: boolean;
}
/** What learns a feature's scale from the rows given to `fit`. */
export type Scaler = StandardScaler | RobustMad;
/** A scaler that has learned nothing yet. */
export declare function newScaler({ robust }: {
    robust: boolean;
}): Scaler;
/**
 * Per-split standardisation: each feature of Training by Training's mean and standard deviation, each feature of a split by
 * the split's own, or by medians and MADs. It mends whatever shifts or stretches a feature in all images alike, and harms
 * where class shares differ, since means then differ for no fault of the microscope. As pycytominer's `normalize` with
 * "standardize" or "mad_robustize", once for each split.
 */
export declare class PerSplitStandardization implements Adapter<"T"> {
    #private;
    readonly mark = "T";
    readonly stage = "features";
    readonly robust: boolean;
    constructor({ robust }?: StandardizationOptions);
    get name(): string;
    getParams(): {
        robust: boolean;
    };
    fit(training: TrainingRows<"T">, split: SplitRows<"T">): Promise<this>;
    /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
    transform({ x }: AdapterRows<"T">, side: Side): Matrix;
}
