/** A lone half of a surrogate pair, as JSON writes it, behind the backslashes before it. */
const LONE_HALF = /(\\+)ud[89a-f][0-9a-f]{2}/gi;
/**
 * A value as JSON that every program can read: halves of characters, such as a text that was cut within an emoji has, become
 * U+FFFD. `JSON.stringify` writes them as escapes, which Python reads into texts that it cannot write again, so that a
 * notebook with one can be neither saved nor converted.
 */
export function jsonText(value, indent) {
    const text = JSON.stringify(value, undefined, indent);
    if (!text.includes("\\ud") && !text.includes("\\uD"))
        return text;
    // Of an even number of backslashes the last belongs to the one before it, and what follows is plain text.
    return text.replace(LONE_HALF, (whole, backslashes) => backslashes.length % 2 === 1 ? `${backslashes.slice(1)}\ufffd` : whole);
}
/**
 * JSON with the keys of every object sorted and no white space: equal values, equal text. As in JSON, keys
 * whose value is `undefined` are left out. Throws `TypeError` for what JSON would change without a word (NaN,
 * infinities, `undefined` in a list, functions, maps, typed arrays), since different values would then be equal.
 */
export function canonicalJson(value) {
    if (value === null || typeof value === "string" || typeof value === "boolean")
        return JSON.stringify(value);
    if (typeof value === "number" && Number.isFinite(value))
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${Array.from(value, canonicalJson).join(",")}]`;
    if (typeof value === "object" && isPlain(value)) {
        const entries = Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
    }
    throw new TypeError(`Expected a value that JSON can hold but found ${String(value)}`);
}
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
const MAX_LENGTH = 80;
/** A value that was parsed from JSON, for an error message: its text where that is short, its beginning or its kind otherwise. */
export function describeJson(value) {
    if (value === undefined)
        return "nothing";
    let text;
    try {
        text = JSON.stringify(value);
    }
    catch {
        // Lists in lists can be parsed to any depth, but not written.
        return Array.isArray(value) ? "a deeply nested list" : "a deeply nested object";
    }
    return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
//# sourceMappingURL=json.js.map