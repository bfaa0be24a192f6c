import type { Matrix } from "../core/matrix.js";
import type { MimeBundle } from "./bundle.js";
import { type DisplayHandle } from "./display.js";
/**
 * Shows a table below the cell. Long tables are cut in the middle to `rows` rows (default 20, `Infinity` for
 * all). Columns of numbers that are not all whole have `digits` digits after the point (default: five that count).
 * Throws {@link UsageError} if `frame` is no table, its columns differ in length or an option is out of range.
 *
 *     table([{ class: "ER", cells: 1200 }, { class: "Golgi", cells: 900 }]);
 */
export declare function table(frame: Frame, options?: {
    rows?: number;
    digits?: number;
}): DisplayHandle;
/** The forms of a table. */
export declare function tableBundle(frame: Frame, shownRows: number, digits?: number): MimeBundle;
/**
 * Data frames: the package arquero (https://idl.uw.edu/arquero), loaded when something of it is first used.
 *
 *     table(aq.from(rows).groupby("layer").pivot("split", "errorPercent"));
 */
export declare const aq: typeof import("arquero");
/** What a table of arquero is known by: its rows as they are after filters and sorting. */
export interface DataFrame {
    columnNames(): string[];
    numRows(): number;
    get(name: string, row?: number): unknown;
}
/** A table: one object per row, or one array per column, or a matrix, or a table of arquero ({@link aq}). */
export type Frame = readonly object[] | Readonly<Record<string, ArrayLike<unknown>>> | Matrix | DataFrame;
/** A table by columns. */
export interface Columns {
    names: string[];
    rows: number;
    value(row: number, name: string): unknown;
}
/** Throws {@link UsageError} if `frame` is no table or its columns differ in length. */
export declare function readColumns(frame: Frame): Columns;
