import { type Matrix } from "../core/matrix.js";
import type { Adapter, AdapterRows, Side, SplitRows, TrainingRows } from "./adapter.js";
import { type StandardizationOptions } from "./per-split-standardization.js";
/**
 * Per-plate standardisation, as a warning: the images of each plate by that plate's own mean and standard deviation (or
 * median and MAD), which is common practice for screens whose plates hold all treatments. Most plates of COOS-7 hold one
 * class, so that centring a plate takes the class away with it: expect errors near chance.
 */
export declare class PerPlateStandardization implements Adapter<"T-plate"> {
    #private;
    readonly mark = "T-plate";
    readonly stage = "features";
    readonly robust: boolean;
    constructor({ robust }?: StandardizationOptions);
    get name(): string;
    getParams(): {
        robust: boolean;
    };
    fit(training: TrainingRows<"T-plate">, split: SplitRows<"T-plate">): Promise<this>;
    /** Throws {@link Coos7Error} before `fit`, for another number of columns and for a plate that `fit` has not seen. */
    transform({ x, plates }: AdapterRows<"T-plate">, side: Side): Matrix;
}
