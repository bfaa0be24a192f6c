import { UsageError } from "../core/errors.js";
import type { Matrix } from "../core/matrix.js";
import { isMatrix } from "./value-text.js";

/** A table: one object per row, or one array per column, or a matrix. */
export type Frame = readonly object[] | Readonly<Record<string, ArrayLike<unknown>>> | Matrix;

/** A table by columns. */
export interface Columns {
  names: string[];
  rows: number;
  value(row: number, name: string): unknown;
}

/** Throws {@link UsageError} if `frame` is no table or its columns differ in length. */
export function readColumns(frame: Frame): Columns {
  if (isMatrix(frame)) {
    const { data, rows, cols } = frame;
    const names = Array.from({ length: cols }, (_, col) => String(col));
    return { names, rows, value: (row, name) => data[row * cols + Number(name)] };
  }
  if (Array.isArray(frame)) {
    const wrong = frame.findIndex((row) => typeof row !== "object" || row === null);
    if (wrong >= 0)
      throw new UsageError(`table: expected row ${wrong} to be an object but found ${String(frame[wrong])}`);
    const rows = frame as readonly Record<string, unknown>[];
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { names, rows: rows.length, value: (row, name) => rows[row]![name] };
  }
  if (typeof frame !== "object" || frame === null)
    throw new UsageError(`table: expected rows, columns or a matrix but found ${String(frame)}`);
  const columns = frame as Record<string, ArrayLike<unknown>>;
  const names = Object.keys(columns);
  const rows = columns[names[0] ?? ""]?.length ?? 0;
  for (const name of names)
    if (typeof columns[name] !== "object" || columns[name].length !== rows)
      throw new UsageError(
        `table: expected column ${JSON.stringify(name)} to be an array of ${rows} values, as long as the first, but found ${columns[name]?.length ?? "no array"}`,
      );
  return { names, rows, value: (row, name) => columns[name]![row] };
}
