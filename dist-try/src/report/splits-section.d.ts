import { type Table3 } from "../reproduce/table3.js";
import { type Markup } from "./html.js";
import type { ReportedModel } from "./models.js";
/** How errors and sensitivities change from split to split: figures, and the changes with their intervals. */
export declare function splitsSection(table: Table3, models: readonly ReportedModel[], classNames: readonly string[]): Promise<Markup>;
/** Table 3 with intervals and the paper's values; each row links to what the page says of its model. */
export declare function table3Section(table: Table3, models: readonly ReportedModel[]): Markup;
