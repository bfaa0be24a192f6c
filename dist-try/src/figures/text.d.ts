/**
 * Text as plotly has to be given it so that every character is shown as it is. Plotly reads a subset of HTML
 * (`<b>`, `<br>`, `<a href>`, entities) in every label, and TeX between dollar signs where MathJax is loaded.
 * All text that does not come from this package (class names, titles, model names) passes through here.
 */
export declare function escapeText(text: string): string;
/** Plain text in a template of hover texts, where `%{…}` stands for something. */
export declare function templateText(text: string): string;
/**
 * Estimated width of a text in pixels, set in Arial or a font of the same metrics at `size` pixels; within a
 * tenth for Latin text. Builders use it to choose line breaks; plotly measures exactly when it draws.
 */
export declare function estimateWidth(text: string, size: number): number;
/**
 * Breaks a text at spaces into lines of at most `width` pixels. A word that is too wide, and a text of more
 * than `maxLines` lines, ends in an ellipsis.
 */
export declare function wrapText(text: string, width: number, size: number, maxLines?: number): string[];
/** Labels below columns, in lines, with what plotly has to turn them by and the height that they need. */
export interface ColumnLabels {
    lines: string[][];
    angle: number;
    height: number;
}
/**
 * Labels for columns of `slot` pixels: horizontal and broken at spaces where every word fits its column, upright
 * otherwise, then of at most `upright.width` pixels and `upright.lines` lines.
 */
export declare function columnLabels(names: readonly string[], slot: number, size: number, upright: {
    width: number;
    lines: number;
}): ColumnLabels;
/** Lines of plain text as one plotly label. */
export declare function plotlyLines(lines: readonly string[]): string;
/** A plotly label as plain text in one line: the reverse of {@link plotlyLines}, without markup. */
export declare function plainText(label: string): string;
/** "a", "a and b", "a, b and c". */
export declare function listText(items: readonly string[]): string;
