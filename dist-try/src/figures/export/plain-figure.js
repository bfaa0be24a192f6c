import { Coos7Error } from "../../core/errors.js";
import { plainText } from "../text.js";
/** plotly's names of the number types that it takes in base64. */
const BASE64_TYPES = {
    i1: Int8Array,
    u1: Uint8Array,
    u1c: Uint8ClampedArray,
    i2: Int16Array,
    u2: Uint16Array,
    i4: Int32Array,
    u4: Uint32Array,
    f4: Float32Array,
    f8: Float64Array,
};
/**
 * A figure's data and layout as every way of drawing or writing it takes them, so that all show the same: typed arrays,
 * wherever they are, and plotly's arrays in base64 (`{ dtype, bdata, shape }`) become arrays; big integers become
 * numbers, or their digits where a number cannot hold them; dates their time in UTC, whatever the machine's zone;
 * NaN and the infinities null, which plotly leaves out as it does them; values with a `toJSON` method what that gives.
 * Functions and undefined are dropped, as JSON does. The figure is not changed.
 * Throws {@link Coos7Error} where an object contains itself.
 */
export function plainFigure({ data, layout }) {
    return plainValue({ data, layout }, "figure", []);
}
function plainValue(value, path, within) {
    if (typeof value === "number")
        return Number.isFinite(value) ? value : null;
    if (typeof value === "bigint")
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === "function" || typeof value === "symbol")
        return undefined;
    if (typeof value !== "object" || value === null)
        return value;
    if (within.includes(value))
        throw new Coos7Error(`Could not draw the figure: expected plain data but ${path} is an object that contains itself`);
    const inside = [...within, value];
    const list = asList(value);
    // What cannot be drawn keeps its place among the points.
    if (list)
        return Array.from(list, (item, i) => plainValue(item, `${path}[${i}]`, inside) ?? null);
    const { toJSON } = value;
    if (typeof toJSON === "function")
        return plainValue(toJSON.call(value), path, inside);
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
        const plain = plainValue(item, `${path}.${key}`, inside);
        return plain === undefined ? [] : [[key, plain]];
    }));
}
/** The items of what is an array in one form or another. */
function asList(value) {
    if (Array.isArray(value))
        return value;
    if (ArrayBuffer.isView(value) && !(value instanceof DataView))
        return value;
    const { dtype, bdata, shape } = value;
    if (typeof dtype !== "string" || typeof bdata !== "string")
        return undefined;
    const Type = BASE64_TYPES[dtype];
    if (!Type)
        return undefined;
    const bytes = Uint8Array.from(Buffer.from(bdata, "base64"));
    return shaped(Array.from(new Type(bytes.buffer)), String(shape ?? "")
        .split(",")
        .map(Number));
}
/** A flat list as rows, and rows of rows, of the given sizes; flat where these do not say more. */
function shaped(items, [, ...inner]) {
    const size = inner.reduce((a, b) => a * b, 1);
    if (inner.length === 0 || !(size >= 1))
        return items;
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => shaped(items.slice(i * size, (i + 1) * size), inner));
}
/** A figure's title as plain text; empty where it has none. */
export function figureTitle({ layout }) {
    const title = layout.title;
    const text = typeof title === "object" ? title.text : title;
    return typeof text === "string" ? plainText(text) : "";
}
//# sourceMappingURL=plain-figure.js.map