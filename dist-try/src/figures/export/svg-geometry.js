import { Path2D } from "@napi-rs/canvas";
import { measureText } from "./fonts.js";
const SVG = "http://www.w3.org/2000/svg";
const TEXT_NODE = 3;
const NOT_DRAWN = new Set([
    "defs",
    "clipPath",
    "style",
    "title",
    "metadata",
    "linearGradient",
    "radialGradient",
    "pattern",
    "filter",
]);
/** The box around all that an element draws, seen through `transform`; strokes and clips are not counted. */
export function boundingBox(element, transform = IDENTITY) {
    const extent = new Extent();
    addElement(element, extent, transform);
    return extent.box();
}
/** The map from an element's own coordinates to those of the picture. */
export function transformToPicture(element) {
    const own = parseTransform(element.getAttribute("transform"));
    const parent = element.parentElement;
    if (parent?.namespaceURI !== SVG)
        return own;
    const nested = element.tagName === "svg" ? compose([1, 0, 0, 1, number(element, "x"), number(element, "y")], own) : own;
    return compose(transformToPicture(parent), nested);
}
/** Advance width of a text element's longest line. */
export function textLength(element) {
    return Math.max(0, ...textLines(element).map((line) => line.width));
}
class Extent {
    #left = Number.POSITIVE_INFINITY;
    #top = Number.POSITIVE_INFINITY;
    #right = Number.NEGATIVE_INFINITY;
    #bottom = Number.NEGATIVE_INFINITY;
    addRectangle([a, b, c, d, e, f], x, y, width, height) {
        for (const u of [x, x + width])
            for (const v of [y, y + height]) {
                this.#left = Math.min(this.#left, a * u + c * v + e);
                this.#right = Math.max(this.#right, a * u + c * v + e);
                this.#top = Math.min(this.#top, b * u + d * v + f);
                this.#bottom = Math.max(this.#bottom, b * u + d * v + f);
            }
    }
    box() {
        if (!(this.#left <= this.#right))
            return { x: 0, y: 0, width: 0, height: 0 };
        return { x: this.#left, y: this.#top, width: this.#right - this.#left, height: this.#bottom - this.#top };
    }
}
function addElement(element, extent, transform) {
    if (NOT_DRAWN.has(element.tagName) || element.style?.getPropertyValue("display") === "none")
        return;
    switch (element.tagName) {
        case "text":
        case "tspan":
            for (const line of textLines(element))
                for (const run of line.runs)
                    extent.addRectangle(transform, lineStart(line) + run.offset, run.y - run.ascent, run.width, run.ascent + run.descent);
            return;
        case "rect":
        case "image":
            extent.addRectangle(transform, number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
            return;
        case "circle": {
            const r = number(element, "r");
            extent.addRectangle(transform, number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            return;
        }
        case "line": {
            const [x, y] = [number(element, "x1"), number(element, "y1")];
            extent.addRectangle(transform, x, y, number(element, "x2") - x, number(element, "y2") - y);
            return;
        }
        case "path": {
            const outline = element.getAttribute("d");
            if (!outline)
                return;
            const [left, top, right, bottom] = new Path2D(outline).computeTightBounds();
            extent.addRectangle(transform, left, top, right - left, bottom - top);
            return;
        }
        default:
            for (const child of element.children)
                addElement(child, extent, compose(transform, parseTransform(child.getAttribute("transform"))));
    }
}
function textLines(element) {
    const lines = [];
    let y = 0;
    const begin = (x, anchor) => {
        const line = { x, anchor, width: 0, runs: [] };
        lines.push(line);
        return line;
    };
    const visit = (node, inherited) => {
        if (node.nodeType === TEXT_NODE) {
            const line = lines.at(-1) ?? begin(0, inherited.anchor);
            const metrics = measureText(node.nodeValue ?? "", inherited);
            line.runs.push({ offset: line.width, y, ...metrics });
            line.width += metrics.width;
            return;
        }
        if (node.tagName === "title")
            return;
        const style = styleOf(node, inherited);
        const length = (name) => parseLength(node.getAttribute(name), style.size);
        const x = length("x");
        y = length("y") ?? y;
        y += length("dy") ?? 0;
        if (x !== undefined)
            begin(x, style.anchor);
        const shift = length("dx");
        if (shift !== undefined)
            (lines.at(-1) ?? begin(0, style.anchor)).width += shift;
        for (const child of node.childNodes)
            visit(child, style);
    };
    visit(element, inheritedStyle(element.parentElement));
    return lines;
}
function lineStart(line) {
    if (line.anchor === "middle")
        return line.x - line.width / 2;
    return line.anchor === "end" ? line.x - line.width : line.x;
}
function inheritedStyle(element) {
    if (!element)
        return { size: 12, bold: false, italic: false, anchor: "start" };
    return styleOf(element, inheritedStyle(element.parentElement));
}
function styleOf(element, inherited) {
    const property = (name) => element.style?.getPropertyValue(name) || element.getAttribute(name) || "";
    const weight = property("font-weight");
    const slant = property("font-style");
    const size = property("font-size");
    return {
        size: size.endsWith("%")
            ? (inherited.size * Number.parseFloat(size)) / 100
            : (parseLength(size, inherited.size) ?? inherited.size),
        bold: weight === "" ? inherited.bold : weight === "bold" || Number(weight) >= 600,
        italic: slant === "" ? inherited.italic : slant !== "normal",
        anchor: property("text-anchor") || inherited.anchor,
    };
}
/** A length in pixels, from the first of a list of numbers of pixels or ems. */
function parseLength(text, em) {
    const value = Number.parseFloat(text ?? "");
    if (!Number.isFinite(value))
        return undefined;
    return /^[^\s,]*em/.test(text.trim()) ? value * em : value;
}
function number(element, attribute) {
    return Number.parseFloat(element.getAttribute(attribute) ?? "") || 0;
}
const IDENTITY = [1, 0, 0, 1, 0, 0];
/** The map that applies `second` first, then `first`, as nested SVG groups do. */
function compose(first, second) {
    const [a, b, c, d, e, f] = first;
    const [p, q, r, s, t, u] = second;
    return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
export function invert([a, b, c, d, e, f]) {
    const determinant = a * d - b * c;
    return [
        d / determinant,
        -b / determinant,
        -c / determinant,
        a / determinant,
        (c * f - d * e) / determinant,
        (b * e - a * f) / determinant,
    ];
}
/** Reads an SVG `transform` attribute: translate, scale, rotate and matrix, which is all that plotly writes. */
function parseTransform(attribute) {
    let map = IDENTITY;
    for (const [, name, list] of (attribute ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
        const v = list
            .trim()
            .split(/[\s,]+/)
            .map(Number);
        const [x = 0, y] = v;
        if (name === "translate")
            map = compose(map, [1, 0, 0, 1, x, y ?? 0]);
        else if (name === "scale")
            map = compose(map, [x, 0, 0, y ?? x, 0, 0]);
        else if (name === "rotate")
            map = compose(map, rotation(x, y ?? 0, v[2] ?? 0));
        else if (name === "matrix")
            map = compose(map, v);
    }
    return map;
}
function rotation(degrees, x, y) {
    const cos = Math.cos((degrees * Math.PI) / 180);
    const sin = Math.sin((degrees * Math.PI) / 180);
    return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
//# sourceMappingURL=svg-geometry.js.map