import { UsageError } from "../core/errors.js";
import { valueText } from "./value-text.js";
/**
 * Objects that know how to show themselves have a method of this name, which returns (or resolves to) a
 * {@link MimeBundle}. The name is the convention of Deno's kernel.
 */
export const JUPYTER_DISPLAY = Symbol.for("Jupyter.display");
/** Marks values that have shown themselves, so that they are not shown again as the value of a cell. */
export const ALREADY_SHOWN = Symbol.for("coos7.alreadyShown");
/** Whether a cell's value needs no output of its own. */
export function isAlreadyShown(value) {
    return (typeof value === "object" && value !== null && value[ALREADY_SHOWN] === true);
}
const MIME_TYPE = /^[a-z]+\/[\w.+-]+$/;
/** A page fragment in HTML. */
export function html(source) {
    return { "text/html": source };
}
/** A drawing in SVG. */
export function svg(source) {
    return { "image/svg+xml": source };
}
/** A PNG image. */
export function png(bytes) {
    return { "image/png": bytes };
}
/** Text in Markdown. */
export function markdown(source) {
    return { "text/markdown": source };
}
/** A formula in LaTeX, with its dollar signs. */
export function latex(source) {
    return { "text/latex": source };
}
/** A value that front ends show as a tree. */
export function json(value) {
    return { "application/json": value, "text/plain": valueText(value) };
}
/** Several forms of the same thing in one output. */
export function bundle(...forms) {
    return Object.assign({}, ...forms);
}
/** Whether a value says itself how it is shown. */
export function hasDisplayMethod(value) {
    return (typeof value === "object" &&
        value !== null &&
        typeof value[JUPYTER_DISPLAY] === "function");
}
/**
 * The forms of a value that is known without asking it: a bundle as it is, image bytes by their signature,
 * strings that are SVG or HTML documents as such, anything else as text. `text/plain` is always there.
 */
export function bundleOf(value) {
    if (isBundle(value))
        return withPlainText(value);
    if (value instanceof Uint8Array) {
        const type = imageType(value);
        if (type)
            return withPlainText({ [type]: value });
    }
    if (typeof value === "string") {
        if (/^\s*(<\?xml[^>]*>\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(value))
            return withPlainText(svg(value));
        if (/^\s*<(!doctype html|[a-z][\w-]*)[\s>][\s\S]*>\s*$/i.test(value))
            return withPlainText(html(value));
        return { "text/plain": value };
    }
    return { "text/plain": valueText(value) };
}
/**
 * The forms that a value says it has itself (see {@link JUPYTER_DISPLAY}), undefined where it says nothing.
 * Throws {@link UsageError} if its method does not return a bundle.
 */
export async function ownBundle(value) {
    return hasDisplayMethod(value) ? checkedBundle(await value[JUPYTER_DISPLAY]()) : undefined;
}
/** What a display method returned, if it is a bundle. */
export function checkedBundle(returned) {
    if (isBundle(returned))
        return withPlainText(returned);
    throw new UsageError(`Expected the method Symbol.for("Jupyter.display") to return an object of mime types but found ${valueText(returned)}`);
}
/** The bundle as a Jupyter message carries it: bytes in base64, everything else as it is. */
export function encodeBundle(bundle) {
    return Object.fromEntries(Object.entries(bundle).map(([type, data]) => [
        type,
        data instanceof Uint8Array ? Buffer.from(data).toString("base64") : data,
    ]));
}
function isBundle(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const types = Object.keys(value);
    return types.length > 0 && types.every((type) => MIME_TYPE.test(type));
}
/** Adds a plain form for front ends and exports that show nothing else. */
function withPlainText(bundle) {
    if (bundle["text/plain"] !== undefined)
        return bundle;
    const source = bundle["text/markdown"] ?? bundle["text/latex"];
    const page = bundle["text/html"];
    const [type = "empty"] = Object.keys(bundle);
    const plain = typeof source === "string" ? source : typeof page === "string" ? textOfHtml(page) : `<${type}>`;
    return { ...bundle, "text/plain": plain };
}
function textOfHtml(page) {
    const text = page
        .replace(/<(style|script)[\s\S]*?<\/\1>/gi, "")
        .replace(/<\/(p|div|tr|h\d|li)>|<br\s*\/?>/gi, "\n")
        .replace(/<\/(td|th)>/gi, "  ")
        .replace(/<[^>]*>/g, "");
    const entities = { lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " ", amp: "&" };
    return text.replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name) => entities[name]).trim();
}
function imageType(bytes) {
    const starts = (...signature) => signature.every((byte, i) => bytes[i] === byte);
    if (starts(0x89, 0x50, 0x4e, 0x47))
        return "image/png";
    if (starts(0xff, 0xd8, 0xff))
        return "image/jpeg";
    if (starts(0x47, 0x49, 0x46, 0x38))
        return "image/gif";
    return starts(0x25, 0x50, 0x44, 0x46) ? "application/pdf" : undefined;
}
//# sourceMappingURL=bundle.js.map