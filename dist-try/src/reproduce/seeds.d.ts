import { type RowName, type Table3Cell } from "./table3.js";
/** A cell of Table 3 over runs with several seeds. */
export interface SeedsCell extends RowName {
    split: Table3Cell["split"];
    /** Runs. */
    seeds: number;
    /** Balanced errors in percent: their mean, standard deviation (of a sample; 0 of one), least and largest. */
    mean: number;
    sd: number;
    least: number;
    largest: number;
}
/**
 * Table 3 over runs with several seeds, of their `table3.csv`: with simulated data each seed is another experiment, with
 * measured data the spread is that of subsets, networks, forests and searches. Throws {@link Coos7Error} naming the folder
 * whose table has other rows or splits than the first, and where there is none.
 */
export declare function tableOverSeeds(folders: readonly string[]): SeedsCell[];
/** The cells as CSV. */
export declare function seedsCsv(cells: readonly SeedsCell[]): string;
/** The table as Markdown, "mean ± standard deviation" in each cell. */
export declare function seedsMarkdown(cells: readonly SeedsCell[]): string;
