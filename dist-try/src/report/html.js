import { escapeHtml, plain } from "../core/text.js";
import { renderSvg, withFont } from "../figures/export/render-svg.js";
import { SEQUENTIAL_SCALE } from "../figures/theme.js";
/** HTML that goes into a page as it is. {@link markup} makes it. */
export class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A template tag: HTML in which everything that is put in is escaped, unless it is markup made by this tag. */
export function markup(parts, ...contents) {
    return new Markup(parts.map((part, i) => (i === 0 ? "" : render(contents[i - 1])) + part).join(""));
}
function render(content) {
    if (content instanceof Markup)
        return content.text;
    if (typeof content === "object")
        return content.map(render).join("");
    return escapeHtml(plain(String(content)));
}
/** The mark of what is made from simulated data; nothing beside measured ones. */
export function simulatedMark(simulated) {
    return simulated ? markup ` <span class="simulated">simulated data</span>` : markup ``;
}
/** "12,345". */
export function count(value) {
    return value.toLocaleString("en");
}
/** A percentage with one decimal, a dash where there is none. */
export function percent(value) {
    return Number.isNaN(value) ? "–" : value.toFixed(1);
}
/** "+3.4", "−0.2", "0.0". */
export function signed(value) {
    const text = Math.abs(value).toFixed(1);
    if (text === "0.0")
        return text;
    return `${value < 0 ? "−" : "+"}${text}`;
}
/** Steps of the scale that shares are shaded by. */
const STEPS = 20;
/** The class of a cell that shows a share of `percent`, 0 to 100; none where there is no share. */
export function shade(percent) {
    return Number.isNaN(percent) ? "" : `s${Math.round((percent * STEPS) / 100)}`;
}
/** Style rules of the classes that {@link shade} names: the figures' scale, with text that stands out from it. */
export function shadeCss() {
    return Array.from({ length: STEPS + 1 }, (_, step) => {
        const color = scaleColor(step / STEPS);
        const background = `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        return `.s${step}{background:${background};color:${luminance(color) > 0.179 ? "#000" : "#fff"}}`;
    }).join("\n");
}
function scaleColor(share) {
    const above = Math.max(1, SEQUENTIAL_SCALE.findIndex(([place]) => place >= share));
    const [[from, low], [to, high]] = [SEQUENTIAL_SCALE[above - 1], SEQUENTIAL_SCALE[above]];
    const part = (at) => {
        const [a, b] = [low, high].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
        return Math.round(a + ((b - a) * (share - from)) / (to - from));
    };
    return [part(1), part(3), part(5)];
}
/** Relative luminance as in the contrast rules of WCAG 2: black and white text are equally legible at 0.179. */
function luminance(color) {
    const [r, g, b] = color.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** Widths in pixels that figures are laid out for: the page's text, and a phone's. */
const WIDE = 860;
const NARROW = 340;
/** A figure as a picture inside the page, laid out for wide and for narrow screens, with its alternative text. */
export async function picture(figure) {
    const [wide, narrow] = [figure.atWidth?.(WIDE) ?? figure, figure.atWidth?.(NARROW) ?? figure];
    return markup `<picture>
<source media="screen and (max-width: 46rem)" width="${narrow.layout.width}" height="${narrow.layout.height}" srcset="${await svgUri(narrow)}">
<img alt="${figure.alt ?? ""}" width="${wide.layout.width}" height="${wide.layout.height}" src="${await svgUri(wide)}">
</picture>`;
}
async function svgUri(figure) {
    return `data:image/svg+xml;base64,${Buffer.from(withFont(await renderSvg(figure))).toString("base64")}`;
}
//# sourceMappingURL=html.js.map