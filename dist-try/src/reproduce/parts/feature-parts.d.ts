import type { SplitName } from "../../dataset/dataset.js";
import type { RowRange } from "../../features/features.js";
import type { SplitFeatures } from "../evaluate.js";
import type { FeatureFamily } from "../families/family.js";
import { type RowsContext } from "../family-rows.js";
import type { PartRecord } from "./part-files.js";
import { type NetworkInfo, type PartOutcome, type PartRange, type PartsRun } from "./parts.js";
/** What is known of features once their part is made. */
interface FeaturesInfo {
    /** The images they are of, by split; none of a family that is left out. */
    rows: Partial<Record<SplitName, RowRange>>;
}
/**
 * The features of a family as a part: `features/FAMILY/[LAYER/]SPLIT.npy`, of all images or of the range `rows` of every
 * split. Those of a range are the same values, for {@link mergeFeatures}.
 */
export declare function makeFeatures(family: FeatureFamily, rows: PartRange | undefined, parts: PartsRun): Promise<PartOutcome>;
/**
 * Puts features of ranges together: the part is that of all images at once. Throws {@link Coos7Error} naming the images
 * whose features are missing.
 */
export declare function mergeFeatures(family: FeatureFamily, parts: PartsRun): Promise<PartOutcome>;
/** The part with a family's features of all images. */
export declare function featuresPart(family: FeatureFamily, network: PartRecord<NetworkInfo>, { folder, context }: PartsRun): Promise<PartRecord<FeaturesInfo>>;
/** What a layer's features are known by, split by split. */
export declare function layerKeys(layer: string, { info: { source } }: PartRecord<NetworkInfo>, { dataset, truth }: RowsContext): Promise<{
    split: SplitName;
    key: string;
}[]>;
/** A layer's features of some splits, all by default, with the classes of their images. */
export declare function readFeatures(family: FeatureFamily, layer: string, network: PartRecord<NetworkInfo>, parts: PartsRun, only?: SplitName): Promise<SplitFeatures[]>;
export {};
