import type { RunOptions } from "../core/progress.js";
import type { Figure } from "../figures/figure.js";
import type { RobustOptions, RobustResults } from "./robust.js";
import { type RobustTable } from "./robust-table.js";
/** The figure of who gains what on which split. Throws `Coos7Error` where no row has a method. */
export declare function robustFigure(table: RobustTable): Figure;
/** The figure of what becomes of methods marked T where classes have other shares. */
export declare function skewedFigure({ table, skewed }: Pick<RobustResults, "table" | "skewed">): Figure;
/** Writes `robust.csv`, its renderings, `robust-calibration.csv`, `robust.json` and the figure into `folder`. */
export declare function writeRobust({ table, choices, skewed }: RobustResults, { profile, seeds }: Pick<RobustOptions, "profile" | "seeds">, folder: string, { onWarning }?: Pick<RunOptions, "onWarning">): Promise<void>;
/** What of these files does not tell times, which differ from run to run. */
export declare const ROBUST_TIMELESS: Record<string, (text: string) => string>;
/** The files that are written for sure, and by which a folder of results is known. */
export declare const ROBUST_FILES: readonly string[];
