import type { ConfusionMatrix } from "../metrics/confusion.js";
import type { Figure, PlotlyObject } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** A heatmap of true classes (rows) against predicted ones (columns). */
export interface ClassHeatmap extends FigureHeading {
    classNames: readonly string[];
    /** What the cells' colours stand for, K x K; null leaves a cell without colour. */
    values: (number | null)[][];
    /** The colours, and what they stand for in words. */
    scale: PlotlyObject & {
        title: string;
        tickvals: number[];
        ticktext?: string[];
    };
    /** What stands below the matrix where there is no room for a colour bar. */
    instead: string;
    /** What is written into the cells, K x K lists of lines: where there is room, where there is little. */
    texts: {
        full: string[][][];
        short: string[][][];
    };
    hovertext: string[][];
    /** Columns of the CSV, and their values for each cell. */
    columns: string[];
    customdata: unknown[][][];
}
/**
 * Lays out a heatmap of classes: square cells as large as `width` allows (66 pixels without one, fewer for many
 * classes), with as much text as fits them. Narrow figures with text in the cells go without a colour bar.
 */
export declare function classHeatmap(input: ClassHeatmap, width?: number): Pick<Figure, "data" | "layout">;
/** White lines between the cells, as vectors: the gaps of plotly's heatmap are pixels, grey in some PDF viewers. */
export declare function cellBorders(classes: number): PlotlyObject[];
/** A confusion matrix as `confusionMatrix` computes it, or its rows: of each true class how often it was predicted as each. */
export type ConfusionCounts = ConfusionMatrix | ArrayLike<ArrayLike<number>>;
/**
 * The counts as nested arrays. Throws {@link UsageError} where they are not `classes` x `classes` whole numbers
 * >= 0; `name` is what the message calls them.
 */
export declare function checkedCounts(matrix: ConfusionCounts, classes: number, name: string): number[][];
/** Percentages of each row's sum; null in rows without images. */
export declare function rowPercents(counts: readonly (readonly number[])[]): (number | null)[][];
