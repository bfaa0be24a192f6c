import { type CellIds, type Dataset, type SplitName } from "./dataset.js";
/** How many wells (of a plate, microscope and date), plates … two splits have in common; missing where they are not known. */
export interface SharedOrigins extends Partial<Record<keyof CellIds, number>> {
    splits: readonly [SplitName, SplitName];
}
/** What a split has of a class. */
export interface ClassCount {
    split: SplitName;
    class: string;
    cells: number;
    wells?: number;
    plates?: number;
}
/** What should be known of a dataset's splits before its errors and intervals are believed. */
export interface SplitCheck {
    counts: ClassCount[];
    /** Of each pair of splits. */
    shared: SharedOrigins[];
    /** Plates of a split with cells of one class only, of all its plates. */
    singleClassPlates: {
        split: SplitName;
        plates: string[];
        of: number;
    }[];
    /** Classes whose cells in a split are of one plate, where the split has several. */
    singlePlateClasses: {
        split: SplitName;
        classes: string[];
    }[];
    /** What follows, in sentences. */
    consequences: string[];
}
/** Looks at which wells, plates, dates and microscopes a dataset's splits and classes share. Reads labels and IDs, no images. */
export declare function checkSplits(dataset: Dataset): Promise<SplitCheck>;
