/** Lines that are put before the compiled code of a cell. */
export declare const ADDED_LINES = 1;
/** A position in the code of a cell, e.g. `cell[3]:4:7`. */
export declare const CELL_POSITION: RegExp;
/** A place in a text, from 1. */
export interface Position {
    name: string;
    line: number;
    column: number;
}
/** The sources of all code that cells have run, by name; tracebacks and `error.stack` show positions in them. */
export declare class SourcePositions {
    #private;
    /** Remembers a cell by its label. */
    addCell(label: string, source: string, code: string, mapText: string | undefined): void;
    /** Remembers a local module by the path of its source. */
    addModule(path: string, source: string, code: string, mapText: string | undefined): void;
    /** The text of a line (from 1). */
    line(name: string, line: number): string | undefined;
    /**
     * A stack trace with every position in the code that runs replaced by that in the text, down to the outermost
     * frame of a cell: what called the cell is of no interest.
     */
    translate(frames: readonly string[]): string[];
    /** The innermost place of a translated stack trace that is in a cell or a local module, with its line of text. */
    innermost(frames: readonly string[]): (Position & {
        text: string;
    }) | undefined;
}
