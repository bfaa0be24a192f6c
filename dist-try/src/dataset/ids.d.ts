import type { CellIds } from "./dataset.js";
/** Rows A to P and columns of a 384-well plate. */
export declare const PLATE_ROWS = 16;
export declare const PLATE_COLUMNS = 24;
/** The place of a well on its plate, counted from 1. */
export interface WellPlace {
    row: number;
    column: number;
}
/**
 * Reads the ID of a well of a 384-well plate: row and column in three digits each, with or without three of the
 * field of view, as COOS-7 writes them ("012003000"), or a letter and a number ("L03", "L3").
 * Throws {@link UsageError} for anything else; `where` is for the message.
 */
export declare function parseWell(id: string, where: string): WellPlace;
/** "L3". */
export declare function wellName({ row, column }: WellPlace): string;
/** "012003000": the ID as COOS-7 writes it, with the field of view 0. */
export declare function wellId({ row, column }: WellPlace): string;
/** A well's ID as people write wells: "L3" for "012003000"; others as they are. */
export declare function wellText(id: string): string;
/** Whether a well lies in the two outermost rows or columns. */
export declare function isBorderWell({ row, column }: WellPlace): boolean;
/**
 * The file with the IDs of a TIFF tree, beside its folder: `training_ids.csv` for the folder `training` or
 * `train`. Columns: index (the `<i>` of `COOSv1cell_<i>_protein.tif`, or the name in `<name>_protein.tif`),
 * label, and any of date, microscope, plate, well.
 */
export declare function idsPath(folder: string): string;
/**
 * The IDs file beside a TIFF tree, undefined where there is none: as {@link idsPath} calls it, or after the folder, in
 * capitals or not. Throws {@link Coos7Error} where there are several.
 */
export declare function findIds(folder: string): string | undefined;
/** The text of an IDs file (see {@link idsPath}), or undefined where there are no IDs to write. */
export declare function idsCsv(indices: Int32Array, labels: Int32Array, ids: CellIds): string | undefined;
/**
 * The IDs of the cells of a TIFF tree, from the file beside its folder; none where there is no such file.
 * `names` are the cells as in the column index. Throws {@link Coos7Error} where columns are not as described, a
 * cell is missing or appears twice, or a label is not that of the cell's folder.
 */
export declare function readIdsCsv(folder: string, names: readonly string[], labels: Int32Array): CellIds;
