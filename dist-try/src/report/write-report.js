import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "../core/files.js";
import { checkSplits } from "../dataset/split-check.js";
import { describeErrors } from "../figures/error-rows.js";
import { webFontCss } from "../figures/export/fonts.js";
import { errorRows } from "../reproduce/table3.js";
import { tableTitle } from "../reproduce/table3-renderings.js";
import { certainExamples, examplePicture, readExamples } from "./examples.js";
import { Markup, markup, shadeCss } from "./html.js";
import { methodsSection } from "./methods-section.js";
import { reportedModels } from "./models.js";
import { modelsSection } from "./models-section.js";
import { provenanceSection, timingSection } from "./provenance-section.js";
import { publishedSection } from "./published-section.js";
import { splitsSection, table3Section } from "./splits-section.js";
/** Writes the report of a run as `index.html` into `folder`. */
export async function writeReport(found, options, folder, run = {}) {
    writeFileAtomic(join(folder, "index.html"), await reportHtml(found, options, run));
}
/**
 * The report of a run, one page that needs nothing else: Table 3, how errors change from split to split, the
 * confusion matrices of every model with images that it gets right and wrong, and what everything was made with.
 * Everything can be read without scripts; with them tables are sorted and one model is shown at a time. Equal runs
 * give equal pages but for the section with the id "timing". Throws `Coos7Error` where an image cannot be read.
 */
export async function reportHtml(found, options, run = {}) {
    const { table, dataset, scored, seed, stages } = found;
    const models = reportedModels(scored);
    const elsewhere = models.length - found.fits.length;
    const certain = certainExamples(scored, seed);
    const wanted = [...certain.values()].flatMap(({ right, wrong }) => [...right, ...wrong]);
    const pictures = new Map((await readExamples(dataset, wanted, run)).map(({ split, place, image }) => [
        `${split} ${place}`,
        examplePicture(split, place, image),
    ]));
    const shown = {
        of: ({ scored }) => scored.flatMap((one) => certain.get(one) ?? []),
        picture: ({ split, place }) => pictures.get(`${split} ${place}`),
    };
    const body = markup `<header>
<h1>In-sample and out-of-sample error on ${dataset.simulated && dataset.comparable ? "simulated COOS-7" : options.datasetTitle}</h1>
<p>On ${table.subtitle}.</p>
${dataset.simulated ? SIMULATED : ""}
<p>The baselines of Lu et al., <cite>The Cells Out of Sample (COOS) dataset and benchmarks for measuring out-of-sample generalization of image classifiers</cite> (NeurIPS 2019). ${elsewhere > 0 ? `Each model (${models.length} in all, ${elsewhere} fitted elsewhere)` : `Each of the ${models.length} models was fitted on Training alone and`} is scored on the splits by its balanced error: 100 % less the mean sensitivity of the classes. From lowest to highest:</p>
<ul>
${describeErrors(errorRows(table)).map((sentence) => markup `<li>${sentence}</li>\n`)}</ul>
${navigation(table, options.methods !== undefined)}
</header>
<main>
${table3Section(table, models)}
${publishedSection(found)}
${options.methods ? await methodsSection(options.methods) : ""}
${await splitsSection(table, models, dataset.classNames)}
${modelsSection(models, dataset, shown)}
${provenanceSection(found, options, await checkSplits(dataset))}
${timingSection(stages)}
</main>
<svg class="store" aria-hidden="true" focusable="false">
${[...pictures.values()].map(({ symbol }) => markup `${symbol}\n`)}</svg>`;
    return page(`${table.comparable ? "COOS-7 baselines" : "Errors in and out of sample"}: ${table.subtitle}`, body);
}
const SIMULATED = markup `<p class="banner"><strong>Simulated data.</strong> The images come from a model of the experiment, not from a microscope: the numbers show how such data behave and are no evidence about real cells.</p>`;
function navigation(table, withMethods) {
    return markup `<nav aria-label="Sections"><ul>
<li><a href="#table3">${tableTitle(table)}</a></li>
${withMethods
        ? markup `<li><a href="#methods">Methods</a></li>
`
        : ""}<li><a href="#splits">Across splits</a></li>
<li><a href="#models">Models</a></li>
<li><a href="#provenance">Provenance</a></li>
<li><a href="#timing">Time and memory</a></li>
</ul></nav>`;
}
/** In this order: what narrow screens and print change comes last. */
const STYLES = ["page", "tables", "models", "narrow", "print"];
/**
 * A page that holds everything it shows: its style, script and font are inside, and its content security policy
 * lets the browser load nothing, run no other script and apply no other style. `more` names style sheets beside a report's.
 */
export function page(title, body, more = []) {
    const style = `\n${webFontCss()}\n${shadeCss()}\n${[...STYLES, ...more].map((name) => source(`styles/${name}.css`)).join("")}`;
    const script = `\n${source("page-script.js")}`;
    const policy = [
        "default-src 'none'",
        `style-src ${sourceHash(style)}`,
        `script-src ${sourceHash(script)}`,
        "img-src data:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
    return markup `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
function source(name) {
    return readFileSync(new URL(`../../../src/report/${name}`, import.meta.url), "utf8");
}
function sourceHash(content) {
    return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
//# sourceMappingURL=write-report.js.map