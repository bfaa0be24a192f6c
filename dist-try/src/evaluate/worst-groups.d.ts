import type { CellIds } from "../dataset/dataset.js";
import type { ScoredCell } from "../reproduce/truth.js";
/** The plate, well or date whose cells are most often misclassified, in percent of its cells, means over seeds. */
export interface WorstGroup {
    name: string;
    errorPercent: number;
    cells: number;
}
/** The worst group of each kind that is known. */
export type WorstGroups = Partial<Record<"plate" | "well" | "date", WorstGroup>>;
/**
 * The worst plate, well and date of a row on a split, as far as the dataset says where its cells are from. Groups of fewer
 * than ten cells are passed over.
 */
export declare function worstGroups(cells: readonly ScoredCell[], { dates, plates, wells }: CellIds): WorstGroups;
