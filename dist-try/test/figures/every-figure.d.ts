import { type EmbeddingInput } from "../../src/figures/embedding.js";
import type { ErrorRow } from "../../src/figures/error-rows.js";
import type { Figure } from "../../src/figures/figure.js";
import { type GainRow } from "../../src/figures/method-gains.js";
import { type WellValue } from "../../src/figures/plate-map.js";
import { type ReliabilityInput } from "../../src/figures/reliability.js";
import { type SensitivityRow } from "../../src/figures/sensitivity.js";
/** All 25 rows of the paper's Table 3, as if we had measured a tenth more. */
export declare function paperRows(): ErrorRow[];
export declare function sensitivityRows(): SensitivityRow[];
/** Seven clouds of points, in panels by turns. */
export declare function clouds(points: number, panels: readonly string[]): Omit<EmbeddingInput, "title" | "data">;
/** Wells of 384-well plates, 20 on each. */
export declare function wells(plates: number): WellValue[];
/** Three series of calibrations of 500 images each. */
export declare function calibrations(): ReliabilityInput["series"];
/** Three methods on four splits and two rows of Table 3, one of them far worse than the others. */
export declare function gainRows(): GainRow[];
/** One figure of each kind, of the sizes that the paper's data have; each says that its data are simulated. */
export declare const EVERY_FIGURE: Readonly<Record<string, () => Figure>>;
