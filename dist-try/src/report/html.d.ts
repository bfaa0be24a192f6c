import type { Figure } from "../figures/figure.js";
/** HTML that goes into a page as it is. {@link markup} makes it. */
export declare class Markup {
    readonly text: string;
    constructor(text: string);
}
/** What a template takes: text, which is escaped, markup, and lists of these. */
export type Content = string | number | Markup | readonly Content[];
/** A template tag: HTML in which everything that is put in is escaped, unless it is markup made by this tag. */
export declare function markup(parts: TemplateStringsArray, ...contents: Content[]): Markup;
/** The mark of what is made from simulated data; nothing beside measured ones. */
export declare function simulatedMark(simulated: boolean): Markup;
/** "12,345". */
export declare function count(value: number): string;
/** A percentage with one decimal, a dash where there is none. */
export declare function percent(value: number): string;
/** "+3.4", "−0.2", "0.0". */
export declare function signed(value: number): string;
/** The class of a cell that shows a share of `percent`, 0 to 100; none where there is no share. */
export declare function shade(percent: number): string;
/** Style rules of the classes that {@link shade} names: the figures' scale, with text that stands out from it. */
export declare function shadeCss(): string;
/** A figure as a picture inside the page, laid out for wide and for narrow screens, with its alternative text. */
export declare function picture(figure: Figure): Promise<Markup>;
