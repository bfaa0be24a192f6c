import type { PlotlyObject } from "./figure.js";
/** Sizes in pixels at 96 per inch: three quarters as many points, so text prints at 7 to 10 pt. */
export declare const FONT_SIZE: {
    readonly title: 14;
    readonly base: 11;
    readonly small: 10;
};
/** Full text width of a journal page (180 mm) in pixels. */
export declare const PAGE_WIDTH = 680;
export declare const COLORS: {
    readonly text: "#222222";
    readonly muted: "#666666";
    readonly grid: "#dddddd";
    readonly band: "#f4f4f4";
    readonly missing: "#eeeeee";
    readonly warning: "#b34700";
};
/**
 * How series are told apart: colours of Okabe and Ito (2008), distinct with every common colour blindness,
 * each with its own symbol, so that the figure also reads in grey print.
 */
export declare const SERIES: readonly {
    color: string;
    symbol: string;
}[];
/** Below this width in pixels figures save space: they are as wide as a journal's column, not its page. */
export declare const NARROW = 450;
/**
 * Sequential scale from near white to near black through blue, in equal steps of OKLab lightness (0.985 to
 * 0.285): equal differences look equal, in colour and in grey print.
 */
export declare const SEQUENTIAL_SCALE: readonly (readonly [number, string])[];
/**
 * Diverging scale from orange through near white to blue, symmetric in OKLab lightness: the hues stay apart
 * with every common colour blindness. In grey print both ends are dark, so figures print the sign beside it.
 */
export declare const DIVERGING_SCALE: readonly (readonly [number, string])[];
/** What every figure states about itself. */
export interface FigureHeading {
    /** Plain text, shown literally. */
    title: string;
    /** What is drawn, a dataset or a table of results, which knows whether it is simulated: the figure says so below its title. */
    data: {
        readonly simulated: boolean;
    };
}
/** Ends of an interval around a value. */
export interface IntervalEnds {
    value: number;
    low: number;
    high: number;
}
/**
 * The bars of intervals for a trace's `error_x` or `error_y`. A bootstrap interval may lie beside its estimate: bars have no
 * negative lengths.
 */
export declare function intervalBars(ends: readonly IntervalEnds[], style: {
    thickness: number;
    width: number;
    color: string;
}): PlotlyObject;
/**
 * The layout that all figures share: size, fonts, white ground and the title at the top left, wrapped to the
 * figure's width. `margin` is around the plot area; the heading's height is added to its top.
 */
export declare function baseLayout(heading: FigureHeading, size: {
    width: number;
    height: number;
    margin: {
        l: number;
        r: number;
        t: number;
        b: number;
    };
}): PlotlyObject & {
    width: number;
    height: number;
};
/** The alternative text of a figure: what kind it is, its title, the origin of its data and what it shows. */
export declare function altText(heading: FigureHeading, kind: string, sentences: readonly string[]): string;
/** An axis with named positions 0, 1, 2… without lines or ticks. */
export declare function namedAxis(names: readonly (readonly string[])[], overrides: PlotlyObject): PlotlyObject;
/** The title of an axis, so many pixels from its labels. `text` is plotly's markup. */
export declare function axisTitle(text: string, standoff?: number): PlotlyObject;
/** An axis of numbers, with grid lines and none at 0. */
export declare function valueAxis(overrides: PlotlyObject): PlotlyObject;
/** An axis without grid lines, drawn as a line. */
export declare const LINE_AXIS: PlotlyObject;
/** Lines of an axis on all four sides of its panel. */
export declare const BOX: PlotlyObject;
/** A line that is not of a series: where two errors are equal, what models were fitted at. */
export declare const DASHED: PlotlyObject;
/** An entry of the legend that explains a mark which is not of one series. */
export declare function legendEntry(name: string, style: PlotlyObject): PlotlyObject;
/** A legend at the lower left corner of the figure; {@link legendHeight} is what it needs below the plot area. */
export declare const BOTTOM_LEGEND: PlotlyObject;
/** Height in pixels of a {@link BOTTOM_LEGEND} with these entries over a plot area of `width` pixels. */
export declare function legendHeight(entries: readonly string[], width: number): number;
/** The name of a panel, above its left corner. `x` and `y` are the panel's axes. */
export declare function panelName(name: string, x: string, y: string): PlotlyObject;
/** A small text in the lower right corner of the figure, whose lower margin is `below` pixels. */
export declare function cornerNote(text: string, below: number): PlotlyObject;
/** A text without an arrow at a place of the figure. `text` is plain text. */
export declare function note(text: string, place: PlotlyObject): PlotlyObject;
