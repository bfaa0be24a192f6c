import { type RunOptions } from "../core/progress.js";
import { type CropOptions } from "../crop/crop-options.js";
import type { ChannelChoice } from "../crop/list-fields.js";
import { type SplitName } from "../dataset/dataset.js";
import { Skipped } from "./skipped.js";
import { type SplitGroup, type SplitMapping } from "./splits.js";
import { type ImportedCell, PixelStore } from "./write-dataset.js";
/** How an import makes splits, and how it is written. */
export interface ImportOptions extends ChannelChoice, Omit<RunOptions, "onWarning"> {
    /** Which splits the data's own names stand for. */
    splits?: ReadonlyMap<string, SplitName>;
    /** Makes the splits training and test1, so that cells of one plate, date or well stay together. */
    splitBy?: SplitGroup;
    /** The share of cells in test1 with `splitBy`. Default: 0.25. */
    testShare?: number;
    /** Write to an output that is not empty: what an earlier import wrote goes, files with the names of new ones are replaced. */
    force?: boolean;
}
/** How fields of view become a dataset. */
export interface ImportFieldsOptions extends ImportOptions, CropOptions {
    /** The plate map's file. */
    layout: string;
    /** A regular expression with named groups that says what files' names mean; see `patternReader`. */
    pattern?: string;
}
/** What was imported, and what not. */
export interface ImportSummary {
    /** How the files are called: as a microscope's, by the pattern, otherwise; none for crops. */
    schemes: string[];
    classNames: string[];
    cells: readonly Pick<ImportedCell, "label" | "split" | "plate" | "well" | "date">[];
    /** Fields of view that nuclei were looked for in; 0 for crops. */
    fields: number;
    /** What the source calls each split. */
    splits: SplitMapping;
    skipped: ReturnType<Skipped["entries"]>;
    /** Fields whose nuclei should be looked at, and why. */
    doubtful: {
        field: string;
        doubts: string[];
    }[];
    /** What should be known of the plate map. */
    remarks: string[];
}
/**
 * Makes a dataset of a folder of plates: finds what its files are by their names (see `listImages`), the class and
 * split of each well in the plate map, the nuclei in each field, and writes to `out` a crop around each as a dataset
 * (`<split>.hdf5`, `classes.json`), with `import.csv` (each image's plate, well, file and place), `contact-sheet.png` and
 * `fields/<plate>/<well>_<field>.png`, the outlines found. Classes have the order of their first wells in the plate map.
 *
 * Throws `UsageError` for options that cannot be right and an `out` that is not empty, {@link Coos7Error} naming the file
 * where images or plate map cannot be understood; then nothing is left. Results do not depend on the number of workers.
 */
export declare function importFields(folder: string, out: string, options: ImportFieldsOptions): Promise<ImportSummary>;
/** Makes the splits training and test1 where that is asked for. Throws {@link Coos7Error} where cells lack what they are split by. */
export declare function splitBy(cells: ImportedCell[], classNames: readonly string[], { splitBy: by, testShare }: ImportOptions): void;
/** What the source calls the splits that it calls otherwise than this package. */
export declare function otherNames(mapping: SplitMapping, present: ReadonlySet<SplitName>): Partial<Record<SplitName, string>>;
/** The contact sheet of crops spread evenly over all, class by class. */
export declare function sheetOf(cells: readonly ImportedCell[], pixels: PixelStore): Uint8Array;
