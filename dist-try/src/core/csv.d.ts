/** A field of a CSV file; undefined and null are empty fields. */
export type CsvValue = string | number | null | undefined;
/**
 * A header and rows as CSV (RFC 4180, lines ending in "\n"). Text that a spreadsheet would run as a formula (it
 * begins with `=`, `+`, `-`, `@`, a tab or a line end, and is no number) gets an apostrophe in front, and so does what
 * begins like a text that got one: {@link plainField} gives every text back as it was.
 */
export declare function toCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string;
/**
 * The records of a CSV text, header included, each a list of fields; blank lines are skipped. Takes "\n" and
 * "\r\n" line ends and a byte order mark; fields are parted by `separator`. Throws {@link Coos7Error} on a quote that is
 * not closed.
 */
export declare function parseCsv(text: string, separator?: "," | ";" | "\t"): string[][];
/** The text that {@link toCsv} wrote as this field: without the apostrophe that it puts before formulas. */
export declare function plainField(text: string): string;
