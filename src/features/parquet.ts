import type { ColumnSource } from "hyparquet-writer";
import { Coos7Error, UsageError } from "../core/errors.js";
import { lazyPackage } from "../core/lazily.js";
import type { Matrix } from "../core/matrix.js";
import { packageVersion } from "../core/versions.js";
import type { CellIds, SplitName } from "../dataset/dataset.js";

const hyparquet = lazyPackage<typeof import("hyparquet-writer")>("hyparquet-writer");

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

/** Rows that readers decode at a time. */
const ROW_GROUP = 10_000;

/**
 * Features of a split as the bytes of a Parquet file, in cytomining's convention for profiles: one row per image, first
 * what is known of it in columns that begin with `Metadata_`, then one float32 column per feature. The metadata are
 * `Split`, `Index` (row in the source), `Label`, `Class` (its name) and, where the dataset says, `Date`, `Microscope`,
 * `Plate` and `Well`. Reads with pandas, pyarrow, DuckDB and polars.
 *
 * Throws {@link UsageError} where columns are called alike or like metadata, {@link Coos7Error} where the lists differ in
 * length.
 */
export function encodeProfiles(
  features: Matrix,
  columns: readonly string[],
  metadata: ProfileMetadata,
): Uint8Array {
  const { rows, cols } = features;
  checkProfiles(features, columns, metadata);
  const { split, labels, classNames, ids } = metadata;
  const text = (name: string, data: string[]): ColumnSource => ({
    name: `Metadata_${name}`,
    data,
    type: "STRING",
    nullable: false,
  });
  const whole = (name: string, data: Int32Array): ColumnSource => ({
    name: `Metadata_${name}`,
    data,
    type: "INT32",
    nullable: false,
  });
  const known = (name: string, list: string[] | undefined): ColumnSource[] =>
    list ? [text(name, list)] : [];
  const bytes = hyparquet.parquetWriteBuffer({
    columnData: [
      text("Split", new Array<string>(rows).fill(split)),
      whole("Index", metadata.rows ?? Int32Array.from({ length: rows }, (_, i) => i)),
      whole("Label", labels),
      text(
        "Class",
        Array.from(labels, (label) => classNames[label]!),
      ),
      ...known("Date", ids.dates),
      ...known("Microscope", ids.microscopes),
      ...known("Plate", ids.plates),
      ...known("Well", ids.wells),
      ...columns.map((name, j): ColumnSource => {
        const data = new Float32Array(rows);
        for (let i = 0; i < rows; i++) data[i] = features.data[i * cols + j]!;
        return { name, data, type: "FLOAT", encoding: "PLAIN", nullable: false };
      }),
    ],
    rowGroupSize: ROW_GROUP,
    createdBy: `coos7 version ${packageVersion()}`,
  });
  return new Uint8Array(bytes);
}

function checkProfiles(features: Matrix, columns: readonly string[], metadata: ProfileMetadata): void {
  const { rows, cols } = features;
  const { labels, ids } = metadata;
  if (columns.length !== cols)
    throw new Coos7Error(`Expected names of ${cols} columns but found ${columns.length}`);
  for (const list of [labels, metadata.rows, ...Object.values(ids as Record<string, string[] | undefined>)])
    if (list && list.length !== rows)
      throw new Coos7Error(`Expected labels, rows and IDs of ${rows} images but found ${list.length}`);
  const wrong = columns.find((name, i) => name.startsWith("Metadata_") || columns.indexOf(name) !== i);
  if (wrong !== undefined)
    throw new UsageError(
      `Expected different names of features that do not begin with Metadata_ but found ${JSON.stringify(wrong)}`,
    );
}
