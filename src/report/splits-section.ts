import { errorPerSplit } from "../figures/error-per-split.js";
import { slopeChart } from "../figures/slope-chart.js";
import { recalls } from "../metrics/confusion.js";
import { errorDifference } from "../reproduce/error-difference.js";
import { errorRows } from "../reproduce/table3/error-rows.js";
import { paperValue } from "../reproduce/table3/paper.js";
import { type Column, columnsOf, columnTitle, type Table3 } from "../reproduce/table3/table.js";
import { html, type Markup } from "./html.js";
import type { ReportedModel } from "./models.js";
import { picture } from "./picture.js";
import { shade } from "./shades.js";
import { columnHeader, ROW_TITLES, rowHeaders } from "./table3-section.js";
import { percent, signed, simulatedMark } from "./wording.js";

/** How errors and sensitivities change from split to split: figures, and the changes with their intervals. */
export async function splitsSection(
  table: Table3,
  models: readonly ReportedModel[],
  classNames: readonly string[],
): Promise<Markup> {
  const { simulated } = table;
  const rows = errorRows(table);
  return html`<section id="splits">
<h2>Across splits</h2>
<figure>${await picture(errorPerSplit(rows, { title: "Balanced error in each split", simulated }))}</figure>
${
  columnsOf(table).length < 2
    ? ""
    : html`<figure>${await picture(slopeChart(rows, { title: "Balanced error from split to split", simulated }))}</figure>`
}
${changes(table, models)}
${classSensitivities(table, models, classNames)}
</section>`;
}

/** What each model's error on the other test sets is above that on the first. */
function changes(table: Table3, models: readonly ReportedModel[]): Markup {
  const [first, ...others] = columnsOf(table).filter((column) => column !== "train");
  if (first === undefined || others.length === 0) return html``;
  const title = columnTitle(first);
  return html`<div class="scroll" data-label="Changes of error">
<table class="sortable wide">
<caption>Change of balanced error from ${title}, in percentage points${simulatedMark(table.simulated)}</caption>
<thead><tr>${ROW_TITLES}${others.map(columnHeader)}</tr></thead>
<tbody>
${models.map((model) => html`<tr>${rowHeaders(model)}${others.map((column) => changeCell(table, model, first, column))}</tr>\n`)}</tbody>
</table>
</div>
<p class="note">Error less that on ${title} [95 % interval]${table.comparable ? ", the paper’s values likewise" : ""}. Where two splits have cells of the same wells, they are resampled together.</p>`;
}

function changeCell(table: Table3, model: ReportedModel, from: Column, to: Column): Markup {
  const [before, after] = [from, to].map((column) => model.scored.find(({ cell }) => cell.split === column));
  if (!before || !after) return html`<td></td>`;
  const { difference, low, high } = errorDifference(after, before);
  const [paperBefore, paperAfter] = [from, to].map((column) =>
    table.comparable ? paperValue(model, column) : undefined,
  );
  const paper =
    paperBefore === undefined || paperAfter === undefined
      ? ""
      : html`<small>paper ${signed(paperAfter - paperBefore)}</small>`;
  return html`<td data-value="${difference}">${signed(difference)}<small>[${signed(low)}, ${signed(high)}]</small>${paper}</td>`;
}

/** The sensitivity of each class in each split, over all models. */
function classSensitivities(
  table: Table3,
  models: readonly ReportedModel[],
  classNames: readonly string[],
): Markup {
  const columns = columnsOf(table);
  const shares = columns.map((column) =>
    models.flatMap(({ scored }) =>
      scored.filter(({ cell }) => cell.split === column).map(({ confusion }) => recalls(confusion)),
    ),
  );
  const cell = (label: number, column: number): Markup => {
    const values = shares[column]!.map((ofModel) => 100 * ofModel[label]!).filter(
      (value) => !Number.isNaN(value),
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const range =
      values.length > 1
        ? html`<small>${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}</small>`
        : "";
    return html`<td class="${shade(mean)}">${percent(mean)}${range}</td>`;
  };
  return html`<div class="scroll" data-label="Sensitivity of each class">
<table class="shaded">
<caption>Sensitivity of each class in percent: mean over ${models.length === 1 ? "the one model" : `all ${models.length} models, lowest to highest`}${simulatedMark(table.simulated)}</caption>
<thead><tr><th scope="col">Class</th>${columns.map(columnHeader)}</tr></thead>
<tbody>
${classNames.map((name, label) => html`<tr><th scope="row">${name}</th>${columns.map((_, column) => cell(label, column))}</tr>\n`)}</tbody>
</table>
</div>`;
}
