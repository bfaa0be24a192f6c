import { shortClassName } from "../dataset/class-names.js";
import { recalls } from "../metrics/confusion.js";
import { columnTitle } from "../reproduce/table3/table.js";
import type { ScoredCell } from "../reproduce/truth.js";
import { html, type Markup } from "./html.js";
import type { ReportedModel } from "./models.js";
import { shade } from "./shades.js";
import { count, percent, simulatedMark } from "./wording.js";

/** Of more classes than this a page tells the commonest confusions: a matrix of them cannot be read. */
const MOST_CLASSES = 40;
const COMMONEST = 20;

/**
 * A confusion matrix: percentages of the true class, shaded, with the counts below them; of many classes the
 * commonest confusions. `title` names its model.
 */
export function confusionTable(
  title: string,
  one: ScoredCell,
  classNames: readonly string[],
  simulated: boolean,
): Markup {
  const { cell } = one;
  const names = classNames.map(shortClassName);
  return html`<div class="scroll" data-split="${cell.split}" data-label="Confusion matrix of ${title}, ${columnTitle(cell.split)}">
<table class="shaded confusion">
<caption>${columnTitle(cell.split)}: ${count(cell.n)} images, error ${percent(cell.error)} %${simulatedMark(simulated)}</caption>
${names.length > MOST_CLASSES ? commonest(one, names) : matrix(one, names)}
</table>
</div>`;
}

function matrix({ confusion: { counts, classes } }: ScoredCell, names: readonly string[]): Markup {
  const row = (label: number): Markup[] => {
    const own = counts.subarray(label * classes, (label + 1) * classes);
    const total = own.reduce((sum, n) => sum + n, 0);
    return Array.from(own, (n) => {
      if (n === 0) return html`<td>0</td>`;
      return html`<td class="${shade((100 * n) / total)}">${share(n, total)}<small>${count(n)}</small></td>`;
    });
  };
  return html`<thead><tr><th scope="col">true ↓<br>predicted →</th>${names.map((name) => html`<th scope="col" class="upright"><span>${name}</span></th>`)}</tr></thead>
<tbody>
${names.map((name, label) => html`<tr><th scope="row">${name}</th>${row(label)}</tr>\n`)}</tbody>`;
}

function commonest({ confusion: { counts, classes } }: ScoredCell, names: readonly string[]): Markup {
  const confusions = Array.from(counts, (n, i) => ({
    n,
    label: Math.floor(i / classes),
    predicted: i % classes,
  }))
    .filter(({ n, label, predicted }) => n > 0 && label !== predicted)
    .sort((a, b) => b.n - a.n)
    .slice(0, COMMONEST);
  const totals = names.map((_, label) =>
    counts.subarray(label * classes, (label + 1) * classes).reduce((sum, n) => sum + n, 0),
  );
  return html`<thead><tr><th scope="col">Commonest confusions</th><th scope="col">%</th><th scope="col">images</th></tr></thead>
<tbody>
${confusions.map(
  ({ n, label, predicted }) =>
    html`<tr><th scope="row">${names[label]!} as ${names[predicted]!}</th><td class="${shade((100 * n) / totals[label]!)}">${share(n, totals[label]!)}</td><td>${count(n)}</td></tr>\n`,
)}</tbody>`;
}

function share(n: number, total: number): string {
  const value = (100 * n) / total;
  return value < 0.1 ? "<0.1" : percent(value);
}

/** The sensitivity of each class in each split of one model. */
export function sensitivityTable(
  { title, scored }: ReportedModel,
  classNames: readonly string[],
  simulated: boolean,
): Markup {
  const ofSplits = scored.map(({ confusion }) => recalls(confusion));
  const cell = (sensitivity: number): Markup =>
    html`<td class="${shade(100 * sensitivity)}">${percent(100 * sensitivity)}</td>`;
  return html`<div class="scroll" data-label="Sensitivity of each class, ${title}">
<table class="shaded">
<caption>Sensitivity of each class in percent${simulatedMark(simulated)}</caption>
<thead><tr><th scope="col">Class</th>${scored.map((one) => html`<th scope="col">${columnTitle(one.cell.split)}</th>`)}</tr></thead>
<tbody>
${classNames.map((name, label) => html`<tr><th scope="row">${name}</th>${ofSplits.map((shares) => cell(shares[label]!))}</tr>\n`)}</tbody>
</table>
</div>`;
}
