import { randomUUID } from "node:crypto";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import { describeIoError, readText } from "../../core/files.js";
import { jsonText } from "../../core/json.js";
/** Notebooks with pictures of all figures have less. */
const MAX_BYTES = 256e6;
/**
 * Reads a notebook of nbformat 4 and brings it to 4.5: every cell gets an id. Throws {@link Coos7Error} naming the
 * file where it is missing, is no notebook or has another format.
 */
export function readNotebook(path) {
    let parsed;
    try {
        parsed = JSON.parse(readText(path, MAX_BYTES));
    }
    catch (error) {
        const reason = error instanceof SyntaxError ? `not JSON, ${errorMessage(error)}` : describeIoError(error);
        throw new Coos7Error(`Could not read the notebook ${path}: ${reason}`, { cause: error });
    }
    const notebook = parsed;
    if (typeof parsed !== "object" || parsed === null || !Array.isArray(notebook.cells))
        throw new Coos7Error(`Expected ${path} to be a Jupyter notebook but found no list of cells`);
    if (notebook.nbformat !== 4)
        throw new Coos7Error(`Expected ${path} to have nbformat 4 but found ${notebook.nbformat}; open and save it in JupyterLab`);
    notebook.nbformat_minor = Math.max(5, Number(notebook.nbformat_minor) || 0);
    notebook.metadata ??= {};
    const ids = new Set();
    notebook.cells.forEach((cell, i) => {
        const isText = typeof cell?.source === "string" || Array.isArray(cell?.source);
        if (!isText || typeof cell.cell_type !== "string")
            throw new Coos7Error(`Expected cell ${i + 1} of ${path} to have a type and a source`);
        cell.metadata ??= {};
        if (!cell.id || ids.has(cell.id))
            cell.id = randomUUID().slice(0, 8);
        ids.add(cell.id);
    });
    return notebook;
}
/** The text of a notebook file. */
export function notebookText(notebook) {
    return `${jsonText(notebook, 1)}\n`;
}
/** The source of a cell as one string. */
export function sourceOf(cell) {
    return typeof cell.source === "string" ? cell.source : cell.source.join("");
}
/** Text as a list of lines with their line breaks, the form that gives readable differences between versions. */
export function splitLines(text) {
    return text === "" ? [] : text.split(/(?<=\n)/);
}
//# sourceMappingURL=notebook-file.js.map