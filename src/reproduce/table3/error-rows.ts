import type { ErrorRow } from "../../figures/error-rows.js";
import { paperValue } from "./paper.js";
import type { Table3Cell } from "./table.js";

/** Table 3 as figures take it. */
export function errorRows({
  cells,
  comparable,
}: {
  cells: readonly Table3Cell[];
  comparable: boolean;
}): ErrorRow[] {
  return cells.map((cell) => {
    const paper = comparable ? paperValue(cell, cell.split) : undefined;
    return {
      features: cell.features,
      layer: cell.layer,
      model: cell.model,
      split: cell.split,
      balanced_error_percent: cell.error,
      ci_low: cell.low,
      ci_high: cell.high,
      ...(paper === undefined ? {} : { paper_percent: paper }),
    };
  });
}
