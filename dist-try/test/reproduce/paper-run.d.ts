import type { RowName, Table3 } from "../../src/reproduce/table3.js";
import type { ScoredCell } from "../../src/reproduce/truth.js";
/**
 * A run whose errors are those of the paper, or what `change` makes of them, and whose resamples scatter around them:
 * by `common` alike for all rows of a split, by `own` for each row apart.
 */
export declare function paperRun(change?: (row: RowName, split: string, error: number) => number, { common, own, comparable }?: {
    common?: number;
    own?: number;
    comparable?: boolean;
}): {
    table: Table3;
    scored: ScoredCell[];
};
