import { type Frame } from "./table.js";
/** The formats that tables are saved in. */
export declare const TABLE_FORMATS: readonly ["csv", "md", "tex", "html"];
/** One of {@link TABLE_FORMATS}. */
export type TableFormat = (typeof TABLE_FORMATS)[number];
/** How {@link saveTable} writes a table. */
export interface SaveTableOptions {
    /** Default: all. */
    formats?: readonly TableFormat[];
    /** Above the table, except in CSV. */
    caption?: string;
    /** Decimals of numbers that are not whole; default: five significant digits. CSV has all. */
    digits?: number;
}
/**
 * Saves a table for a paper as `<basePath>.csv`, `.md`, `.tex` (package booktabs) and `.html`, those asked for,
 * and returns the paths.
 * Throws {@link UsageError} if `frame` is no table, on an unknown format and unless `digits` is from 0 to 15,
 * `Coos7Error` where a file cannot be written.
 *
 *     saveTable([{ class: "ER", error: 1.25 }], "paper/errors", { caption: "Errors in percent", digits: 1 });
 */
export declare function saveTable(frame: Frame, basePath: string, options?: SaveTableOptions): string[];
