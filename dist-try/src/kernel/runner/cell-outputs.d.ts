import type { Published } from "./client.js";
import { type CellOutput } from "./notebook-file.js";
/** Builds the outputs of a notebook's cells from what a kernel publishes, as a front end does. */
export declare class OutputCollector {
    #private;
    /** From here on, outputs go into `outputs`. */
    begin(outputs: CellOutput[]): void;
    take({ type, content }: Published): void;
    /** Brings the collected outputs into the form in which a notebook stores them. */
    static store(outputs: CellOutput[]): void;
}
