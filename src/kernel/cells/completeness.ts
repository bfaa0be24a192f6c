import type * as TypeScript from "@tslab/typescript-for-tslab";
import type { Completeness } from "./protocol.js";

/** Diagnostics of a text that ends inside a template, a comment, a string or a regular expression. */
const UNTERMINATED = new Set([1002, 1010, 1160, 1161]);

/** Whether the text of a cell can be run, can never be run, or needs more lines. */
export function completeness(ts: typeof TypeScript, code: string): Completeness {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const [first] = (file as unknown as { parseDiagnostics: TypeScript.DiagnosticWithLocation[] })
    .parseDiagnostics;
  if (!first) return { status: "complete" };
  const atEnd = first.start >= code.trimEnd().length;
  return atEnd || UNTERMINATED.has(first.code)
    ? { status: "incomplete", indent: indentOfNextLine(code) }
    : { status: "invalid" };
}

function indentOfNextLine(code: string): string {
  const lastLine = code.slice(code.lastIndexOf("\n") + 1);
  const indent = /^\s*/.exec(lastLine)![0];
  return /[{([]\s*$/.test(lastLine) ? `${indent}  ` : indent;
}
