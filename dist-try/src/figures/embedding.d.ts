import type { Matrix } from "../core/matrix.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** What {@link embeddingFigure} shows. */
export interface EmbeddingInput extends FigureHeading {
    /** Points in the plane, n x 2: what `PCA` or `umap` gives. */
    coordinates: Matrix;
    /** Class of each point. */
    labels: ArrayLike<number>;
    classNames: readonly string[];
    /** The panel that each point is drawn in, e.g. its split; without it there is one panel. */
    panels?: readonly string[];
    /** Whether classes are named at their points, not in the legend alone: for classes that overlap it says nothing. Default: true. */
    named?: boolean;
    /** Names of the axes; default "Dimension 1" and "Dimension 2". */
    axes?: readonly [string, string];
}
/**
 * Points in the plane, coloured by class: an embedding of features by PCA or UMAP. Panels (e.g. splits) have the
 * same axes, and both axes the same scale, so that distances can be compared. Colour and symbol tell the class;
 * up to 10 classes are also named at the median of their points, unless `named` is false.
 * Throws {@link UsageError} where the coordinates are not n x 2 finite numbers or more than 20,000, where labels
 * are no classes, and where lists differ in length; {@link Coos7Error} where there are no points.
 */
export declare function embeddingFigure(input: EmbeddingInput): Figure;
/** What the axes of a panel span. */
export interface Ranges {
    x: [number, number];
    y: [number, number];
}
/** A panel of a figure: its size in pixels and its axes. */
export interface Panel {
    width: number;
    height: number;
    xref: string;
    yref: string;
}
