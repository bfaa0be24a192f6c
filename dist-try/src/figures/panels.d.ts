import type { PlotlyObject } from "./figure.js";
/** The place of a panel in a grid, counted from the top left. */
export interface PanelPlace {
    row: number;
    column: number;
}
/** Sizes in pixels. */
export interface PanelSizes {
    /** Of the whole figure. */
    width: number;
    /** Of the plot area of one panel. */
    panelHeight: number;
    columns: number;
    /** Between panels; `y` has room for the name of the lower one and the labels of the upper one. */
    gap: {
        x: number;
        y: number;
    };
    margin: {
        l: number;
        r: number;
        t: number;
        b: number;
    };
}
/** Where the panels of a figure lie. */
export interface PanelGrid {
    /** Of the whole figure without its heading, in pixels. */
    height: number;
    /** Of the plot area of one panel, in pixels. */
    panelWidth: number;
    /** Share of the plot area that a panel takes, and whether it is the first of its row. */
    domain(panel: number): {
        x: [number, number];
        y: [number, number];
        first: boolean;
    };
}
/** Lays panels out at the given places. */
export declare function panelGrid(places: readonly PanelPlace[], sizes: PanelSizes): PanelGrid;
/**
 * Places of panels row by row in so many columns. Panels come in groups of the given sizes: a group that does
 * not fit into what is left of a row begins a new one.
 */
export declare function flowPanels(groups: readonly number[], columns: number): PanelPlace[];
/** Plotly's name of an axis: no number for the first panel, 2 for the second… */
export declare function axisId(prefix: string, panel: number): string;
export interface ColorBarOptions {
    /** Beside the bar, as plotly's markup. */
    title: string;
    /** In pixels, as `xpad`, its distance from what it explains. */
    length: number;
    xpad: number;
    /** Where labels stand and what they say; chosen by plotly where missing. */
    tickvals?: number[];
    ticktext?: string[];
}
/** The bar at a figure's right that explains its colours. */
export declare function colorBar({ title, length, xpad, tickvals, ticktext }: ColorBarOptions): PlotlyObject;
