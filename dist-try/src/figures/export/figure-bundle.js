import { createHash } from "node:crypto";
import { jsonText } from "../../core/json.js";
import { escapeHtml } from "../../core/text.js";
import { figureFont, warnOfMissingGlyphs, webFontCss } from "./fonts.js";
import { svgToPng } from "./pictures.js";
import { figureTitle, plainFigure } from "./plain-figure.js";
import { renderSvg, withFont } from "./render-svg.js";
/** Sharp on a screen with two dots to the pixel, without making a notebook heavy. */
const SCREEN_DPI = 144;
/** Characters of a picture that is stored as vectors; of many thousand points the pixels are lighter. */
const LARGEST_VECTORS = 200_000;
/** What a page is told when plotly has been loaded, and where it then lies. */
const LOADED = "coos7-plotly";
const GLOBAL = "coos7Plotly";
/** The HTML element of a figure that changes. */
const ELEMENT = "coos7-figure";
/**
 * A figure as a notebook stores it: HTML that holds the picture and, where plotly has been loaded into the page
 * (see `interactiveFigures`) and the notebook is trusted, turns into the interactive figure; a PNG for viewers
 * that take no HTML; its alternative text. Figures made of images stay pictures: there is nothing to zoom or
 * point at. Equal figures give equal bundles. Nothing is loaded from elsewhere.
 */
export async function figureBundle(figure) {
    const svg = await renderSvg(figure);
    warnOfMissingGlyphs(svg, figure, console.warn);
    const png = await svgToPng(svg, SCREEN_DPI);
    const text = figure.alt ?? figureTitle(figure);
    return { "text/html": figureHtml(figure, withFont(svg), png, text), "image/png": png, "text/plain": text };
}
function figureHtml(figure, svg, png, alt) {
    const { data, layout } = plainFigure(figure);
    const { width, height } = layout;
    const json = jsonText({ data, layout }).replaceAll("<", "\\u003c");
    const id = createHash("sha256").update(json).digest("hex").slice(0, 16);
    const picture = svg.length < LARGEST_VECTORS
        ? `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`
        : `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
    const html = `<div data-coos7-figure="${id}" style="width: ${width}px; max-width: 100%; overflow-x: auto"><img alt="${escapeHtml(alt)}" width="${width}" height="${height}" style="max-width: none" src="${picture}"></div>`;
    const isPicture = Array.isArray(layout.images) && layout.images.length > 0;
    return isPicture ? html : `${html}\n${drawingScript(id, json)}`;
}
/** Replaces the picture by the interactive figure as soon as plotly is there. */
function drawingScript(id, json) {
    return `<script>(() => {
  const figure = ${json};
  const draw = (attempts) => {
    const places = document.querySelectorAll('[data-coos7-figure="${id}"]:not([data-drawn])');
    // A front end may run the script before it shows the output.
    if (places.length === 0 && attempts > 0) setTimeout(draw, 100, attempts - 1);
    for (const place of places) {
      place.dataset.drawn = "";
      const plot = document.createElement("div");
      const { data, layout } = structuredClone(figure);
      window.${GLOBAL}.newPlot(plot, data, layout, { displaylogo: false }).then(() => {
        plot.role = "img";
        plot.ariaLabel = place.firstElementChild.alt;
        place.replaceChildren(plot);
      });
    }
  };
  if (window.${GLOBAL}) draw(50);
  else window.addEventListener("${LOADED}", () => draw(50), { once: true });
})()</script>`;
}
/**
 * HTML of a figure that changes: where the page has {@link figureElementScript} it is drawn by plotly, in the place of the
 * one that was shown at `place` before, without a flicker. It has no picture for pages that do not.
 */
export function liveFigureHtml(figure, place) {
    const { data, layout } = plainFigure(figure);
    const { width, height } = layout;
    const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return `<${ELEMENT} place="${attribute(place)}" figure="${attribute(jsonText({ data, layout }))}" label="${attribute(figure.alt ?? figureTitle(figure))}" style="display: block; min-width: ${width}px; min-height: ${height}px"></${ELEMENT}>`;
}
/** The script that has a page draw what {@link liveFigureHtml} gives, once {@link loaderHtml} has brought plotly. */
export function figureElementScript() {
    return `<script>(() => {
  if (customElements.get("${ELEMENT}")) return;
  const plots = new Map();
  customElements.define("${ELEMENT}", class extends HTMLElement {
    connectedCallback() {
      if (!window.${GLOBAL}) return window.addEventListener("${LOADED}", () => this.isConnected && this.draw(), { once: true });
      this.draw();
    }
    draw() {
      const place = this.getAttribute("place");
      const { data, layout } = JSON.parse(this.getAttribute("figure"));
      let plot = plots.get(place);
      // Shown in two places at once, each has its own.
      if (!plot || plot.isConnected) plots.set(place, (plot = document.createElement("div")));
      plot.role = "img";
      plot.ariaLabel = this.getAttribute("label");
      this.replaceChildren(plot);
      window.${GLOBAL}.react(plot, data, layout, { displaylogo: false });
    }
  });
})()</script>`;
}
/** The script that loads plotly and the figures' font into a page, from itself: `bundle` is plotly.js, compressed with gzip. */
export function loaderHtml(bundle) {
    return `<script>(async () => {
  if (window.${GLOBAL} || window.${GLOBAL}Loading) return;
  window.${GLOBAL}Loading = true;
  const bytes = Uint8Array.from(atob("${Buffer.from(bundle).toString("base64")}"), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  const style = document.createElement("style");
  style.textContent = ${JSON.stringify(webFontCss())};
  document.head.append(style);
  await Promise.all(["11px", "bold 11px"].map((font) => document.fonts.load(font + " ${figureFont().name}")));
  const before = window.Plotly;
  document.head.append(script);
  script.remove();
  window.${GLOBAL} = window.Plotly;
  if (before) window.Plotly = before;
  window.dispatchEvent(new Event("${LOADED}"));
})()</script>`;
}
//# sourceMappingURL=figure-bundle.js.map