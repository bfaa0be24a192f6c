/** A request whose content does not have the form that the protocol says. */
export class InvalidRequest extends Error {
    name = "InvalidRequest";
}
/** Reads one field of a request's content. Throws {@link InvalidRequest} if it has another type. */
export function field(content, name, type, fallback) {
    const value = content[name] ?? fallback;
    const fits = type === "number" ? Number.isFinite(value) : typeof value === type;
    if (!fits || value === null)
        throw new InvalidRequest(`expected ${name} to be a ${type} but found ${JSON.stringify(content[name])}`);
    return value;
}
/** The code of a request and where its cursor is, at the end where it does not say. */
export function codeAtCursor(content) {
    const code = field(content, "code", "string");
    return { code, cursor: toUtf16(code, field(content, "cursor_pos", "number", code.length)) };
}
// Jupyter counts cursor positions in Unicode code points, JavaScript in UTF-16 units.
function toUtf16(text, codePoints) {
    let at = 0;
    for (let k = 0; k < codePoints && at < text.length; k++)
        at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
}
export function toCodePoints(text, utf16) {
    let count = 0;
    for (let at = 0; at < utf16 && at < text.length; count++)
        at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return count;
}
//# sourceMappingURL=content.js.map