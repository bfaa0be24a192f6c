import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
/** The source of plotly.js (its cartesian bundle), which the package brings. */
export function plotlySource() {
    const path = createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min/plotly-cartesian.min.js");
    return readFileSync(path, "utf8");
}
//# sourceMappingURL=plotly-bundle.js.map