import type { Figure } from "../figure.js";
/**
 * A figure as a notebook stores it: HTML that holds the picture and, where plotly has been loaded into the page
 * (see `interactiveFigures`) and the notebook is trusted, turns into the interactive figure; a PNG for viewers
 * that take no HTML; its alternative text. Figures made of images stay pictures: there is nothing to zoom or
 * point at. Equal figures give equal bundles. Nothing is loaded from elsewhere.
 */
export declare function figureBundle(figure: Figure): Promise<Record<string, unknown>>;
/**
 * HTML of a figure that changes: where the page has {@link figureElementScript} it is drawn by plotly, in the place of the
 * one that was shown at `place` before, without a flicker. It has no picture for pages that do not.
 */
export declare function liveFigureHtml(figure: Figure, place: string): string;
/** The script that has a page draw what {@link liveFigureHtml} gives, once {@link loaderHtml} has brought plotly. */
export declare function figureElementScript(): string;
/** The script that loads plotly and the figures' font into a page, from itself: `bundle` is plotly.js, compressed with gzip. */
export declare function loaderHtml(bundle: Uint8Array): string;
