// Where in the text of a cell or of a local module a position of its compiled code comes from.
import { SourceMap } from "node:module";
import { relative } from "node:path";
/** Lines that are put before the compiled code of a cell. */
export const ADDED_LINES = 1;
/** A position in the code of a cell, e.g. `cell[3]:4:7`. */
export const CELL_POSITION = /((?:cell|silent)\[\d+\]):(\d+):(\d+)/;
/** A position in a local module as it is compiled, e.g. `/home/me/lib.ts.js:4:7`. */
const MODULE_POSITION = /([^\s()]+\.(?:[mc]?[tj]sx?|json))\.js:(\d+):(\d+)/;
/** Frames of the kernel itself between those of cells. */
const MACHINERY = /[\\/](kernel[\\/]cells|tslab[\\/]dist)[\\/]|node:(vm|internal)/;
/** Names by which compiled code reaches what cells share; nobody has written them. */
const PREFIXES = /\b(?:Proxy|Object|__scope__|exports)\.(?=[\w$.]+ \()/g;
/** The sources of all code that cells have run, by name; tracebacks and `error.stack` show positions in them. */
export class SourcePositions {
    #sources = new Map();
    /** Remembers a cell by its label. */
    addCell(label, source, code, mapText) {
        this.#add(label, source, code, mapText, ADDED_LINES);
    }
    /** Remembers a local module by the path of its source. */
    addModule(path, source, code, mapText) {
        this.#add(path, source, code, mapText, 0);
    }
    /** The text of a line (from 1). */
    line(name, line) {
        return this.#sources.get(name)?.lines[line - 1];
    }
    /**
     * A stack trace with every position in the code that runs replaced by that in the text, down to the outermost
     * frame of a cell: what called the cell is of no interest.
     */
    translate(frames) {
        const last = frames.findLastIndex((frame) => CELL_POSITION.test(frame));
        if (last < 0)
            return frames.map((frame) => this.#translateModule(frame));
        return frames.slice(0, last + 1).flatMap((frame) => {
            const [found, label, line, column] = CELL_POSITION.exec(frame) ?? [];
            if (found === undefined)
                return MACHINERY.test(frame) ? [] : [this.#translateModule(frame)];
            const source = this.#sources.get(label);
            if (source && Number(line) - ADDED_LINES > source.length)
                return [];
            const at = this.#locate(label, Number(line), Number(column));
            const named = frame.replace(PREFIXES, "");
            return [at ? named.replace(found, `${label}:${at.line}:${at.column}`) : named];
        });
    }
    /** The innermost place of a translated stack trace that is in a cell or a local module, with its line of text. */
    innermost(frames) {
        for (const frame of frames) {
            const [, name, line, column] = CELL_POSITION.exec(frame) ?? /([^\s()]+):(\d+):(\d+)/.exec(frame) ?? [];
            const full = name === undefined ? undefined : this.#sources.has(name) ? name : this.#nameOf(name);
            const text = full === undefined ? undefined : this.line(full, Number(line));
            if (text !== undefined)
                return { name: name, line: Number(line), column: Number(column), text };
        }
        return undefined;
    }
    #nameOf(shown) {
        return [...this.#sources.keys()].find((name) => relative(process.cwd(), name) === shown);
    }
    #translateModule(frame) {
        const [found, path, line, column] = MODULE_POSITION.exec(frame) ?? [];
        if (found === undefined || !this.#sources.has(path))
            return frame;
        const at = this.#locate(path, Number(line), Number(column));
        return at ? frame.replace(found, `${relative(process.cwd(), path)}:${at.line}:${at.column}`) : frame;
    }
    #add(name, source, code, mapText, addedLines) {
        const length = code.split("\n").length;
        this.#sources.set(name, { lines: source.split("\n"), length, map: undefined, mapText, addedLines });
    }
    #locate(name, line, column) {
        const source = this.#sources.get(name);
        if (!source?.mapText)
            return undefined;
        source.map ??= new SourceMap(JSON.parse(source.mapText));
        const entry = source.map.findEntry(line - 1 - source.addedLines, column - 1);
        if (!("originalLine" in entry))
            return undefined;
        const text = source.lines[entry.originalLine] ?? "";
        // A call of a shared function is found where its parentheses begin; it is its name that one looks for.
        const called = text[entry.originalColumn] === "(" ? /[\w$]+$/.exec(text.slice(0, entry.originalColumn))?.[0] : "";
        return { line: entry.originalLine + 1, column: entry.originalColumn + 1 - (called?.length ?? 0) };
    }
}
//# sourceMappingURL=source-positions.js.map