import { rowKey, type Table3Cell } from "../table3/table.js";

/** The rows whose confusion matrices the paper discusses in its section 3.3, or that stand for their family here. */
const DISCUSSED: Readonly<Record<string, { layer: string; model: string }>> = {
  DeepLoc: { layer: "", model: "End-to-End" },
  Texture: { layer: "", model: "L1 LR" },
  PCI: { layer: "Conv4", model: "L1 LR" },
  VGG16: { layer: "Conv4_2", model: "L1 LR" },
};

/** The splits that the paper compares there: no shift, later dates, another microscope. */
const COMPARED = ["test1", "test3", "test4"];

/**
 * Of each family the row that figures show: the one that the paper discusses, else the one with the lowest mean
 * error over the test splits. For each row its cells on the test splits.
 */
export function discussedRows(cells: readonly Table3Cell[]): Table3Cell[][] {
  const families = new Map<string, Map<string, Table3Cell[]>>();
  for (const cell of cells) {
    if (cell.split === "train") continue;
    const rows = families.get(cell.features) ?? new Map<string, Table3Cell[]>();
    families.set(cell.features, rows);
    rows.set(rowKey(cell), [...(rows.get(rowKey(cell)) ?? []), cell]);
  }
  const mean = (row: Table3Cell[]): number => row.reduce((sum, { error }) => sum + error, 0) / row.length;
  return [...families].map(([family, rows]) => {
    const discussed = DISCUSSED[family];
    return (
      (discussed && rows.get(rowKey({ features: family, ...discussed }))) ??
      [...rows.values()].reduce((best, row) => (mean(row) < mean(best) ? row : best))
    );
  });
}

/** Of a row's cells those on the splits that the paper compares; all where none is on them. */
export function comparedCells(row: readonly Table3Cell[]): readonly Table3Cell[] {
  const compared = row.filter(({ split }) => COMPARED.includes(split));
  return compared.length > 0 ? compared : row;
}
