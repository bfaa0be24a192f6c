import { renderSvg, withFont } from "../figures/export/render-svg.js";
import type { Figure } from "../figures/figure.js";
import { html, type Markup } from "./html.js";

/** Widths in pixels that figures are laid out for: the page's text, and a phone's. */
const WIDE = 860;
const NARROW = 340;

/** A figure as a picture inside the page, laid out for wide and for narrow screens, with its alternative text. */
export async function picture(figure: Figure): Promise<Markup> {
  const [wide, narrow] = [figure.atWidth?.(WIDE) ?? figure, figure.atWidth?.(NARROW) ?? figure];
  return html`<picture>
<source media="screen and (max-width: 46rem)" width="${narrow.layout.width}" height="${narrow.layout.height}" srcset="${await svgUri(narrow)}">
<img alt="${figure.alt ?? ""}" width="${wide.layout.width}" height="${wide.layout.height}" src="${await svgUri(wide)}">
</picture>`;
}

async function svgUri(figure: Figure): Promise<string> {
  return `data:image/svg+xml;base64,${Buffer.from(withFont(await renderSvg(figure))).toString("base64")}`;
}
