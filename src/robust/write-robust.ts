import { join } from "node:path";
import { writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json.js";
import type { RunOptions } from "../core/progress.js";
import { packageVersion } from "../core/versions.js";
import { exportFigure } from "../figures/export/export-figure.js";
import type { Figure } from "../figures/figure.js";
import { methodGainsFigure } from "../figures/method-gains.js";
import { skewedSharesFigure } from "../figures/skewed-shares.js";
import { columnTitle, featuresTitle } from "../reproduce/table3.js";
import { methodPlace } from "./methods.js";
import type { RobustOptions, RobustResults } from "./robust.js";
import {
  type RobustTable,
  robustCalibrationCsv,
  robustCsv,
  robustHtml,
  robustLatex,
  robustMarkdown,
} from "./robust-table.js";
import { sharesRows, skewedCsv } from "./skewed-shares.js";

/** The figure of who gains what on which split. Throws `Coos7Error` where no row has a method. */
export function robustFigure(table: RobustTable): Figure {
  const ordered = [...table.rows].sort((a, b) => methodPlace(a.method) - methodPlace(b.method));
  const rows = ordered.flatMap((row) =>
    row.change
      ? [
          {
            method: `${row.method} (${row.mark})`,
            split: columnTitle(row.split),
            features: featuresTitle(row),
            model: row.model,
            change: row.change.difference,
            change_low: Math.min(row.change.low, row.change.difference),
            change_high: Math.max(row.change.high, row.change.difference),
          },
        ]
      : [],
  );
  return methodGainsFigure(rows, {
    title: "Change of balanced error by methods against the shift",
    data: table,
  });
}

/** The figure of what becomes of methods marked T where classes have other shares. */
export function skewedFigure({ table, skewed }: Pick<RobustResults, "table" | "skewed">): Figure {
  return skewedSharesFigure(sharesRows(table.rows, skewed), {
    title: "Change of balanced error where classes have other shares than in Training",
    data: table,
  });
}

/** Writes `robust.csv`, its renderings, `robust-calibration.csv`, `robust.json` and the figure into `folder`. */
export async function writeRobust(
  { table, choices, skewed }: RobustResults,
  { profile, seeds }: Pick<RobustOptions, "profile" | "seeds">,
  folder: string,
  { onWarning = console.warn }: Pick<RunOptions, "onWarning"> = {},
): Promise<void> {
  writeFileAtomic(join(folder, "robust.csv"), robustCsv(table));
  writeFileAtomic(join(folder, "robust.md"), robustMarkdown(table));
  writeFileAtomic(join(folder, "robust.tex"), robustLatex(table));
  writeFileAtomic(join(folder, "robust.html"), robustHtml(table));
  writeFileAtomic(join(folder, "robust-calibration.csv"), robustCalibrationCsv(table));
  const record = {
    package: { name: "coos7", version: packageVersion() },
    node: process.version,
    profile: profile.name,
    seeds,
    data: table.subtitle,
    simulated: table.simulated,
    notes: table.notes,
    choices,
  };
  writeFileAtomic(join(folder, "robust.json"), `${jsonText(record, 2)}\n`);
  await exportFigure(robustFigure(table), join(folder, "figures", "robust-gains"), { onWarning });
  if (skewed.length === 0) return;
  writeFileAtomic(join(folder, "robust-skewed.csv"), skewedCsv(skewed));
  await exportFigure(skewedFigure({ table, skewed }), join(folder, "figures", "robust-skewed"), {
    onWarning,
  });
}

const withoutSeconds = (text: string): string => text.replaceAll(/,[^,\n]*$/gm, "");
const withoutLastColumn = (text: string): string => text.replaceAll(/\|[^|\n]*\|$/gm, "");

/** What of these files does not tell times, which differ from run to run. */
export const ROBUST_TIMELESS: Record<string, (text: string) => string> = {
  "robust.csv": withoutSeconds,
  "robust.md": withoutLastColumn,
  "robust.tex": (text) => text.replaceAll(/&[^&\n]*\\\\$/gm, ""),
  "robust.html": (text) => text.replaceAll(/<td>[^<]*<\/td><\/tr>/g, ""),
};

/** The files that are written for sure, and by which a folder of results is known. */
export const ROBUST_FILES: readonly string[] = [
  ...Object.keys(ROBUST_TIMELESS),
  "robust-calibration.csv",
  "robust.json",
];
