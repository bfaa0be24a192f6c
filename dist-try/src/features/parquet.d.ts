import type { Matrix } from "../core/matrix.js";
import type { CellIds, SplitName } from "../dataset/dataset.js";
/** What is known of the images of a split beside their features. */
export interface ProfileMetadata {
    split: SplitName;
    /** Row of each image in its source, as in `SplitReader`. Default: the features are of all rows from 0 on. */
    rows?: Int32Array;
    /** Class of each image. */
    labels: Int32Array;
    /** In label order. */
    classNames: readonly string[];
    ids: CellIds;
}
/**
 * Features of a split as the bytes of a Parquet file, in cytomining's convention for profiles: one row per image, first
 * what is known of it in columns that begin with `Metadata_`, then one float32 column per feature. The metadata are
 * `Split`, `Index` (row in the source), `Label`, `Class` (its name) and, where the dataset says, `Date`, `Microscope`,
 * `Plate` and `Well`. Reads with pandas, pyarrow, DuckDB and polars.
 *
 * Throws {@link UsageError} where columns are called alike or like metadata, {@link Coos7Error} where the lists differ in
 * length.
 */
export declare function encodeProfiles(features: Matrix, columns: readonly string[], metadata: ProfileMetadata): Uint8Array;
