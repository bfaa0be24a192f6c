import { type SplitName } from "../dataset/dataset.js";
import type { ErrorRow } from "../figures/error-rows.js";
/** The columns of Table 3: the error on Training itself, then the four test sets. */
export declare const COLUMNS: readonly ["train", "test1", "test2", "test3", "test4"];
/** A column of Table 3: one of {@link COLUMNS}. */
export type Column = (typeof COLUMNS)[number];
/** What a row of Table 3 is about, named as in the paper; {@link rowKey} tells rows apart. */
export interface RowName {
    /** "Texture", "DeepLoc", "PCI", "VGG16". */
    features: string;
    /** "FC2", "Conv3" …; empty where the family has one layer. */
    layer: string;
    /** "kNN", "L1 LR", "RF", "End-to-End". */
    model: string;
}
/** One cell of Table 3. */
export interface Table3Cell extends RowName {
    split: Column;
    /** Balanced error in percent. */
    error: number;
    /** 95 % interval by bootstrap over wells within class; exact where nothing, or everything, is misclassified. */
    low: number;
    high: number;
    /** Images it was measured on. */
    n: number;
}
/** Table 3 with what its caption has to say. */
export interface Table3 {
    cells: Table3Cell[];
    /** Whether the data come from the simulator: every rendering says so. */
    simulated: boolean;
    /** Whether the data are COOS-7 or its simulation, so that the paper's values may stand beside ours. */
    comparable: boolean;
    /** The dataset, profile and seed in words. */
    subtitle: string;
    /** Sentences below the table. */
    notes: string[];
}
/** The column of Table 3 that a split belongs to. */
export declare function columnOf(split: SplitName): Column;
/** "Train", "Test1" … */
export declare function columnTitle(column: Column): string;
/** "Texture", "DeepLoc (FC2)", "PCI Conv3": the first column as the paper prints it. */
export declare function featuresTitle({ features, layer }: Omit<RowName, "model">): string;
/** "Texture kNN", "DeepLoc (FC2) L1 LR": a row in sentences and titles. */
export declare function rowTitle(row: RowName): string;
/** What a row is known by: equal keys, the same row. Names are only told apart as they are written, in Unicode's NFC. */
export declare function rowKey({ features, layer, model }: RowName): string;
/**
 * A row's name in file names and addresses: "deeploc-fc2__l1-lr". Rows of one table have different ones, see
 * {@link describeClash}; what a row is, its key says.
 */
export declare function rowSlug(row: RowName): string;
/** The files of a row's features alone: "deeploc-fc2". */
export declare function featuresSlug(row: Omit<RowName, "model">): string;
/** What is wrong where two of these rows are one, or would be in the names of files; undefined where they differ. */
export declare function describeClash(rows: readonly RowName[]): string | undefined;
/** File name stem of one cell's files: "deeploc-fc2__l1-lr__test4". */
export declare function cellSlug(row: RowName, column: Column): string;
/** The columns that occur, in the table's order. */
export declare function columnsOf(table: Table3): Column[];
/** The test sets that occur, in the table's order. */
export declare function testColumns(table: Table3): Column[];
/** The table's rows in order of first appearance, each with its cells by column. */
export declare function rowsOf(table: Pick<Table3, "cells">): (RowName & {
    cells: Partial<Record<Column, Table3Cell>>;
})[];
/**
 * The cells printed in bold: the lowest error of each feature family on each test set, as in the paper
 * (not on Train); equal at one decimal counts as equal.
 */
export declare function bestCells(table: Table3): Set<Table3Cell>;
/** The columns of `table3.csv`. */
export declare const TABLE3_HEADER: readonly string[];
/** The columns of `sensitivity.csv`. */
export declare const SENSITIVITY_HEADER: readonly string[];
/** `table3.csv` of the results contract. */
export declare function table3Csv(table: Table3): string;
/**
 * The balanced error in percent that the paper's Table 3 reports for a row and column; undefined where it has
 * none. Read from the package's `data/table3.csv`.
 */
export declare function paperValue(row: RowName, column: Column): number | undefined;
/** Table 3 as figures take it. */
export declare function errorRows({ cells, comparable, }: {
    cells: readonly Table3Cell[];
    comparable: boolean;
}): ErrorRow[];
