import type { CacheOptions } from "../../core/cache.js";
import type { RunOptions } from "../../core/progress.js";
import type { WorkerPool } from "../../core/workers.js";
import type { FeatureSource, RowRange } from "../../features/features.js";
import type { FamilyFiles, FamilyNetwork, FeatureFamily, MissingFamily } from "../families/family.js";
import { type RowsContext } from "../family-rows.js";
import { type ReproduceOptions } from "../reproduce.js";
import { PartFolder, type PartRecord } from "./part-files.js";
/** A run that is made in parts: what every part needs to know of it. */
export interface PartsRun {
    folder: PartFolder;
    context: RowsContext;
}
/**
 * Opens the folder that a run's parts meet in. Throws what `reproduce` throws of the dataset, `UsageError` where the
 * folder holds something else.
 */
export declare function openParts(path: string, options: ReproduceOptions, run: RunOptions & CacheOptions & {
    pool: WorkerPool;
}): Promise<PartsRun>;
/** What a part of the work found already done is told as. */
export type PartOutcome = "made" | "there";
/** What is known of a family's network once its part is made. */
export interface NetworkInfo {
    /** Why the family has to be left out; then there is nothing else. */
    missing?: MissingFamily;
    network?: FamilyNetwork;
    notes: readonly string[];
    /** What the features are known by, as in `FeatureSource`. */
    source?: Pick<FeatureSource, "id" | "definition">;
}
/** The network of a family as a part: trained, or taken from the package, or fetched; or why the family is left out. */
export declare function makeNetwork(family: FeatureFamily, { folder, context }: PartsRun): Promise<PartOutcome>;
/** The part that {@link makeNetwork} made. */
export declare function networkPart(family: FeatureFamily, { folder, context }: PartsRun): Promise<PartRecord<NetworkInfo>>;
/** The files of a family's network, to be read when they are asked for. */
export declare function networkFiles(record: PartRecord<NetworkInfo>, { folder }: PartsRun): FamilyFiles;
/** A range as it is given for a part: of things counted from 0, or of shares of all of them. */
export interface PartRange {
    /** For the names of files: "0-150", "25pc-50pc". */
    slug: string;
    /** As it was given: "0:150", "25%:50%". */
    text: string;
    /** What it is of so many. */
    of(count: number): RowRange;
}
/** The range in a text such as `0:150` or `25%:50%`. Throws `UsageError` naming `option` for any other. */
export declare function partRange(option: string, text: string): PartRange;
