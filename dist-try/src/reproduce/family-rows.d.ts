import type { ClassifierDefinition, FitRun } from "./classifiers.js";
import { type FittedPredictions, type SplitFeatures } from "./evaluate.js";
import type { FamilyContext, FamilyNetwork, FeatureFamily, MissingFamily, PreparedFamily } from "./families/family.js";
import type { StageLog } from "./stages.js";
import { type RowName } from "./table3.js";
import { type ScoredCell, type SplitTruth } from "./truth.js";
/** How one row of the table was fitted. */
export type RowFit = RowName & {
    report: FittedPredictions["report"];
};
/** Everything a run finds out about one family. */
export interface FamilyResult {
    family: FeatureFamily;
    /** Row by row, split by split; empty where the family was left out. */
    scored: ScoredCell[];
    fits: RowFit[];
    network?: FamilyNetwork;
    notes: readonly string[];
    /** Why the family was left out. */
    missing?: MissingFamily;
}
/** What the rows of a family are computed from. */
export interface RowsContext extends FamilyContext {
    /** One entry per split of the dataset, in its order. */
    truth: readonly SplitTruth[];
    classifiers: readonly ClassifierDefinition[];
    /** The numeric engine of classifiers. */
    backend: string;
    log: StageLog;
}
/** The rows that a family will have, in the table's order. */
export declare function plannedRows({ name: features, layers, endToEnd }: FeatureFamily, classifiers: readonly ClassifierDefinition[]): RowName[];
/** The layers of a family's features that its rows need, in the rows' order. */
export declare function wantedLayers({ layers, endToEnd }: FeatureFamily): string[];
/** Predictions of one row of the table, split by split, and how it was fitted. */
export interface FittedRow extends FittedPredictions {
    row: RowName;
}
/** The rows of one family: its network trained where it has one, its features computed, classifiers fitted. */
export declare function familyRows(family: FeatureFamily, context: RowsContext): Promise<FamilyResult>;
/** What computes a family's features, its network trained where it has one; or why it has to be left out. */
export declare function prepareFamily(family: FeatureFamily, context: RowsContext): Promise<PreparedFamily | MissingFamily>;
/** Does what computes a family's features, as the stage of that name; `part` says of which images, in words. */
export declare function familyFeatures<R>({ name }: FeatureFamily, { log, run }: Pick<RowsContext, "log" | "run">, compute: (run: RowsContext["run"]) => Promise<R>, part?: string): Promise<R>;
/** The row of a network that classifies by itself: its most probable classes. */
export declare function endToEndRow({ name, endToEnd }: FeatureFamily, splits: readonly Omit<SplitFeatures, "key">[]): FittedRow;
/** What names the stage of a row's fit. */
export declare function fitTitle(family: FeatureFamily, layer: string, { name }: ClassifierDefinition): string;
/** A classifier fitted on a layer's features of Training and applied to every split. */
export declare function fitRow(family: FeatureFamily, layer: string, definition: ClassifierDefinition, splits: readonly SplitFeatures[], { dataset, profile, seed, backend, log, run }: RowsContext, known?: FitRun["known"]): Promise<FittedRow>;
/** What is found out of a family that is left out. */
export declare function leftOut(family: FeatureFamily, missing: MissingFamily): FamilyResult;
/** The rows of a family scored on every split. */
export declare function familyResult(family: FeatureFamily, { network, notes }: Pick<PreparedFamily, "network" | "notes">, fitted: readonly FittedRow[], { dataset, truth, seed }: Pick<RowsContext, "dataset" | "truth" | "seed">): FamilyResult;
