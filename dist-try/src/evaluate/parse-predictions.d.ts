import { type Matrix } from "../core/matrix.js";
import { type SplitName } from "../dataset/dataset.js";
/** A split that predictions may be about. */
export interface TargetSplit {
    split: SplitName;
    /** Which row of its source each image of the whole split is, ascending, and its class. */
    rows: Int32Array;
    labels: Int32Array;
    /** The places in `rows` of the images to be scored, ascending; all where it is missing. */
    scored?: Int32Array | undefined;
}
/** What a tool says of the images of a split that are scored, in their order. */
export interface GivenPredictions {
    split: SplitName;
    predicted: Int32Array;
    /** Images x classes, each row summing to 1; missing where the tool gives classes only. */
    probabilities?: Matrix;
    /** Images whose predicted class is not the most probable one. */
    contradictions: number;
}
export interface PredictionsContext {
    /** What messages call the text: the file. */
    source: string;
    targets: readonly TargetSplit[];
    classNames: readonly string[];
    /** Is told what may be meant otherwise than it is read. Default: the console. */
    onWarning?: ((line: string) => void) | undefined;
    /** The split of all rows, where the file has no column for it; default: the one that the file is named after. */
    split?: SplitName | undefined;
}
/**
 * Predictions as CSV, of any tool: `index` (the image's row in its source, as in `SplitReader.rows`) and `predicted` (a class by name or by
 * number from 0), or a probability for each class, or both; `split` where there are several; `label` where the tool
 * knows it, which is compared with the dataset's. Each image to be scored must be there once.
 *
 * Where classes are called by numbers that are not their own, `predicted` holds names if every value is one; a column
 * `label` that fits the dataset's classes as numbers alone says otherwise, and the headers `predicted_name` and
 * `predicted_number` decide.
 *
 * Throws {@link Coos7Error} naming line and column of what is missing, repeated or not as expected, {@link UsageError}
 * where the split has to be named.
 */
export declare function parsePredictions(text: string, context: PredictionsContext): GivenPredictions[];
