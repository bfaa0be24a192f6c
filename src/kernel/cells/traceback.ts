import type { CellFailure } from "./protocol.js";
import { CELL_POSITION, type SourcePositions } from "./source-positions.js";

/** What the compiler found wrong; positions count from 0. */
export interface CompileProblem {
  message: string;
  code: number;
  start: { line: number; character: number };
  end: { line: number; character: number };
  fileName?: string;
}

const FRAME = /^\s+at .*/;
/** The `error` of a cell that does not compile: each problem with its line and a caret below it. */
export function compileFailure(found: CompileProblem[], label: string, source: string): CellFailure {
  // Codes from 4000 are about the declarations of the cell's variables, and follow from the others.
  const own = found.filter(({ code }) => code < 4000 || code >= 5000);
  const problems = own.length > 0 ? own : found;
  const lines = source.split("\n");
  const traceback = problems.map(({ message, code, start, end, fileName }) => {
    const place = `${fileName ?? label}:${start.line + 1}:${start.character + 1}`;
    const head = `${place} - error TS${code}: ${message}`;
    if (fileName !== undefined) return head;
    const line = lines[start.line] ?? "";
    const until = end.line === start.line ? end.character : line.length;
    return `${head}\n${markedLine(line, start.line + 1, start.character, Math.max(1, until - start.character))}`;
  });
  const first = problems[0]!;
  return {
    ename: "CompileError",
    evalue: `${first.message} (line ${first.start.line + 1})`,
    traceback: [
      `CompileError: ${problems.length === 1 ? "this cell was" : `${problems.length} problems; this cell was`} not run`,
      ...traceback,
    ],
  };
}

/** The `error` of a cell that threw: the message, the line of the cell it came through, the frames. */
export function thrownFailure(thrown: unknown, positions: SourcePositions): CellFailure {
  if (!(thrown instanceof Error)) {
    const evalue = describe(thrown);
    return { ename: "Thrown", evalue, traceback: [`Thrown: ${evalue}`] };
  }
  const ename = thrown.name || "Error";
  const evalue = String(thrown.message);
  const frames = String(thrown.stack)
    .split("\n")
    .filter((line) => FRAME.test(line));
  const traceback = [`${ename}: ${evalue}`];
  const [, label, line, column] = CELL_POSITION.exec(frames.join("\n")) ?? [];
  const text = label === undefined ? undefined : positions.line(label, Number(line));
  if (text !== undefined) traceback.push(markedLine(text, Number(line), Number(column) - 1, 1));
  traceback.push(...frames);
  for (let cause = thrown.cause; cause instanceof Error; cause = cause.cause)
    traceback.push(`caused by ${cause.name}: ${cause.message}`);
  return { ename, evalue, traceback };
}

function markedLine(text: string, line: number, start: number, length: number): string {
  const margin = `${String(line).padStart(5)} | `;
  // Tabs are kept, so that the caret stands under the same column.
  const indent = text.slice(0, start).replace(/[^\t]/g, " ");
  return `${margin}${text}\n${" ".repeat(margin.length - 2)}| ${indent}${"^".repeat(length)}`;
}

function describe(thrown: unknown): string {
  try {
    return typeof thrown === "string" ? thrown : (JSON.stringify(thrown) ?? String(thrown));
  } catch {
    return String(thrown);
  }
}

/** Makes `error.stack` show positions in the text of cells, also where a cell prints it. */
export function translateStacks(positions: SourcePositions): void {
  Error.prepareStackTrace = (error, sites) =>
    [errorHead(error), ...positions.translate(sites.map((site) => `    at ${site}`))].join("\n");
}

function errorHead(error: Error): string {
  try {
    return String(error);
  } catch {
    return "Error";
  }
}
