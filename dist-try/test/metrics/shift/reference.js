import { readFileSync } from "node:fs";
import { matrixFrom } from "../../../src/core/matrix.js";
/** Written by test/fixtures/generate/shift.py with scipy and scikit-learn. */
export const REFERENCE = JSON.parse(readFileSync(new URL("../../../../test/fixtures/shift.json", import.meta.url), "utf8"));
export const SOURCE = matrixFrom(REFERENCE.source);
export const TARGET = matrixFrom(REFERENCE.target);
/** Wells of five consecutive rows. */
export function wellsOfFive(rows, prefix) {
    return Array.from({ length: rows }, (_, row) => `${prefix}${Math.floor(row / 5)}`);
}
//# sourceMappingURL=reference.js.map