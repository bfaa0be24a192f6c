import { shortClassName } from "../dataset/class-names.js";
import { splitTitle } from "../dataset/dataset.js";
import { recalls } from "../metrics/confusion.js";
import { columnTitle } from "../reproduce/table3.js";
import { showPicture } from "./examples.js";
import { count, markup, percent, shade, simulatedMark } from "./html.js";
/** Each model by itself: sensitivities, confusion matrices, examples. The script shows one at a time. */
export function modelsSection(models, { classNames, simulated }, examples) {
    const splits = [...new Set(models.flatMap(({ scored }) => scored.map(({ cell }) => cell.split)))];
    return markup `<section id="models">
<h2>Confusion matrices and examples</h2>
<div class="controls" role="group" aria-label="What is shown" hidden>
<label>Model <select id="model-choice">
${models.map(({ id, title }) => markup `<option value="${id}">${title}</option>\n`)}<option value="">all models</option>
</select></label>
<label>Split <select id="split-choice">
<option value="">all splits</option>
${splits.map((split) => markup `<option value="${split}">${columnTitle(split)}</option>\n`)}</select></label>
</div>
<p class="note">In a confusion matrix rows are true classes and columns predicted ones; the numbers are percentages of the true class, as the shades are, above counts. Of single images, the protein is left and the nucleus right, each from black at its lowest to white at its highest value, in camera counts; p is the model’s probability, and images are numbered by their row in the data, as in the predictions.</p>
${models.map((model) => modelArticle(model, classNames, simulated, examples))}
</section>`;
}
function modelArticle(model, classNames, simulated, examples) {
    return markup `<article class="model" id="${model.id}">
<h3>${model.title}</h3>
${sensitivityTable(model, classNames, simulated)}
<div class="matrices">
${model.scored.map((one) => confusionTable(model.title, one, classNames, simulated))}
</div>
${examples.of(model).map((ofSplit) => splitExamples(ofSplit, classNames, simulated, examples))}
</article>
`;
}
function splitExamples({ right, wrong }, classNames, simulated, { picture }) {
    const split = (right[0] ?? wrong[0])?.split;
    if (split === undefined)
        return markup ``;
    const show = (example) => {
        const { place, row, label, predicted, certainty, ofTruth } = example;
        const [truth, taken] = [classNames[label], classNames[predicted]];
        const isRight = label === predicted;
        const verdict = isRight ? markup `${truth}` : markup `${truth}, taken for <strong>${taken}</strong>`;
        const certain = isRight
            ? `p ${probability(certainty)}`
            : `p ${probability(certainty)}; of the true class ${probability(ofTruth)}`;
        const [protein, nucleus] = picture(example).ranges.map(({ minimum, maximum }) => `${intensity(minimum)}–${intensity(maximum)}`);
        return markup `<figure>${showPicture(split, place, `Protein and nucleus of image ${row}`)}
<figcaption>${verdict}<small>${certain}</small><small>image ${row}: protein ${protein}, nucleus ${nucleus}</small></figcaption></figure>
`;
    };
    const group = (title, shown, none) => markup `<div><h5>${title}</h5>
${shown.length === 0 ? markup `<p class="note">${none}</p>` : markup `<div class="images">${shown.map(show)}</div>`}</div>
`;
    return markup `<div class="examples" data-split="${split}">
<h4>${splitTitle(split)}: what it is most certain about${simulatedMark(simulated)}</h4>
${group("Right", right, "No image is recognised.")}${group("Wrong", wrong, "Every image is recognised.")}</div>
`;
}
function probability(value) {
    return value > 0.995 && value < 1 ? ">0.99" : value.toFixed(2);
}
function intensity(value) {
    return Math.abs(value) < 100 ? String(Number(value.toPrecision(3))) : count(Math.round(value));
}
/** Of more classes than this a page tells the commonest confusions: a matrix of them cannot be read. */
const MOST_CLASSES = 40;
const COMMONEST = 20;
/**
 * A confusion matrix: percentages of the true class, shaded, with the counts below them; of many classes the
 * commonest confusions. `title` names its model.
 */
export function confusionTable(title, one, classNames, simulated) {
    const { cell } = one;
    const names = classNames.map(shortClassName);
    return markup `<div class="scroll" data-split="${cell.split}" data-label="Confusion matrix of ${title}, ${columnTitle(cell.split)}">
<table class="shaded confusion">
<caption>${columnTitle(cell.split)}: ${count(cell.n)} images, error ${percent(cell.error)} %${simulatedMark(simulated)}</caption>
${names.length > MOST_CLASSES ? commonest(one, names) : matrix(one, names)}
</table>
</div>`;
}
function matrix({ confusion: { counts, classes } }, names) {
    const row = (label) => {
        const own = counts.subarray(label * classes, (label + 1) * classes);
        const total = own.reduce((sum, n) => sum + n, 0);
        return Array.from(own, (n) => {
            if (n === 0)
                return markup `<td>0</td>`;
            return markup `<td class="${shade((100 * n) / total)}">${share(n, total)}<small>${count(n)}</small></td>`;
        });
    };
    return markup `<thead><tr><th scope="col">true ↓<br>predicted →</th>${names.map((name) => markup `<th scope="col" class="upright"><span>${name}</span></th>`)}</tr></thead>
<tbody>
${names.map((name, label) => markup `<tr><th scope="row">${name}</th>${row(label)}</tr>\n`)}</tbody>`;
}
function commonest({ confusion: { counts, classes } }, names) {
    const confusions = Array.from(counts, (n, i) => ({
        n,
        label: Math.floor(i / classes),
        predicted: i % classes,
    }))
        .filter(({ n, label, predicted }) => n > 0 && label !== predicted)
        .sort((a, b) => b.n - a.n)
        .slice(0, COMMONEST);
    const totals = names.map((_, label) => counts.subarray(label * classes, (label + 1) * classes).reduce((sum, n) => sum + n, 0));
    return markup `<thead><tr><th scope="col">Commonest confusions</th><th scope="col">%</th><th scope="col">images</th></tr></thead>
<tbody>
${confusions.map(({ n, label, predicted }) => markup `<tr><th scope="row">${names[label]} as ${names[predicted]}</th><td class="${shade((100 * n) / totals[label])}">${share(n, totals[label])}</td><td>${count(n)}</td></tr>\n`)}</tbody>`;
}
function share(n, total) {
    const value = (100 * n) / total;
    return value < 0.1 ? "<0.1" : percent(value);
}
/** The sensitivity of each class in each split of one model. */
function sensitivityTable({ title, scored }, classNames, simulated) {
    const ofSplits = scored.map(({ confusion }) => recalls(confusion));
    const cell = (sensitivity) => markup `<td class="${shade(100 * sensitivity)}">${percent(100 * sensitivity)}</td>`;
    return markup `<div class="scroll" data-label="Sensitivity of each class, ${title}">
<table class="shaded">
<caption>Sensitivity of each class in percent${simulatedMark(simulated)}</caption>
<thead><tr><th scope="col">Class</th>${scored.map((one) => markup `<th scope="col">${columnTitle(one.cell.split)}</th>`)}</tr></thead>
<tbody>
${classNames.map((name, label) => markup `<tr><th scope="row">${name}</th>${ofSplits.map((shares) => cell(shares[label]))}</tr>\n`)}</tbody>
</table>
</div>`;
}
//# sourceMappingURL=models-section.js.map