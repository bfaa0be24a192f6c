import { Coos7Error, UsageError } from "../core/errors.js";
import { lazyPackage } from "../core/lazily.js";
import { packageVersion } from "../core/versions.js";
const hyparquet = lazyPackage("hyparquet-writer");
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
export function encodeProfiles(features, columns, metadata) {
    const { rows, cols } = features;
    checkProfiles(features, columns, metadata);
    const { split, labels, classNames, ids } = metadata;
    const text = (name, data) => ({
        name: `Metadata_${name}`,
        data,
        type: "STRING",
        nullable: false,
    });
    const whole = (name, data) => ({
        name: `Metadata_${name}`,
        data,
        type: "INT32",
        nullable: false,
    });
    const known = (name, list) => list ? [text(name, list)] : [];
    const bytes = hyparquet.parquetWriteBuffer({
        columnData: [
            text("Split", new Array(rows).fill(split)),
            whole("Index", metadata.rows ?? Int32Array.from({ length: rows }, (_, i) => i)),
            whole("Label", labels),
            text("Class", Array.from(labels, (label) => classNames[label])),
            ...known("Date", ids.dates),
            ...known("Microscope", ids.microscopes),
            ...known("Plate", ids.plates),
            ...known("Well", ids.wells),
            ...columns.map((name, j) => {
                const data = new Float32Array(rows);
                for (let i = 0; i < rows; i++)
                    data[i] = features.data[i * cols + j];
                return { name, data, type: "FLOAT", encoding: "PLAIN", nullable: false };
            }),
        ],
        rowGroupSize: ROW_GROUP,
        createdBy: `coos7 version ${packageVersion()}`,
    });
    return new Uint8Array(bytes);
}
function checkProfiles(features, columns, metadata) {
    const { rows, cols } = features;
    const { labels, ids } = metadata;
    if (columns.length !== cols)
        throw new Coos7Error(`Expected names of ${cols} columns but found ${columns.length}`);
    for (const list of [labels, metadata.rows, ...Object.values(ids)])
        if (list && list.length !== rows)
            throw new Coos7Error(`Expected labels, rows and IDs of ${rows} images but found ${list.length}`);
    const wrong = columns.find((name, i) => name.startsWith("Metadata_") || columns.indexOf(name) !== i);
    if (wrong !== undefined)
        throw new UsageError(`Expected different names of features that do not begin with Metadata_ but found ${JSON.stringify(wrong)}`);
}
//# sourceMappingURL=parquet.js.map