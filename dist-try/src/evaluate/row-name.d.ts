import { type RowName } from "../reproduce/table3.js";
/**
 * A part of a row's name in Unicode's NFC, so that what looks the same is the same. Throws {@link UsageError} unless it can
 * stand in the table and, as letters and digits, in the names of files. `what` says what it names.
 */
export declare function rowPart(what: string, name: string): string;
/** Throws {@link UsageError} where a name is that of one of the package's own feature families. */
export declare function checkNotBuiltIn(name: string): void;
/** Throws {@link UsageError} where one of `rows` has the same name, or the same in the names of files. */
export declare function checkNewRow(row: RowName, rows: readonly RowName[]): void;
/**
 * What stands for a definition of the user's in the cache. Its text alone does not say what it calls, so without a
 * `version` each definition counts as a new one.
 */
export declare function definitionKey(text: () => string, version: string | number | undefined): Record<string, unknown>;
