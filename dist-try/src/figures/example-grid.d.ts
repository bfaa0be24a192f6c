import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** Example images in rows and columns. */
export interface ExampleGridInput extends FigureHeading {
    /** As in every figure; where it says how large a pixel is, as a dataset may, whole images get a scale bar. */
    data: {
        readonly simulated: boolean;
        readonly micrometresPerPixel?: number;
    };
    /**
     * `images[row][column]`: a square image of two channels (8192 values for 64 x 64, of which the first channel is
     * shown) or one (4096); null where there is none. All are drawn as large as each other, whatever their size in pixels.
     */
    images: readonly (readonly (Float32Array | null)[])[];
    /** What each row shows, e.g. a class. */
    rows: readonly string[];
    /** What each column shows, e.g. a split; neighbours of the same name share a heading. */
    columns: readonly string[];
    /**
     * From black to white: each image's own minimum and maximum (default), or those of all images, so that
     * brightness can be compared.
     */
    scaling?: "each" | "common";
}
/**
 * Table 1 of the paper as a picture: the protein channel of example cells, one row per class, as crops of the
 * same size. The note below the figure says what black and white stand for.
 * Throws {@link UsageError} where images are missing from a row or not square, or pixels are not finite.
 */
export declare function exampleGridFigure(input: ExampleGridInput): Figure;
