import { type Box } from "../../src/figures/export/svg-geometry.js";
import type { Figure } from "../../src/figures/figure.js";
/** A text of a drawn figure as it reads, with the box around it in pixels. */
export interface TextBox {
    text: string;
    box: Box;
}
/** Every text of a figure. */
export declare function textBoxes(figure: Figure): Promise<TextBox[]>;
/** Every text of a picture. */
export declare function textBoxesIn(svg: string): TextBox[];
/** What is wrong with a figure's labels: those cut off by its edge, and pairs that overlap by more than a pixel. */
export declare function labelProblems(figure: Figure): Promise<string[]>;
/** The same for boxes that are known. */
export declare function problemsOf(figure: Figure, boxes: readonly TextBox[]): string[];
