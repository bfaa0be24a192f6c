import type { OutputRun } from "../core/owned-folder.js";
import type { FigureFormat } from "../figures/export/export-figure.js";
import type { Reproduction, TitledOptions } from "./reproduce.js";
import type { ScoredCell } from "./truth.js";
/**
 * Writes the tables, predictions and confusion matrices of the results contract into `folder`, `images.csv`: which images
 * they are about, and `sensitivity.csv`: each class by itself.
 */
export declare function writeTables({ table, scored, dataset }: Reproduction, folder: string): void;
/** index (the row of the source), label, predicted and one probability column per class. */
export declare function predictionsCsv({ rows, labels, predictions }: Pick<ScoredCell, "rows" | "labels" | "predictions">, classNames: readonly string[]): string;
/**
 * Writes `run.json`: what the results were made with, the networks and how their training went, what was left out, the
 * table's notes, and how long each stage took.
 */
export declare function writeRunRecord({ table, backend, networks, leftOut, fingerprints, fits, stages, dataset }: Reproduction, { datasetTitle, profile, seed }: Pick<TitledOptions, "datasetTitle" | "profile" | "seed">, folder: string): void;
/** What `coos7 reproduce` or `coos7 evaluate` owns in a folder of results. */
export declare function resultsRun(command: "reproduce" | "evaluate", data: OutputRun["data"], onWarning: (line: string) => void): OutputRun;
/** Where `coos7 figures` writes. */
export interface FiguresPlace {
    /** The folder that is locked and has the manifest: that of the results where the figures go into it. */
    root: string;
    /** The figures' folder below it. */
    below: string;
    run: OutputRun;
}
/** What `coos7 figures` owns in `out`, which may lie in the folder `results`, of figures with these names and formats. */
export declare function figuresPlace(results: string, out: string, names: readonly string[], formats: readonly FigureFormat[]): FiguresPlace;
