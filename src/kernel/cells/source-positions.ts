// Where in the text of a cell a position of its compiled code comes from.
import { SourceMap } from "node:module";

type Payload = ConstructorParameters<typeof SourceMap>[0];

/** Lines that are put before the compiled code of a cell. */
export const ADDED_LINES = 1;
/** Lines that tslab's converter puts before the text of a cell. */
const PREFIX_LINES = 1;
/** A position in the code of a cell, e.g. `cell[3]:4:7`. */
export const CELL_POSITION: RegExp = /((?:cell|silent)\[\d+\]):(\d+):(\d+)/;
/** Frames of the kernel itself between those of cells. */
const MACHINERY = /[\\/](kernel[\\/]cells|tslab[\\/]dist)[\\/]|node:(vm|internal)/;
const INLINE_MAP = /\n?\/\/# sourceMappingURL=data:application\/json;base64,([A-Za-z0-9+/=]+)\s*$/;

export interface CellSource {
  lines: string[];
  /** Number of lines of the compiled code. */
  length: number;
  /** From the code that runs to the code that the converter made of the cell, and from that to the cell. */
  maps: SourceMap[];
}

/** Takes the inline source map off compiled code. */
export function splitSourceMap(code: string): { code: string; map: SourceMap | undefined } {
  const found = INLINE_MAP.exec(code);
  if (!found) return { code, map: undefined };
  const payload = JSON.parse(Buffer.from(found[1]!, "base64").toString("utf8")) as Payload;
  return { code: code.slice(0, found.index), map: new SourceMap(payload) };
}

/** The sources of all cells that have run, by label; tracebacks and `error.stack` show positions in them. */
export class SourcePositions {
  readonly #cells = new Map<string, CellSource>();

  register(label: string, source: CellSource): void {
    this.#cells.set(label, source);
  }

  /** The text of a line (from 1) of a cell. */
  line(label: string, line: number): string | undefined {
    return this.#cells.get(label)?.lines[line - 1];
  }

  /** Translates a position (line and column from 1) in the code that runs to one in the cell's text. */
  locate(label: string, line: number, column: number): { line: number; column: number } | undefined {
    const source = this.#cells.get(label);
    if (!source) return undefined;
    let at = { line: line - 1 - ADDED_LINES, column: column - 1 };
    for (const map of source.maps) {
      const entry = map.findEntry(at.line, at.column);
      if (!("originalLine" in entry)) return undefined;
      at = { line: entry.originalLine, column: entry.originalColumn };
    }
    return { line: at.line - PREFIX_LINES + 1, column: at.column + 1 };
  }

  /** Whether a position in the code that runs lies behind that of the cell, where the cell itself is called. */
  #isCall(label: string, line: number): boolean {
    const source = this.#cells.get(label);
    return source !== undefined && line - ADDED_LINES > source.length;
  }

  /**
   * A stack trace with every position in the code that runs replaced by that in the cell, down to the outermost
   * frame of a cell: what called the cell is of no interest.
   */
  translate(frames: readonly string[]): string[] {
    const last = frames.findLastIndex((frame) => CELL_POSITION.test(frame));
    return (last < 0 ? frames : frames.slice(0, last + 1)).flatMap((frame) => {
      const [found, label, line, column] = CELL_POSITION.exec(frame) ?? [];
      if (found === undefined) return MACHINERY.test(frame) && last >= 0 ? [] : [frame];
      if (this.#isCall(label!, Number(line))) return [];
      const at = this.locate(label!, Number(line), Number(column));
      return [at ? frame.replace(found, `${label}:${at.line}:${at.column}`) : frame];
    });
  }
}
