import { type RobustTable } from "../robust/robust-table.js";
import { type Markup } from "./html.js";
/** Rows of Table 3 with methods against the shift: the figure of who gains what, and the table. */
export declare function methodsSection(table: RobustTable): Promise<Markup>;
