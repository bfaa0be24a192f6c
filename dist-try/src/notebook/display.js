import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { loaderHtml } from "../figures/export/figure-bundle.js";
import { plotlySource } from "../figures/export/plotly-bundle.js";
import { ALREADY_SHOWN, bundleOf, checkedBundle, encodeBundle, hasDisplayMethod, isAlreadyShown, JUPYTER_DISPLAY, } from "./bundle.js";
import { notebookHost } from "./host.js";
/**
 * Shows a value below the cell, in all the forms it has: what `html`, `svg`, `png`, `markdown`, `latex`,
 * `json` and `bundle` make, objects with a `Symbol.for("Jupyter.display")` method, images as bytes, SVG and
 * HTML as strings, anything else as text.
 *
 *     const picture = display(svg("<svg>…</svg>"));
 *     picture.update(markdown("**done**"));
 *
 * Under another kernel the plain form is printed.
 */
export function display(value) {
    // What has shown itself, as a table has, is not shown a second time.
    if (isAlreadyShown(value))
        return value;
    const id = randomUUID();
    show(value, id, false);
    return handleOf(id);
}
/** What is shown in the place `id`. */
export function handleOf(id) {
    const handle = { update: (next) => show(next, id, true) };
    // As the last value of a cell the handle is not shown; kernels that print it all the same print nothing of use.
    return Object.defineProperties(handle, {
        [ALREADY_SHOWN]: { value: true },
        [inspect.custom]: { value: () => "" },
    });
}
/** Removes what the cell has shown so far; with `wait`, only when something new comes. */
export function clearOutput(wait = false) {
    notebookHost()?.publish("clear_output", { wait });
}
function show(value, id, update) {
    if (!hasDisplayMethod(value)) {
        publish(bundleOf(value), id, update);
        return;
    }
    const shown = value[JUPYTER_DISPLAY]();
    if (!(shown instanceof Promise)) {
        publish(checkedBundle(shown), id, update);
        return;
    }
    const host = notebookHost();
    // The place is taken now, so that outputs keep their order.
    if (!update && host)
        publish({ "text/plain": "…" }, id, false);
    const published = shown.then((forms) => publish(checkedBundle(forms), id, host !== undefined));
    host?.waitFor(published);
}
/** Shows a bundle in the place `id`; under another kernel prints its plain form. */
export function publish(bundle, id, update) {
    const host = notebookHost();
    if (!host) {
        console.log(String(bundle["text/plain"]));
        return;
    }
    host.publish(update ? "update_display_data" : "display_data", {
        data: encodeBundle(bundle),
        metadata: {},
        transient: { display_id: id },
    });
}
/**
 * Makes the figures of this notebook interactive: the output of the cell brings plotly.js into the page, once
 * for all figures, also those above (0.7 MB; nothing is downloaded, then or when the notebook is opened). Where
 * its scripts do not run, as in a notebook that is not trusted, figures stay pictures.
 */
export function interactiveFigures() {
    const text = "Figures are interactive.";
    const loader = plotlyLoader();
    publish({ "text/html": `<small>${text}</small>\n${loader}`, "text/plain": text }, randomUUID(), false);
}
let loader;
/** What brings plotly into a page; compressing it takes a while. */
export function plotlyLoader() {
    return (loader ??= loaderHtml(gzipSync(plotlySource(), { level: 9 })));
}
//# sourceMappingURL=display.js.map