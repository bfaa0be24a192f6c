import {
  bestCells,
  type Column,
  columnsOf,
  columnTitle,
  featuresTitle,
  type Table3,
  type Table3Cell,
} from "../reproduce/table3/table.js";
import { intervalText, paperText } from "../reproduce/table3/wording.js";
import { html, type Markup } from "./html.js";
import type { ReportedModel } from "./models.js";
import { simulatedMark } from "./wording.js";

/** Table 3 with intervals and the paper's values; each row links to what the page says of its model. */
export function table3Section(table: Table3, models: readonly ReportedModel[]): Markup {
  const columns = columnsOf(table);
  const best = bestCells(table);
  const rows = models.map(
    (model) => html`<tr>${rowHeaders(model)}${columns.map((column) =>
      errorCell(
        model.scored.find(({ cell }) => cell.split === column)?.cell,
        best,
        paperText(table, model, column),
      ),
    )}</tr>
`,
  );
  return html`<section id="table3">
<h2>Table 3</h2>
<div class="scroll" data-label="Table 3">
<table class="sortable wide">
<caption>Balanced error in percent${simulatedMark(table.simulated)}</caption>
<thead><tr>${ROW_TITLES}${columns.map(columnHeader)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
<p class="note">Error [95 % interval]${table.comparable ? ", the paper’s value" : ""}; the lowest error of a family on a test set in bold. The name of a model leads to its confusion matrices and examples.</p>
<ul class="note">
${table.notes.map((note) => html`<li>${note}</li>\n`)}</ul>
</section>`;
}

/** The headings of what {@link rowHeaders} makes. */
export const ROW_TITLES: Markup = html`<th scope="col">Features</th><th scope="col">Model</th>`;

/** Features and model of a row; the model is a link to what the page says of it. */
export function rowHeaders(model: ReportedModel): Markup {
  const features = featuresTitle(model);
  return html`<th scope="row">${features}</th><th scope="row"><a href="#${model.id}"><span class="unseen">${features} </span>${model.model}</a></th>`;
}

/** The heading of a column of numbers. */
export function columnHeader(column: Column): Markup {
  return html`<th scope="col" data-numeric>${columnTitle(column)}</th>`;
}

function errorCell(cell: Table3Cell | undefined, best: ReadonlySet<Table3Cell>, paper: string): Markup {
  if (!cell) return html`<td></td>`;
  const error = best.has(cell) ? html`<strong>${cell.error.toFixed(1)}</strong>` : cell.error.toFixed(1);
  return html`<td data-value="${cell.error}">${error}<small>${intervalText(cell)}</small>${paper === "" ? "" : html`<small>paper ${paper}</small>`}</td>`;
}
