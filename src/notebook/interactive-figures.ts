import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { loaderHtml } from "../figures/export/figure-bundle.js";
import { plotlySource } from "../figures/export/plotly-bundle.js";
import { publish } from "./display.js";

/**
 * Makes the figures of this notebook interactive: the output of the cell brings plotly.js into the page, once
 * for all figures, also those above (0.7 MB; nothing is downloaded, then or when the notebook is opened). Where
 * its scripts do not run, as in a notebook that is not trusted, figures stay pictures.
 */
export function interactiveFigures(): void {
  const text = "Figures are interactive.";
  const loader = loaderHtml(gzipSync(plotlySource(), { level: 9 }));
  publish({ "text/html": `<small>${text}</small>\n${loader}`, "text/plain": text }, randomUUID(), false);
}
