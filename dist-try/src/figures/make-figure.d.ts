import type { Figure } from "./figure.js";
/**
 * Makes a figure from what draws it at a width in pixels, or at the width that suits it best where none is
 * given. In a notebook on the coos7 kernel the figure shows itself, and `display` takes it.
 */
export declare function makeFigure(draw: (width?: number) => Figure, width?: number): Figure;
