import type { Figure, PlotlyObject } from "../figure.js";
/** What is drawn of a figure, as values that JSON has; a copy. */
export interface PlainFigure {
    data: PlotlyObject[];
    layout: PlotlyObject & {
        width: number;
        height: number;
    };
}
/**
 * A figure's data and layout as every way of drawing or writing it takes them, so that all show the same: typed arrays,
 * wherever they are, and plotly's arrays in base64 (`{ dtype, bdata, shape }`) become arrays; big integers become
 * numbers, or their digits where a number cannot hold them; dates their time in UTC, whatever the machine's zone;
 * NaN and the infinities null, which plotly leaves out as it does them; values with a `toJSON` method what that gives.
 * Functions and undefined are dropped, as JSON does. The figure is not changed.
 * Throws {@link Coos7Error} where an object contains itself.
 */
export declare function plainFigure({ data, layout }: Pick<Figure, "data" | "layout">): PlainFigure;
/** A figure's title as plain text; empty where it has none. */
export declare function figureTitle({ layout }: Figure): string;
