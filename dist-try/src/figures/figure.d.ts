/** An object of plotly's JSON schema: a trace, a layout, an axis… */
export type PlotlyObject = Record<string, unknown>;
/**
 * A plotly figure: what `Plotly.newPlot` takes, and what `saveFigure` writes. This package's are plain JSON; typed
 * arrays and dates in others are taken as plotly takes them.
 *
 * A trace may say what its data are called: with `meta: { columns: [...] }` its `customdata` holds one list of
 * values per point under these names, and this is what the CSV beside the figure contains. A trace with no
 * columns (`columns: []`) repeats what another one says and is left out of the CSV.
 */
export interface Figure {
    data: PlotlyObject[];
    /** Has `width` and `height`, in CSS pixels (96 per inch). */
    layout: PlotlyObject & {
        width: number;
        height: number;
    };
    /** In sentences, what a reader sees in it: the text that stands for the picture where it cannot be seen. */
    alt?: string;
    /** The same figure laid out for another width in pixels, text as large as before; the height follows. */
    atWidth?(width: number): Figure;
}
