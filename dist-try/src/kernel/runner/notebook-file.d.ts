/** Text in a notebook: one string, or a list of lines. */
export type MultilineText = string | string[];
/** An output of a code cell, as nbformat 4 stores it. */
export type CellOutput = {
    output_type: "stream";
    name: string;
    text: MultilineText;
} | {
    output_type: "display_data";
    data: Record<string, unknown>;
    metadata: Record<string, unknown>;
} | {
    output_type: "execute_result";
    data: Record<string, unknown>;
    metadata: Record<string, unknown>;
    execution_count: number | null;
} | {
    output_type: "error";
    ename: string;
    evalue: string;
    traceback: string[];
};
export interface NotebookCell {
    id?: string;
    cell_type: string;
    source: MultilineText;
    metadata: Record<string, unknown>;
    outputs?: CellOutput[];
    execution_count?: number | null;
}
export interface Notebook {
    nbformat: number;
    nbformat_minor: number;
    metadata: Record<string, unknown>;
    cells: NotebookCell[];
}
/**
 * Reads a notebook of nbformat 4 and brings it to 4.5: every cell gets an id. Throws {@link Coos7Error} naming the
 * file where it is missing, is no notebook or has another format.
 */
export declare function readNotebook(path: string): Notebook;
/** The text of a notebook file. */
export declare function notebookText(notebook: Notebook): string;
/** The source of a cell as one string. */
export declare function sourceOf(cell: NotebookCell): string;
/** Text as a list of lines with their line breaks, the form that gives readable differences between versions. */
export declare function splitLines(text: string): string[];
