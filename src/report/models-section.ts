import { splitTitle } from "../dataset/split-title.js";
import type { Dataset } from "../dataset/types.js";
import { columnTitle } from "../reproduce/table3/table.js";
import { confusionTable, sensitivityTable } from "./confusion-table.js";
import { type ExamplePicture, showPicture } from "./example-pictures.js";
import type { Example, SplitExamples } from "./examples.js";
import { html, type Markup } from "./html.js";
import type { ReportedModel } from "./models.js";
import { count, simulatedMark } from "./wording.js";

/** What the page shows of single images. */
export interface ShownExamples {
  /** Of each test split in the order of a model's cells. */
  of(model: ReportedModel): SplitExamples[];
  picture(example: Example): ExamplePicture;
}

/** Each model by itself: sensitivities, confusion matrices, examples. The script shows one at a time. */
export function modelsSection(
  models: readonly ReportedModel[],
  { classNames, simulated }: Pick<Dataset, "classNames" | "simulated">,
  examples: ShownExamples,
): Markup {
  const splits = [...new Set(models.flatMap(({ scored }) => scored.map(({ cell }) => cell.split)))];
  return html`<section id="models">
<h2>Confusion matrices and examples</h2>
<div class="controls" role="group" aria-label="What is shown" hidden>
<label>Model <select id="model-choice">
${models.map(({ id, title }) => html`<option value="${id}">${title}</option>\n`)}<option value="">all models</option>
</select></label>
<label>Split <select id="split-choice">
<option value="">all splits</option>
${splits.map((split) => html`<option value="${split}">${columnTitle(split)}</option>\n`)}</select></label>
</div>
<p class="note">In a confusion matrix rows are true classes and columns predicted ones; the numbers are percentages of the true class, as the shades are, above counts. Of single images, the protein is left and the nucleus right, each from black at its lowest to white at its highest value, in camera counts; p is the model’s probability, and images are numbered by their row in the data, as in the predictions.</p>
${models.map((model) => modelArticle(model, classNames, simulated, examples))}
</section>`;
}

function modelArticle(
  model: ReportedModel,
  classNames: readonly string[],
  simulated: boolean,
  examples: ShownExamples,
): Markup {
  return html`<article class="model" id="${model.id}">
<h3>${model.title}</h3>
${sensitivityTable(model, classNames, simulated)}
<div class="matrices">
${model.scored.map((one) => confusionTable(model.title, one, classNames, simulated))}
</div>
${examples.of(model).map((ofSplit) => splitExamples(ofSplit, classNames, simulated, examples))}
</article>
`;
}

function splitExamples(
  { right, wrong }: SplitExamples,
  classNames: readonly string[],
  simulated: boolean,
  { picture }: ShownExamples,
): Markup {
  const split = (right[0] ?? wrong[0])?.split;
  if (split === undefined) return html``;
  const show = (example: Example): Markup => {
    const { place, row, label, predicted, certainty, ofTruth } = example;
    const [truth, taken] = [classNames[label]!, classNames[predicted]!];
    const isRight = label === predicted;
    const verdict = isRight ? html`${truth}` : html`${truth}, taken for <strong>${taken}</strong>`;
    const certain = isRight
      ? `p ${probability(certainty)}`
      : `p ${probability(certainty)}; of the true class ${probability(ofTruth)}`;
    const [protein, nucleus] = picture(example).ranges.map(
      ({ minimum, maximum }) => `${intensity(minimum)}–${intensity(maximum)}`,
    );
    return html`<figure>${showPicture(split, place, `Protein and nucleus of image ${row}`)}
<figcaption>${verdict}<small>${certain}</small><small>image ${row}: protein ${protein!}, nucleus ${nucleus!}</small></figcaption></figure>
`;
  };
  const group = (title: string, shown: readonly Example[], none: string): Markup =>
    html`<div><h5>${title}</h5>
${shown.length === 0 ? html`<p class="note">${none}</p>` : html`<div class="images">${shown.map(show)}</div>`}</div>
`;
  return html`<div class="examples" data-split="${split}">
<h4>${splitTitle(split)}: what it is most certain about${simulatedMark(simulated)}</h4>
${group("Right", right, "No image is recognised.")}${group("Wrong", wrong, "Every image is recognised.")}</div>
`;
}

function probability(value: number): string {
  return value > 0.995 && value < 1 ? ">0.99" : value.toFixed(2);
}

function intensity(value: number): string {
  return Math.abs(value) < 100 ? String(Number(value.toPrecision(3))) : count(Math.round(value));
}
