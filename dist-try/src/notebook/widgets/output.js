import { escapeHtml } from "../../core/text.js";
import { figureElementScript, liveFigureHtml } from "../../figures/export/figure-bundle.js";
import { renderSvg, withFont } from "../../figures/export/render-svg.js";
import { bundleOf, encodeBundle, isAlreadyShown, ownBundle } from "../bundle.js";
import { plotlyLoader } from "../display.js";
import { notebookHost } from "../host.js";
import { OUTPUT } from "./model.js";
import { Widget } from "./widget.js";
/** Runs `work` with what it puts out gathered, in order, and what it returns behind that. */
export function gather(work) {
    const shown = [];
    const places = new Map();
    const take = (msgType, content) => {
        const { display_id: id = "" } = (content.transient ?? {});
        const last = shown.at(-1);
        if (msgType === "clear_output")
            shown.length = 0;
        else if (msgType === "stream" && last && "text" in last && last.name === content.name)
            last.text += String(content.text);
        else if (msgType === "stream")
            shown.push({ type: "stream", name: String(content.name), text: String(content.text) });
        else if (places.has(id))
            places.get(id).bundle = content.data;
        else {
            const each = { bundle: content.data };
            if (id !== "")
                places.set(id, each);
            shown.push(each);
        }
    };
    const all = async () => {
        const value = await work();
        const values = Array.isArray(value) ? value : [value];
        for (const each of values)
            if (each !== undefined && each !== null && !isAlreadyShown(each))
                shown.push({ value: each });
        return shown;
    };
    const host = notebookHost();
    return host
        ? host.apart(all, take)
        : { result: all(), stop: () => { }, failure: (error) => [String(error)] };
}
/** The forms of what is shown, for a page that draws figures itself, or for one that does not. */
export async function bundleFor(shown, place) {
    if ("bundle" in shown)
        return shown.bundle;
    if ("text" in shown)
        return { "text/plain": shown.text };
    const { value } = shown;
    if (place !== undefined && isFigure(value))
        return { "text/html": liveFigureHtml(value, place), "text/plain": value.alt ?? "" };
    return encodeBundle((await ownBundle(value)) ?? bundleOf(value));
}
/** What is shown as a part of a state computed beforehand. */
export async function framePart(shown) {
    if (!("value" in shown) || !isFigure(shown.value))
        return bundleHtml(await bundleFor(shown, undefined));
    const { alt = "", layout } = shown.value;
    const svg = withFont(await renderSvg(shown.value));
    return { svg, alt, width: layout.width, height: layout.height };
}
function isFigure(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { data, layout } = value;
    return Array.isArray(data) && typeof layout?.width === "number" && typeof layout.height === "number";
}
/** What brings plotly into the pages that show outputs: one for all of them. */
let driver;
class Driver extends Widget {
    constructor() {
        const html = `${plotlyLoader()}\n${figureElementScript()}`;
        const outputs = [{ output_type: "display_data", data: { "text/html": html }, metadata: {} }];
        super("Output", { msg_id: "", outputs }, { height: "0px", margin: "0px", overflow: "hidden" }, OUTPUT);
    }
}
/** The widget that has to be on a page where outputs show figures. */
export function figureDriver() {
    if (!driver?.model.isOpen)
        driver = new Driver();
    return driver;
}
/** A place on the page whose content changes, see {@link output}. */
export class Output extends Widget {
    #shown = [];
    #plain = [];
    constructor(layout = {}) {
        super("Output", { msg_id: "", outputs: [] }, layout, OUTPUT);
    }
    /** Shows these values, as `display` does, in place of what was there. */
    async show(...values) {
        await this.showAll(values.map((value) => ({ value })));
    }
    /** Runs `work` and shows what it puts out and what it returns; rejects with its error. */
    async capture(work) {
        await this.showAll(await gather(work).result);
    }
    /** What is shown now, in forms that every viewer takes. */
    async staticBundles() {
        return Promise.all(this.#shown.map((each) => bundleFor(each, undefined)));
    }
    async showAll(shown) {
        const live = this.model.isOpen;
        const outputs = await Promise.all(shown.map(async (each, i) => {
            if ("text" in each)
                return { output_type: "stream", name: each.name, text: each.text };
            const data = await bundleFor(each, live ? `${this.model.id}-${i}` : undefined);
            return { output_type: "display_data", data, metadata: {} };
        }));
        this.#shown = shown;
        this.#plain = outputs.map(({ data, text = "" }) => data ?? { "text/plain": text });
        this.model.set({ outputs });
    }
    /** Shows an error in place of what was there. */
    fail(error, traceback) {
        const { name = "Error", message = String(error) } = error;
        this.model.set({ outputs: [{ output_type: "error", ename: name, evalue: message, traceback }] });
    }
    text() {
        return this.#plain.map((bundle) => String(bundle["text/plain"] ?? "")).join("\n");
    }
    html() {
        return this.#plain.map((bundle) => bundleHtml(bundle)).join("\n");
    }
}
/** A form of a bundle that a piece of HTML can contain. */
export function bundleHtml(bundle) {
    const { "image/png": png, "text/html": html, "image/svg+xml": svg, "text/plain": plain = "" } = bundle;
    if (typeof png === "string")
        return `<img alt="${escapeHtml(String(plain))}" style="max-width: 100%" src="data:image/png;base64,${png.replace(/\s/g, "")}"${sizeOf(html)}>`;
    if (typeof html === "string")
        return html;
    if (typeof svg === "string")
        return svg;
    return `<pre>${escapeHtml(String(plain))}</pre>`;
}
/** The size in CSS pixels that a figure's own HTML gives its picture. */
function sizeOf(html) {
    const found = /<img[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(String(html));
    return found ? ` width="${found[1]}" height="${found[2]}"` : "";
}
/**
 * A place whose content changes: `const place = output(); await place.show(figure)`. Figures of this package, and other
 * plotly figures, are redrawn in place.
 */
export function output(options = {}) {
    return new Output(options.layout);
}
//# sourceMappingURL=output.js.map