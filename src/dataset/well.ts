import { UsageError } from "../core/errors.js";

/** Rows A to P and columns of a 384-well plate. */
export const PLATE_ROWS = 16;
export const PLATE_COLUMNS = 24;

/** The place of a well on its plate, counted from 1. */
export interface WellPlace {
  row: number;
  column: number;
}

/**
 * Reads the ID of a well of a 384-well plate: row and column in three digits each, with or without three of the
 * field of view, as COOS-7 writes them ("012003000"), or a letter and a number ("L03", "L3").
 * Throws {@link UsageError} for anything else; `where` is for the message.
 */
export function parseWell(id: string, where: string): WellPlace {
  const digits = /^(\d{3})(\d{3})(?:\d{3})?$/.exec(id);
  const letter = /^([A-P])(\d{1,2})$/i.exec(id);
  const row = digits ? Number(digits[1]) : letter ? letter[1]!.toUpperCase().charCodeAt(0) - 64 : 0;
  const column = Number((digits ?? letter)?.[2] ?? 0);
  if (row < 1 || row > PLATE_ROWS || column < 1 || column > PLATE_COLUMNS)
    throw new UsageError(
      `${where}: expected a well of a 384-well plate (row 1 to ${PLATE_ROWS} and column 1 to ${PLATE_COLUMNS}), such as "012003000" or "L3", but found ${JSON.stringify(id)}`,
    );
  return { row, column };
}

/** "L3". */
export function wellName({ row, column }: WellPlace): string {
  return `${String.fromCharCode(64 + row)}${column}`;
}

/** "012003000": the ID as COOS-7 writes it, with the field of view 0. */
export function wellId({ row, column }: WellPlace): string {
  return `${String(row).padStart(3, "0")}${String(column).padStart(3, "0")}000`;
}

/** How many rows and columns along the plate's edge count as its border. */
const BORDER = 2;

/** Whether a well lies in the two outermost rows or columns. */
export function isBorderWell({ row, column }: WellPlace): boolean {
  return row <= BORDER || row > PLATE_ROWS - BORDER || column <= BORDER || column > PLATE_COLUMNS - BORDER;
}
