import { errorPerSplitFigure } from "../figures/error-per-split.js";
import { slopeChartFigure } from "../figures/slope-chart.js";
import { recalls } from "../metrics/confusion.js";
import { bestCells, columnsOf, columnTitle, errorRows, featuresTitle, paperValue, testColumns, } from "../reproduce/table3.js";
import { intervalText, paperText, tableTitle } from "../reproduce/table3-renderings.js";
import { errorDifference } from "../reproduce/truth.js";
import { markup, percent, picture, shade, signed, simulatedMark } from "./html.js";
/** How errors and sensitivities change from split to split: figures, and the changes with their intervals. */
export async function splitsSection(table, models, classNames) {
    const rows = errorRows(table);
    return markup `<section id="splits">
<h2>Across splits</h2>
<figure>${await picture(errorPerSplitFigure(rows, { title: "Balanced error in each split", data: table }))}</figure>
${columnsOf(table).length < 2
        ? ""
        : markup `<figure>${await picture(slopeChartFigure(rows, { title: "Balanced error from split to split", data: table }))}</figure>`}
${changes(table, models)}
${classSensitivities(table, models, classNames)}
</section>`;
}
/** What each model's error on the other test sets is above that on the first. */
function changes(table, models) {
    const [first, ...others] = testColumns(table);
    if (first === undefined || others.length === 0)
        return markup ``;
    const title = columnTitle(first);
    return markup `<div class="scroll" data-label="Changes of error">
<table class="sortable wide">
<caption>Change of balanced error from ${title}, in percentage points${simulatedMark(table.simulated)}</caption>
<thead><tr>${ROW_TITLES}${others.map(columnHeader)}</tr></thead>
<tbody>
${models.map((model) => markup `<tr>${rowHeaders(model)}${others.map((column) => changeCell(table, model, first, column))}</tr>\n`)}</tbody>
</table>
</div>
<p class="note">Error less that on ${title} [95 % interval]${table.comparable ? ", the paper’s values likewise" : ""}. Where two splits have cells of the same wells, they are resampled together.</p>`;
}
function changeCell(table, model, from, to) {
    const [before, after] = [from, to].map((column) => model.scored.find(({ cell }) => cell.split === column));
    if (!before || !after)
        return markup `<td></td>`;
    const { difference, low, high } = errorDifference(after, before);
    const [paperBefore, paperAfter] = [from, to].map((column) => table.comparable ? paperValue(model, column) : undefined);
    const paper = paperBefore === undefined || paperAfter === undefined
        ? ""
        : markup `<small>paper ${signed(paperAfter - paperBefore)}</small>`;
    return markup `<td data-value="${difference}">${signed(difference)}<small>[${signed(low)}, ${signed(high)}]</small>${paper}</td>`;
}
/** The sensitivity of each class in each split, over all models. */
function classSensitivities(table, models, classNames) {
    const columns = columnsOf(table);
    const shares = columns.map((column) => models.flatMap(({ scored }) => scored.filter(({ cell }) => cell.split === column).map(({ confusion }) => recalls(confusion))));
    const cell = (label, column) => {
        const values = shares[column].map((ofModel) => 100 * ofModel[label]).filter((value) => !Number.isNaN(value));
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const range = values.length > 1
            ? markup `<small>${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}</small>`
            : "";
        return markup `<td class="${shade(mean)}">${percent(mean)}${range}</td>`;
    };
    return markup `<div class="scroll" data-label="Sensitivity of each class">
<table class="shaded">
<caption>Sensitivity of each class in percent: mean over ${models.length === 1 ? "the one model" : `all ${models.length} models, lowest to highest`}${simulatedMark(table.simulated)}</caption>
<thead><tr><th scope="col">Class</th>${columns.map(columnHeader)}</tr></thead>
<tbody>
${classNames.map((name, label) => markup `<tr><th scope="row">${name}</th>${columns.map((_, column) => cell(label, column))}</tr>\n`)}</tbody>
</table>
</div>`;
}
/** Table 3 with intervals and the paper's values; each row links to what the page says of its model. */
export function table3Section(table, models) {
    const columns = columnsOf(table);
    const best = bestCells(table);
    const rows = models.map((model) => markup `<tr>${rowHeaders(model)}${columns.map((column) => errorCell(model.scored.find(({ cell }) => cell.split === column)?.cell, best, paperText(table, model, column)))}</tr>
`);
    return markup `<section id="table3">
<h2>${tableTitle(table)}</h2>
<div class="scroll" data-label="${tableTitle(table)}">
<table class="sortable wide">
<caption>Balanced error in percent${simulatedMark(table.simulated)}</caption>
<thead><tr>${ROW_TITLES}${columns.map(columnHeader)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
<p class="note">Error [95 % interval]${table.comparable ? ", the paper’s value" : ""}; the lowest error of a family on a test set in bold. The name of a model leads to its confusion matrices and examples.</p>
<ul class="note">
${table.notes.map((note) => markup `<li>${note}</li>\n`)}</ul>
</section>`;
}
/** The headings of what {@link rowHeaders} makes. */
const ROW_TITLES = markup `<th scope="col">Features</th><th scope="col">Model</th>`;
/** Features and model of a row; the model is a link to what the page says of it. */
function rowHeaders(model) {
    const features = featuresTitle(model);
    return markup `<th scope="row">${features}</th><th scope="row"><a href="#${model.id}"><span class="unseen">${features} </span>${model.model}</a></th>`;
}
/** The heading of a column of numbers. */
function columnHeader(column) {
    return markup `<th scope="col" data-numeric>${columnTitle(column)}</th>`;
}
function errorCell(cell, best, paper) {
    if (!cell)
        return markup `<td></td>`;
    const error = best.has(cell) ? markup `<strong>${cell.error.toFixed(1)}</strong>` : cell.error.toFixed(1);
    return markup `<td data-value="${cell.error}">${error}<small>${intervalText(cell)}</small>${paper === "" ? "" : markup `<small>paper ${paper}</small>`}</td>`;
}
//# sourceMappingURL=splits-section.js.map