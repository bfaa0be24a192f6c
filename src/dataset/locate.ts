import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { SPLITS, type SplitName } from "./types.js";

/** Where one split of a directory is, and in which form. */
export interface SplitSource {
  form: "hdf5" | "tiff";
  path: string;
}

/** A single file or TIFF tree whose name names no split is read as this one. */
const UNNAMED: SplitName = "training";

const SPLIT_FILE = new RegExp(`^(?:COOS7_v[^/]*_)?(${SPLITS.join("|")})\\.(?:hdf5|h5)$`);

/**
 * The splits in a directory, in the order of `SPLITS`: HDF5 files (`<split>.hdf5` or
 * `COOS7_v<version>_<split>.hdf5`), or folders of TIFF files named after the split (`train` stands for
 * `training`). A single HDF5 file, and a directory of class folders (`0`, `1` …) as the authors' script unpacks
 * one archive, are one split: the one its name says, {@link UNNAMED} where it says none.
 * Throws {@link Coos7Error} where there are none, or where one split is there twice.
 */
export function locateSplits(directory: string): Map<SplitName, SplitSource> {
  let entries: Dirent[];
  try {
    if (statSync(directory).isFile()) return locateFile(directory);
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Coos7Error) throw error;
    throw new Coos7Error(
      `Could not open the dataset ${directory}: ${describeIoError(error)}; give a directory with COOS-7 splits, or sim for simulated data`,
      { cause: error },
    );
  }
  const found = new Map<SplitName, SplitSource>();
  for (const name of entries.map((entry) => entry.name).sort()) {
    const file = splitOfFile(name);
    const folder = splitOfFolder(name);
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
  if (found.size === 0 && entries.some((entry) => entry.isDirectory() && /^\d+$/.test(entry.name)))
    return new Map([
      [splitOfFolder(basename(resolve(directory))) ?? UNNAMED, { form: "tiff", path: directory }],
    ]);
  if (found.size === 0)
    throw new Coos7Error(
      `${directory}: found no split; expected files such as training.hdf5 or COOS7_v1.1_test1.hdf5, or folders of TIFF files, for any of ${SPLITS.join(", ")}`,
    );
  return new Map(SPLITS.flatMap((split) => (found.has(split) ? [[split, found.get(split)!] as const] : [])));
}

function locateFile(path: string): Map<SplitName, SplitSource> {
  return new Map([[splitOfFile(basename(path)) ?? UNNAMED, { form: "hdf5", path }]]);
}

/** The split that an HDF5 file's name says, without folders; undefined where it says none. */
export function splitOfFile(name: string): SplitName | undefined {
  return SPLIT_FILE.exec(name)?.[1] as SplitName | undefined;
}

/** The split of a file that is called as on Zenodo, whatever the version; undefined for other names. */
export function splitOfOfficialFile(name: string): SplitName | undefined {
  return name.startsWith("COOS7_v") ? splitOfFile(name) : undefined;
}

function splitOfFolder(name: string): SplitName | undefined {
  return SPLITS.find((split) => split === (name === "train" ? "training" : name));
}
