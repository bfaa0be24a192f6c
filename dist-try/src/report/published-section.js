import { accuracyPercent } from "../metrics/confusion.js";
import { publishedResults } from "../reproduce/published-results.js";
import { columnTitle, rowKey, rowTitle, testColumns } from "../reproduce/table3.js";
import { markup, simulatedMark } from "./html.js";
/**
 * What others have published on COOS-7 since the paper, with the plain accuracy of the run's own rows beside it: a block of
 * its own, for these are no balanced errors. Nothing for data that are neither COOS-7 nor its simulation.
 */
export function publishedSection({ table, scored }) {
    if (!table.comparable)
        return markup ``;
    const columns = testColumns(table);
    const studies = grouped(publishedResults(), ({ study, features, model }) => JSON.stringify([study, features, model]));
    const cell = (found) => found
        ? markup `<td data-value="${found.percent}">${found.percent.toFixed(1)}${found.plusMinus === undefined ? "" : markup `<small>± ${found.plusMinus}</small>`}</td>`
        : markup `<td></td>`;
    const published = [...studies.values()].map((results) => {
        const { study, features, model, metric, source, protocol } = results[0];
        return markup `<tr><th scope="row">${study}</th><th scope="row">${features}, ${model}</th><td class="text">${metric}</td>${columns.map((column) => cell(results.find(({ split }) => split === column)))}<td class="text long">${protocol}. Source: ${source}</td></tr>
`;
    });
    const rows = grouped(scored, ({ cell: one }) => rowKey(one));
    const own = [...rows.values()].map((cells) => {
        const accuracy = (column) => {
            const found = cells.find((one) => one.cell.split === column);
            if (!found)
                return markup `<td></td>`;
            const percent = accuracyPercent(found.confusion);
            return markup `<td data-value="${percent}">${percent.toFixed(1)}</td>`;
        };
        return markup `<tr><th scope="row">this run${simulatedMark(table.simulated)}</th><th scope="row">${rowTitle(cells[0].cell)}</th><td class="text">accuracy</td>${columns.map(accuracy)}<td class="text long">as in Table 3</td></tr>
`;
    });
    return markup `<section id="published">
<h2>Published since the paper</h2>
<div class="scroll" data-label="Published since the paper">
<table class="sortable wide">
<caption>Accuracy in percent, higher is better: of others on COOS-7, and of this run${table.simulated ? markup ` on${simulatedMark(true)}` : ""}</caption>
<thead><tr><th scope="col">Who</th><th scope="col">Features and model</th><th scope="col" class="text">Metric</th>${columns.map((column) => markup `<th scope="col" data-numeric>${columnTitle(column)}</th>`)}<th scope="col" class="text">Protocol</th></tr></thead>
<tbody>
${published}${own}</tbody>
</table>
</div>
<p class="note">Accuracies of others as they published them, on the images of COOS-7${table.simulated ? "; this run's are on simulated images and stand beside them only to show the measure" : ""}. They are no balanced errors and cannot be compared with Table 3: accuracy weighs classes by their images, and numbers for each class were not published.</p>
</section>`;
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group)
            group.push(item);
        else
            groups.set(keyOf(item), [item]);
    }
    return groups;
}
//# sourceMappingURL=published-section.js.map