/** How much text a cell may print, see {@link TextLimiter}. */
export interface TextLimits {
    lines: number;
    bytes: number;
}
/** Cuts the text output of a cell at a number of lines or bytes, whichever comes first, and counts the rest. */
export declare class TextLimiter {
    #private;
    setLimits(limits: Partial<TextLimits>): void;
    /** The part of `text` that is still allowed. */
    pass(text: string): string;
    /** What to print when the cell has ended: how much was left out. Empty if nothing was, and the second time. */
    note(): string;
}
