import { type MimeBundle } from "./bundle.js";
/** An output that is shown; its place can be given something else. */
export interface DisplayHandle {
    /** Shows `value` in its place. */
    update(value: unknown): void;
}
/**
 * Shows a value below the cell, in all the forms it has: what `html`, `svg`, `png`, `markdown`, `latex`,
 * `json` and `bundle` make, objects with a `Symbol.for("Jupyter.display")` method, images as bytes, SVG and
 * HTML as strings, anything else as text.
 *
 *     const picture = display(svg("<svg>…</svg>"));
 *     picture.update(markdown("**done**"));
 *
 * Under another kernel the plain form is printed.
 */
export declare function display(value: unknown): DisplayHandle;
/** What is shown in the place `id`. */
export declare function handleOf(id: string): DisplayHandle;
/** Removes what the cell has shown so far; with `wait`, only when something new comes. */
export declare function clearOutput(wait?: boolean): void;
/** Shows a bundle in the place `id`; under another kernel prints its plain form. */
export declare function publish(bundle: MimeBundle, id: string, update: boolean): void;
/**
 * Makes the figures of this notebook interactive: the output of the cell brings plotly.js into the page, once
 * for all figures, also those above (0.7 MB; nothing is downloaded, then or when the notebook is opened). Where
 * its scripts do not run, as in a notebook that is not trusted, figures stay pictures.
 */
export declare function interactiveFigures(): void;
/** What brings plotly into a page; compressing it takes a while. */
export declare function plotlyLoader(): string;
