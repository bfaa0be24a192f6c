import { type Notebook } from "./notebook-file.js";
export interface RunNotebookOptions {
    /** How a kernel is started; the connection file is appended. */
    command: string[];
    /** Seconds that one cell may take. */
    timeout: number;
    /** Go on after a cell that fails, and keep its error as output. */
    allowErrors: boolean;
    signal?: AbortSignal;
    /** Called when a cell begins, with its number among the code cells (from 1) and their number. */
    onCell?: (cell: number, total: number) => void;
}
/**
 * Runs all code cells of a notebook in a new kernel, in the notebook's folder, and resolves to the notebook with
 * outputs and execution counts; the file itself is not touched. Throws `Coos7Error` naming the notebook and the
 * cell where one fails, takes too long, or ends the kernel, and where output was lost.
 */
export declare function runNotebook(path: string, options: RunNotebookOptions): Promise<Notebook>;
