import { type RowName } from "../reproduce/table3.js";
import type { ScoredCell } from "../reproduce/truth.js";
/** One row of Table 3 with what is known of its cells. */
export interface ReportedModel extends RowName {
    /** "DeepLoc (FC2) kNN". */
    title: string;
    /** The name of its part of the page. */
    id: string;
    /** In the order of the table's columns. */
    scored: ScoredCell[];
}
/** The rows of Table 3 in its order. */
export declare function reportedModels(scored: readonly ScoredCell[]): ReportedModel[];
