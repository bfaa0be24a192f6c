import type { Figure } from "../figure.js";
/** How a figure is set for print. */
export interface FigureStyle {
    /** Whether the figure has its title, which journals put into the caption. Default: true. */
    title?: boolean;
    /** Size of most of the text in points, 4 to 20; the smallest is 10 / 11 of it. Default: 8.25. */
    sizePt?: number;
    /** Height in millimetres. Default: as the figure needs. */
    height?: number;
    /** Colours of series: the name of a palette, or colours as "#1b9e77,#d95f02,…". Default: "okabe-ito". */
    palette?: string;
}
/** What journals ask of figures, from their guidelines for authors. */
export interface JournalPreset {
    /** Of a column and of the page, in millimetres. */
    widths: {
        single: number;
        double: number;
    };
    /** The tallest, in millimetres. */
    tallest: number;
    /** Size of most of the text, in points. */
    sizePt: number;
    dpi: number;
    formats: readonly ("svg" | "png" | "pdf" | "tiff" | "eps")[];
    /** Panels' letters, and their size in points. */
    letters: "a" | "A" | "(a)";
    letterPt: number;
    /** Where this is said, and when that was read. */
    source: string;
    read: string;
}
export declare const JOURNALS: Readonly<Record<"nature" | "plos" | "elife" | "ieee", JournalPreset>>;
export type JournalName = keyof typeof JOURNALS;
/** Palettes of series: of Okabe and Ito (2008), Tol's bright (SRON, 2021), and greys in steps that print apart. */
export declare const PALETTES: Readonly<Record<string, readonly string[]>>;
export declare const PIXELS_PER_MM: number;
/** Points of the text that most of a figure is in, at the size that figures are laid out in. */
export declare const USUAL_PT: number;
/** How much smaller a figure is printed than laid out. Throws {@link UsageError} for a size that is none. */
export declare function printScale({ sizePt }: FigureStyle): number;
/** The figure with these colours and height, without its title if so asked; its text as large as before. */
export declare function styledFigure(figure: Figure, style: FigureStyle): Figure;
/**
 * Throws {@link Coos7Error} where texts of a drawn figure are cut off or lie on each other: it is too small for them.
 * @param print what the figure measures in print, for the message
 */
export declare function requireLegible(svg: string, figure: Figure, print: {
    millimetres: number;
    sizePt: number;
}): Promise<void>;
