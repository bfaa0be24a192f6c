import { formatSeconds } from "../core/text.js";
import { packageVersion } from "../core/versions.js";
import { splitTitle } from "../dataset/dataset.js";
import { engineWords } from "../nn/training/settings.js";
import { featuresTitle } from "../reproduce/table3.js";
import { count, markup, simulatedMark } from "./html.js";
/** What the splits of COOS-7 differ from Training in (paper, Table 2). */
const SHIFTS = {
    training: "",
    test1: "nothing: held-out cells of the same plates",
    test2: "the wells: others on the same plates",
    test3: "the plates and days: later experiments",
    test4: "the plate, the day and the microscope",
};
/** What the results were made from and with: the same for every run of the same work. */
export function provenanceSection({ dataset, seed, backend, fingerprints, networks, leftOut, fits, scored }, { datasetTitle, profile }, { consequences }) {
    const images = new Map(scored.map(({ predictions, labels }) => [predictions.split, labels.length]));
    const facts = [
        ["Package", `coos7 ${packageVersion()}`],
        ["Data", markup `${datasetTitle}${simulatedMark(dataset.simulated)}`],
        ["Profile", profile.name],
        ["Seed", String(seed)],
        ["Engine of classifiers", backend],
        ...leftOut.map(({ features, reason }) => [`${features} left out`, reason]),
    ];
    return markup `<section id="provenance">
<h2>Provenance</h2>
<dl>
${facts.map(([name, value]) => markup `<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
<div class="scroll" data-label="Splits">
<table>
<caption>Splits, as they were used${simulatedMark(dataset.simulated)}</caption>
<thead><tr><th scope="col">Split</th><th scope="col">Images</th>${dataset.comparable ? markup `<th scope="col" class="text">In COOS-7 differs from Training in</th>` : ""}<th scope="col" class="text">SHA-256 of the content</th></tr></thead>
<tbody>
${dataset.splits.map((split) => markup `<tr><th scope="row">${splitTitle(split)}${dataset.splitNames?.[split] === undefined ? "" : ` (${dataset.splitNames[split]})`}</th><td>${count(images.get(split))}</td>${dataset.comparable ? markup `<td class="text">${SHIFTS[split]}</td>` : ""}<td class="text">${digest(fingerprints[split])}</td></tr>\n`)}</tbody>
</table>
</div>
${consequences.length === 0
        ? ""
        : markup `<h3>What the splits and classes share</h3>
<ul>
${consequences.map((line) => markup `<li>${line}</li>\n`)}</ul>`}
${networks.length === 0 ? "" : networkTable(networks, dataset.simulated)}
${forestTable(fits, dataset.simulated)}
<p class="note">How each classifier was fitted, and everything else, is in <a href="run.json">run.json</a> beside this page, with the numbers behind it: <a href="table3.csv">table3.csv</a> (also as .md, .tex and .html), and the folders predictions, confusion and figures.</p>
</section>`;
}
function networkTable(networks, simulated) {
    const row = ({ features, backend, weights, training, ofRecord }) => {
        const how = training
            ? `${ofRecord === undefined ? "trained here" : `${ofRecord}, which comes with the package, trained on this Training`} on ${engineWords(training.engine)}, on ${count(training.data.trainingImages)} images; weights of step ${count(training.chosenIteration)} of ${count(training.curve.loss.length)}`
            : "weights from elsewhere";
        return markup `<tr><th scope="row">${features}</th><td class="text">${backend}</td><td class="text">${how}</td><td class="text">${digest(weights)}</td></tr>
`;
    };
    return markup `<div class="scroll" data-label="Networks">
<table>
<caption>Networks${simulatedMark(simulated)}</caption>
<thead><tr><th scope="col">Network</th><th scope="col" class="text">Engine</th><th scope="col" class="text">Training</th><th scope="col" class="text">SHA-256 of the weights</th></tr></thead>
<tbody>
${networks.map(row)}</tbody>
</table>
</div>`;
}
/** The settings that the search of each forest chose. */
function forestTable(fits, simulated) {
    const searched = fits.flatMap(({ report, ...row }) => {
        const { chosen, crossValidatedError } = report;
        if (typeof chosen !== "object" || chosen === null || typeof crossValidatedError !== "number")
            return [];
        return [{ ...row, chosen: chosen, crossValidatedError }];
    });
    if (searched.length === 0)
        return markup ``;
    const names = Object.keys(searched[0].chosen);
    return markup `<div class="scroll" data-label="Forests">
<table>
<caption>Forests that the random search chose, with their cross-validated balanced error on Training${simulatedMark(simulated)}</caption>
<thead><tr><th scope="col">Features</th>${names.map((name) => markup `<th scope="col">${name}</th>`)}<th scope="col">error (%)</th></tr></thead>
<tbody>
${searched.map((fit) => markup `<tr><th scope="row">${featuresTitle(fit)}</th>${names.map((name) => markup `<td>${String(fit.chosen[name] ?? "none")}</td>`)}<td>${fit.crossValidatedError.toFixed(1)}</td></tr>\n`)}</tbody>
</table>
</div>`;
}
/** A digest in two lines where there is no room for one. */
function digest(hex) {
    return markup `<code>${hex.slice(0, 32)}<wbr>${hex.slice(32)}</code>`;
}
/** Where and how fast the results were made: the part of the page in which equal runs differ. */
export function timingSection(stages) {
    return markup `<section id="timing">
<h2>Time and memory</h2>
<p class="note">Node ${process.version} on ${process.platform} ${process.arch}. Of stages that were in the cache this is the time to read them; two stages may run at a time.</p>
<div class="scroll" data-label="Time and memory">
<table class="sortable">
<caption>Stages of the run</caption>
<thead><tr><th scope="col">Stage</th><th scope="col" data-numeric>Time</th><th scope="col" data-numeric>Peak memory (MB)</th></tr></thead>
<tbody>
${stages.map(({ stage, seconds, peakMemoryMb }) => markup `<tr><th scope="row">${stage}</th><td data-value="${seconds}">${formatSeconds(seconds)}</td><td data-value="${peakMemoryMb}">${count(peakMemoryMb)}</td></tr>\n`)}</tbody>
</table>
</div>
</section>`;
}
//# sourceMappingURL=provenance-section.js.map