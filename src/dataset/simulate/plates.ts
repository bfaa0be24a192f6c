import type { WellPlace } from "../ids.js";

/** How the six wells of a block lie: one below the other, one beside the other, or in two rows of three. */
type Shape = "column" | "row" | "pair of rows";

/** Six wells of one class on a plate, and the two beside them that complete it. */
export interface Block {
  shape: Shape;
  /** Its first well. */
  row: number;
  column: number;
  /** How many of the 1,000 images are from its six wells. */
  images: number;
}

/**
 * The training plates of COOS-7: which blocks of wells Training and Test1 are from, and how many images each gave.
 *
 * Counted from the plate and well IDs of the first 1,000 images of the official `COOS7_v1.1_test1.hdf5` (Test1 is a
 * random part of what those wells gave), which a notebook prints that Microsoft Research published: `sandbox.ipynb`
 * in commit 6c3760d of github.com/microsoft/batch-effects-normalization. That a block is one class is inferred: there
 * are 28 blocks, the paper has 7 classes on 4 plates each.
 */
export const REAL_PLATES: readonly { id: string; blocks: readonly Block[] }[] = [
  plate("51", column(9, 13, 56), column(9, 15, 43)),
  plate("52", column(9, 8, 77)),
  plate("53", column(9, 4, 48), column(9, 5, 72), column(3, 21, 24), column(9, 23, 18)),
  plate("55", column(3, 1, 29), column(3, 5, 23), column(3, 9, 28), column(3, 12, 26)),
  plate("57", column(9, 3, 30)),
  plate("59", column(3, 20, 61)),
  plate("66", column(9, 2, 15)),
  plate("68", column(3, 10, 11)),
  plate("70", column(3, 17, 21)),
  plate("75", { shape: "pair of rows", row: 15, column: 17, images: 45 }),
  plate("81", column(9, 3, 86), column(9, 9, 52)),
  plate("82", column(9, 7, 15), column(3, 12, 80)),
  plate("86", column(9, 12, 29), column(3, 15, 13), column(3, 16, 8)),
  plate("87", column(9, 12, 19), column(9, 16, 9)),
  plate("108", { shape: "row", row: 4, column: 17, images: 18 }),
  plate("109", { shape: "row", row: 12, column: 3, images: 44 }),
];

function plate(id: string, ...blocks: Block[]): { id: string; blocks: Block[] } {
  return { id, blocks };
}

function column(row: number, column: number, images: number): Block {
  return { shape: "column", row, column, images };
}

/**
 * The wells of a block: its six (`inner`), and the two that complete it to the eight wells which each class has on a
 * plate (`outer`). Which those two are is inferred: all columns begin or end two wells from the plate's edge, rows
 * too, so it is the two between the block and the edge (paper: "wells at the borders of a plate"). Two rows of three
 * lie at the edge already; they are completed by the next two towards the nearer end of those rows.
 */
export function wellsOf({ shape, row, column }: Block): { inner: WellPlace[]; outer: WellPlace[] } {
  switch (shape) {
    case "column": {
      const outside = row === 3 ? 1 : row + 6;
      return {
        inner: grid(row, column, 6, 1),
        outer: grid(outside, column, 2, 1),
      };
    }
    case "row": {
      const outside = column === 3 ? 1 : column + 6;
      return {
        inner: grid(row, column, 1, 6),
        outer: grid(row, outside, 1, 2),
      };
    }
    case "pair of rows":
      return { inner: grid(row, column, 2, 3), outer: grid(row, column + 3, 2, 1) };
  }
}

function grid(row: number, column: number, rows: number, columns: number): WellPlace[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}
