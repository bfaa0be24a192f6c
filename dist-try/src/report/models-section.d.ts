import { type Dataset } from "../dataset/dataset.js";
import type { ScoredCell } from "../reproduce/truth.js";
import { type Example, type ExamplePicture, type SplitExamples } from "./examples.js";
import { type Markup } from "./html.js";
import type { ReportedModel } from "./models.js";
/** What the page shows of single images. */
export interface ShownExamples {
    /** Of each test split in the order of a model's cells. */
    of(model: ReportedModel): SplitExamples[];
    picture(example: Example): ExamplePicture;
}
/** Each model by itself: sensitivities, confusion matrices, examples. The script shows one at a time. */
export declare function modelsSection(models: readonly ReportedModel[], { classNames, simulated }: Pick<Dataset, "classNames" | "simulated">, examples: ShownExamples): Markup;
/**
 * A confusion matrix: percentages of the true class, shaded, with the counts below them; of many classes the
 * commonest confusions. `title` names its model.
 */
export declare function confusionTable(title: string, one: ScoredCell, classNames: readonly string[], simulated: boolean): Markup;
