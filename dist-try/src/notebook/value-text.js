import { inspect } from "node:util";
/** How much of a value is shown. */
const OPTIONS = { maxArrayLength: 20, maxStringLength: 10_000, breakLength: 100 };
const SHOWN_ROWS = 3;
const SHOWN_COLS = 4;
/** A value as text: as Node inspects it, but long arrays, typed arrays and matrices are shortened, tensors have values. */
export function valueText(value) {
    return isMatrix(value) ? matrixText(value) : (tensorText(value) ?? inspect(value, OPTIONS));
}
/** A tensor of TensorFlow.js in its own words, with its values; `undefined` for anything else, also one disposed of. */
function tensorText(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    try {
        const { shape, dtype, dataSync } = value;
        const isTensor = Array.isArray(shape) && typeof dtype === "string" && typeof dataSync === "function";
        return isTensor ? value.toString(true) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a value is a dense row-major matrix (see core/matrix.ts). */
export function isMatrix(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { data, rows, cols } = value;
    return (ArrayBuffer.isView(data) &&
        typeof rows === "number" &&
        typeof cols === "number" &&
        data.length === rows * cols);
}
/** The corner rows and columns of a matrix below a line with its size. */
function matrixText({ data, rows, cols }) {
    const rowIndices = ends(rows, SHOWN_ROWS);
    const colIndices = ends(cols, SHOWN_COLS);
    const cells = rowIndices.map((row) => colIndices.map((col) => (row < 0 || col < 0 ? "…" : numberText(data[row * cols + col]))));
    const widths = colIndices.map((_, k) => Math.max(...cells.map((row) => row[k].length)));
    const lines = cells.map((row) => `  ${row.map((cell, k) => cell.padStart(widths[k])).join("  ")}`);
    return [`Matrix of ${rows} rows x ${cols} columns (${data.constructor.name})`, ...lines].join("\n");
}
/** The first and last few of `count` indices, with -1 in the gap. */
export function ends(count, each) {
    if (count <= 2 * each)
        return Array.from({ length: count }, (_, i) => i);
    return [
        ...Array.from({ length: each }, (_, i) => i),
        -1,
        ...Array.from({ length: each }, (_, i) => count - each + i),
    ];
}
/** A number with at most five significant digits; integers in full. */
export function numberText(value) {
    if (Number.isInteger(value))
        return String(value);
    return Number.isFinite(value) ? String(Number(value.toPrecision(5))) : String(value);
}
//# sourceMappingURL=value-text.js.map