import type { RunOptions } from "../core/progress.js";
import type { Reproduction, TitledOptions } from "../reproduce/reproduce.js";
import type { RobustTable } from "../robust/robust-table.js";
import { type Content } from "./html.js";
/** What a report says of a run beside its findings. */
export interface ReportOptions extends Pick<TitledOptions, "datasetTitle" | "profile"> {
    /** Its rows with methods against the shift, where there are any. */
    methods?: RobustTable;
}
/** Writes the report of a run as `index.html` into `folder`. */
export declare function writeReport(found: Reproduction, options: ReportOptions, folder: string, run?: Pick<RunOptions, "signal" | "onProgress">): Promise<void>;
/**
 * The report of a run, one page that needs nothing else: Table 3, how errors change from split to split, the
 * confusion matrices of every model with images that it gets right and wrong, and what everything was made with.
 * Everything can be read without scripts; with them tables are sorted and one model is shown at a time. Equal runs
 * give equal pages but for the section with the id "timing". Throws `Coos7Error` where an image cannot be read.
 */
export declare function reportHtml(found: Reproduction, options: ReportOptions, run?: Pick<RunOptions, "signal" | "onProgress">): Promise<string>;
/**
 * A page that holds everything it shows: its style, script and font are inside, and its content security policy
 * lets the browser load nothing, run no other script and apply no other style. `more` names style sheets beside a report's.
 */
export declare function page(title: string, body: Content, more?: readonly string[]): string;
