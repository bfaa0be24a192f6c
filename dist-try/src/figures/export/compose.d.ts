import type { Figure } from "../figure.js";
import { type ExportOptions } from "./export-figure.js";
/** How panels are named. */
export type PanelLetters = "a" | "A" | "(a)";
/** How panels are put together. */
export interface ComposeOptions extends Omit<ExportOptions, "height" | "width"> {
    /** Of the whole figure, in millimetres. */
    width: number;
    /** Panels in a row. Default: 2. */
    columns?: number;
    /** Default: "a". */
    letters?: PanelLetters;
    /** Size of the letters in points. Default: 8. */
    letterPt?: number;
    /** The tallest that it may be, in millimetres. */
    tallest?: number;
}
/**
 * Draws several figures as the panels of one, row by row, with bold letters at their upper left corners: each at its share
 * of the width with text of one size. Writes `<basePath>.<format>` and a CSV that says which panel is which figure, and
 * resolves to the paths. Throws {@link UsageError} where there are no figures, or more than letters, `Coos7Error` where one
 * does not fit its panel or all of them the page.
 */
export declare function composeFigures(panels: readonly {
    name: string;
    figure: Figure;
}[], basePath: string, options: ComposeOptions): Promise<string[]>;
