import type { CacheOptions } from "../core/cache.js";
import { type RunOptions } from "../core/progress.js";
import { type Factor } from "../dataset/simulate/options.js";
import { type RowName } from "../reproduce/table3.js";
import { type MethodRowsOptions } from "./robust.js";
/** Which methods are tried against which factors. The experiment has the profile's size. */
export interface FactorMethodsOptions extends MethodRowsOptions {
    /** Default: date, plate, later, microscope. */
    factors?: readonly Factor[];
    /** The severity at which a factor is on; default 2, twice what the experiment has. */
    severity?: number;
    /** One simulated experiment each; errors are means over them. Default: 1. */
    seeds?: readonly number[];
    /** Images of each factor's split at most, the same for all factors; default 700. */
    images?: number;
}
/** What one method does against one factor of the simulated experiment, in one row of Table 3. */
export interface FactorMethodRow extends RowName {
    factor: Factor;
    /** "none" without one. */
    method: string;
    mark: string;
    /** Balanced error in percent with the factor off and on, the same cells: means over seeds. */
    off: number;
    on: number;
    /** What the factor costs with this method: `on` less `off`, in percentage points, with its paired 95 % interval. */
    damage: number;
    damage_low: number;
    damage_high: number;
    /** `on`, less that without the method, with its paired 95 % interval; 0 for "none". */
    change: number;
    change_low: number;
    change_high: number;
}
/**
 * Which method mends which factor: rows of Table 3 on the split in which the factor is what is new (see `factorSplit`), the
 * same cells with it off and on and everything else as it is; Training is that of the experiment as it always is, and the
 * classifiers with it. Simulated: what mends a simulated cause need not mend the same in a laboratory.
 *
 * Throws `UsageError` for options out of range, `Coos7Error` where no row can be computed.
 */
export declare function factorMethods(options: FactorMethodsOptions, run?: RunOptions & CacheOptions): Promise<FactorMethodRow[]>;
/** `robust-factors.csv`. */
export declare function factorMethodsCsv(rows: readonly FactorMethodRow[]): string;
/** What each factor costs with each method, and what the method changes there: a table for each row of Table 3. */
export declare function factorMethodsMarkdown(rows: readonly FactorMethodRow[]): string;
