import { type MimeBundle } from "../bundle.js";
import { type Layout, Widget } from "./widget.js";
/** One thing that an output shows: a value, or a Jupyter message that code put out. */
export type Shown = {
    value: unknown;
} | {
    type: "stream";
    name: string;
    text: string;
} | {
    bundle: MimeBundle;
};
/** Runs `work` with what it puts out gathered, in order, and what it returns behind that. */
export declare function gather(work: () => unknown): {
    result: Promise<Shown[]>;
    stop(): void;
    failure(error: unknown): string[];
};
/** The forms of what is shown, for a page that draws figures itself, or for one that does not. */
export declare function bundleFor(shown: Shown, place: string | undefined): Promise<MimeBundle>;
/** A part of what a state shows: HTML, or a picture. */
export type FramePart = string | {
    svg: string;
    alt: string;
    width: number;
    height: number;
};
/** What is shown as a part of a state computed beforehand. */
export declare function framePart(shown: Shown): Promise<FramePart>;
/** The widget that has to be on a page where outputs show figures. */
export declare function figureDriver(): Widget;
/** A place on the page whose content changes, see {@link output}. */
export declare class Output extends Widget {
    #private;
    constructor(layout?: Layout);
    /** Shows these values, as `display` does, in place of what was there. */
    show(...values: unknown[]): Promise<void>;
    /** Runs `work` and shows what it puts out and what it returns; rejects with its error. */
    capture(work: () => unknown): Promise<void>;
    /** What is shown now, in forms that every viewer takes. */
    staticBundles(): Promise<MimeBundle[]>;
    showAll(shown: Shown[]): Promise<void>;
    /** Shows an error in place of what was there. */
    fail(error: unknown, traceback: string[]): void;
    text(): string;
    html(): string;
}
/** A form of a bundle that a piece of HTML can contain. */
export declare function bundleHtml(bundle: MimeBundle): string;
/**
 * A place whose content changes: `const place = output(); await place.show(figure)`. Figures of this package, and other
 * plotly figures, are redrawn in place.
 */
export declare function output(options?: {
    layout?: Layout;
}): Output;
