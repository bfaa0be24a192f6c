import type { ProgressListener } from "../core/progress.js";
/** Draws the progress of stages on stderr: bars that update in place on a terminal, plain lines otherwise. */
export interface ProgressReporter {
    onProgress: ProgressListener;
    /** Prints a line above the bars. */
    log(line: string): void;
    /** Ends the bars, if any are drawn. */
    finish(): void;
}
/** From now on reporters draw no progress; what they are asked to say they say. */
export declare function quieten(): void;
/** Makes a reporter for `stream`. Times left are over the current stage; each lane has its own bar. */
export declare function progressReporter(stream?: NodeJS.WriteStream, now?: () => number): ProgressReporter;
/** A table for the terminal: the first column to the left, the others to the right, two spaces between them. */
export declare function textTable(rows: readonly (readonly string[])[]): string;
