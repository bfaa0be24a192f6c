import { columnTitle, rowTitle } from "../reproduce/table3.js";
import { changeText, markLegend, ROBUST_LEGEND, robustColumns, robustGroups, verdict, } from "../robust/robust-table.js";
import { robustFigure } from "../robust/write-robust.js";
import { markup, picture, simulatedMark } from "./html.js";
/** Rows of Table 3 with methods against the shift: the figure of who gains what, and the table. */
export async function methodsSection(table) {
    const columns = robustColumns(table);
    const cell = (one) => {
        if (!one)
            return markup `<td></td>`;
        const change = changeText(one);
        const side = verdict(one);
        const shown = side === "better"
            ? markup `<strong>${change}</strong>`
            : side === "worse"
                ? markup `<em>${change}</em>`
                : change;
        return markup `<td data-value="${one.error}">${one.error.toFixed(1)}${change === "" ? "" : markup `<small>${shown}</small>`}</td>`;
    };
    const rows = robustGroups(table).flatMap(({ row, methods }) => methods.map(({ method, mark, cells }) => markup `<tr><th scope="row">${rowTitle(row)}</th><th scope="row">${method}</th><td class="text">${mark}</td>${columns.map((column) => cell(cells[column]))}</tr>
`));
    return markup `<section id="methods">
<h2>Methods against the shift</h2>
<figure>${await picture(robustFigure(table))}</figure>
<div class="scroll" data-label="Methods against the shift">
<table class="sortable wide">
<caption>Balanced error in percent with each method${simulatedMark(table.simulated)}</caption>
<thead><tr><th scope="col">Row</th><th scope="col">Method</th><th scope="col">Mark</th>${columns.map((column) => markup `<th scope="col" data-numeric>${columnTitle(column)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
<p class="note">${ROBUST_LEGEND} What each took is in <a href="robust.csv">robust.csv</a>, also as .md, .tex and .html.</p>
<ul class="note">
${[...markLegend(table), ...table.notes].map((note) => markup `<li>${note}</li>\n`)}</ul>
</section>`;
}
//# sourceMappingURL=methods-section.js.map