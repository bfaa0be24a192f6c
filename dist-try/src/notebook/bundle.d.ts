/** One output in several forms, by mime type; a front end shows the richest that it can. Binary data as bytes. */
export type MimeBundle = Record<string, unknown>;
/**
 * Objects that know how to show themselves have a method of this name, which returns (or resolves to) a
 * {@link MimeBundle}. The name is the convention of Deno's kernel.
 */
export declare const JUPYTER_DISPLAY: unique symbol;
/** Marks values that have shown themselves, so that they are not shown again as the value of a cell. */
export declare const ALREADY_SHOWN: unique symbol;
/** Whether a cell's value needs no output of its own. */
export declare function isAlreadyShown(value: unknown): boolean;
/** A page fragment in HTML. */
export declare function html(source: string): MimeBundle;
/** A drawing in SVG. */
export declare function svg(source: string): MimeBundle;
/** A PNG image. */
export declare function png(bytes: Uint8Array): MimeBundle;
/** Text in Markdown. */
export declare function markdown(source: string): MimeBundle;
/** A formula in LaTeX, with its dollar signs. */
export declare function latex(source: string): MimeBundle;
/** A value that front ends show as a tree. */
export declare function json(value: unknown): MimeBundle;
/** Several forms of the same thing in one output. */
export declare function bundle(...forms: MimeBundle[]): MimeBundle;
/** Whether a value says itself how it is shown. */
export declare function hasDisplayMethod(value: unknown): value is {
    [JUPYTER_DISPLAY](): unknown;
};
/**
 * The forms of a value that is known without asking it: a bundle as it is, image bytes by their signature,
 * strings that are SVG or HTML documents as such, anything else as text. `text/plain` is always there.
 */
export declare function bundleOf(value: unknown): MimeBundle;
/**
 * The forms that a value says it has itself (see {@link JUPYTER_DISPLAY}), undefined where it says nothing.
 * Throws {@link UsageError} if its method does not return a bundle.
 */
export declare function ownBundle(value: unknown): Promise<MimeBundle | undefined>;
/** What a display method returned, if it is a bundle. */
export declare function checkedBundle(returned: unknown): MimeBundle;
/** The bundle as a Jupyter message carries it: bytes in base64, everything else as it is. */
export declare function encodeBundle(bundle: MimeBundle): Record<string, unknown>;
