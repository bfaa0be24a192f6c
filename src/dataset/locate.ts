import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { SPLITS, type SplitName } from "./types.js";

/** Where one split of a directory is, and in which form. */
export interface SplitSource {
  form: "hdf5" | "tiff";
  path: string;
}

const SPLIT_FILE = new RegExp(`^(?:COOS7_v[^/]*_)?(${SPLITS.join("|")})\\.(?:hdf5|h5)$`);

/**
 * The splits in a directory, in the order of `SPLITS`: HDF5 files (`<split>.hdf5` or
 * `COOS7_v<version>_<split>.hdf5`), or folders of TIFF files named after the split (`train` stands for
 * `training`). The path of one such HDF5 file gives its split alone.
 * Throws {@link Coos7Error} where there are none, or where one split is there twice.
 */
export function locateSplits(directory: string): Map<SplitName, SplitSource> {
  if (statSync(directory, { throwIfNoEntry: false })?.isFile()) return locateFile(directory);
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    throw new Coos7Error(
      `Could not open the dataset ${directory}: ${describeIoError(error)}; give a directory with COOS-7 splits, or sim for simulated data`,
      { cause: error },
    );
  }
  const found = new Map<SplitName, SplitSource>();
  for (const name of entries.map((entry) => entry.name).sort()) {
    const file = splitOfFile(name);
    const folder = SPLITS.find((split) => split === (name === "train" ? "training" : name));
    const split = file ?? folder;
    if (split === undefined) continue;
    const path = join(directory, name);
    const earlier = found.get(split);
    if (earlier)
      throw new Coos7Error(
        `Found the split ${split} twice: ${earlier.path} and ${path}; expected one of them, move the other away`,
      );
    found.set(split, { form: file ? "hdf5" : "tiff", path });
  }
  if (found.size === 0)
    throw new Coos7Error(
      `${directory}: found no split; expected files such as training.hdf5 or COOS7_v1.1_test1.hdf5, or folders of TIFF files, for any of ${SPLITS.join(", ")}`,
    );
  return new Map(SPLITS.flatMap((split) => (found.has(split) ? [[split, found.get(split)!] as const] : [])));
}

function locateFile(path: string): Map<SplitName, SplitSource> {
  const split = splitOfFile(basename(path));
  if (split === undefined)
    throw new Coos7Error(
      `${path}: expected a directory, or a file named after its split, such as training.hdf5 or COOS7_v1.1_test1.hdf5, but found ${basename(path)}; rename it`,
    );
  return new Map([[split, { form: "hdf5", path }]]);
}

function splitOfFile(name: string): SplitName | undefined {
  return SPLIT_FILE.exec(name)?.[1] as SplitName | undefined;
}
