import { type Column, type RowName, type Table3, type Table3Cell } from "./table3.js";
/** What the table is called: the paper's Table 3 only of the paper's experiment. */
export declare function tableTitle({ comparable }: Pick<Table3, "comparable">): string;
/** What every rendering of the table says above it. */
export declare function caption(table: Table3): string;
/** What a cell's numbers are. */
export declare function legend(table: Table3): string;
/** The paper's value with one decimal, "" where it has none or is about other data. */
export declare function paperText(table: Table3, row: RowName, column: Column): string;
/** "[3.1, 4.5]". */
export declare function intervalText(cell: Table3Cell): string;
/** Table 3 as a Markdown table, the best in bold, the paper's values in round brackets. */
export declare function table3Markdown(table: Table3): string;
/** Table 3 as a page of its own, without scripts or outside resources. */
export declare function table3Html(table: Table3): string;
/** How wide a LaTeX table may be: the text of a page, or one column of a page with two. */
export type LatexWidth = "wide" | "narrow";
/**
 * Table 3 as a LaTeX table (packages booktabs and graphicx), with the label `tab:balanced-error`: errors, all with one decimal,
 * aligned at their decimal points, the best in bold. Wide, with the ends of intervals as indices and the paper's values in
 * round brackets, for the text of a page (13.5 cm at full size, scaled down to less); narrow, with the errors of the test sets
 * alone, for a column of 85 mm.
 */
export declare function table3Latex(table: Table3, width?: LatexWidth): string;
/** Table 3 for a terminal: three lines a row (error, interval, the paper's value). `bold` marks the best. */
export declare function table3Terminal(table: Table3, bold?: (text: string) => string): string;
