import type { Dataset } from "../dataset/dataset.js";
import { type StoredModel } from "./store.js";
import type { TrainingRecord, TrainingSettings } from "./training/settings.js";
/**
 * The network of a family that comes with the package, where it was trained on just this dataset's Training (its content
 * and its classes) and its layers are still those that the package defines for the settings on its card; undefined where
 * there is none. Throws `Coos7Error` where its files are damaged.
 */
export declare function networkOfRecord(family: TrainingSettings["family"], dataset: Dataset): Promise<StoredModel | undefined>;
/** Whether a stored network has the layers that the package defines now for its settings. */
export declare function isAsDefined({ model, card }: StoredModel): Promise<boolean>;
/** How a stored network was trained: what its card says of that. */
export declare function trainingOf({ card }: StoredModel): TrainingRecord;
