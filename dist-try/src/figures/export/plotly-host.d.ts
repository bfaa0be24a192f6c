import { type SvgElement } from "./svg-geometry.js";
/** What is used of the window that plotly lives in. */
export interface PlotlyWindow {
    eval(code: string): unknown;
    Plotly: {
        toImage(figure: object, options: object): Promise<string>;
        PlotSchema: {
            get(): {
                traces: Record<string, unknown>;
            };
        };
    };
    DOMParser: new () => {
        parseFromString(text: string, type: string): SvgDocument;
    };
}
interface SvgDocument {
    querySelectorAll(selector: string): Iterable<SvgElement & {
        textContent: string;
    }>;
}
/**
 * plotly.js in a window without a browser: jsdom for the document, Skia for canvases, our own measuring of
 * text and shapes (jsdom lays nothing out). Made once per process, in 1 to 2 s; nothing is downloaded.
 */
export declare function plotlyWindow(): PlotlyWindow;
/** Calls `listener` with the errors of scripts inside the window, which jsdom does not throw, until `work` ends. */
export declare function withErrorListener<T>(work: () => Promise<T>): Promise<T>;
export {};
