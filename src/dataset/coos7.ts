import { basename } from "node:path";
import { COOS7_CLASSES } from "./class-names.js";
import { splitOfOfficialFile } from "./locate.js";
import type { DatasetMarker } from "./marker.js";
import { TABLE2_IMAGES } from "./simulate/layout.js";
import type { SplitName, SplitReader } from "./types.js";

/**
 * The plates of Training, Test1 and Test2 in the real archive: a random thousand of Test1's images, printed in a public
 * notebook (first commit of microsoft/batch-effects-normalization, `sandbox.ipynb`), lie on these sixteen, in as many
 * blocks of wells as the paper says that there are. Those of Test3 and Test4 are not public.
 */
const PLATES: ReadonlySet<string> = new Set("51 52 53 55 57 59 66 68 70 75 81 82 86 87 108 109".split(" "));
const LATER: readonly SplitName[] = ["test3", "test4"];

/** A split that has been opened, and where it lies: an HDF5 file, or the folder of a TIFF tree. */
export interface FoundSplit extends Pick<SplitReader, "name" | "count" | "labels" | "ids"> {
  path: string;
  /** Of a TIFF tree: whether all its cells are called `COOSv1cell_<i>`. */
  numbered?: boolean | undefined;
}

/**
 * Whether a dataset is COOS-7 or its simulation, so that the paper's class names apply to it and the paper's values may
 * stand beside its own. A simulation is known by the options in its mark. Measured data are COOS-7 where every split shows
 * two of three signs, and nothing that contradicts them:
 *
 * - its name: a file `COOS7_v<version>_<split>.hdf5`, or a tree of cells `COOSv1cell_<i>`;
 * - its size: as many images as the paper's Table 2 says;
 * - its IDs: all four kinds, wells as nine digits, plates as numbers, and on Training's plates those of the archive.
 *
 * Labels beyond the seven classes contradict them, and more images than Table 2 has. So some of the files are enough, under
 * whatever name, and parts of them that keep name and IDs; seven classes alone are not.
 */
export function isComparable(
  splits: readonly FoundSplit[],
  classes: number,
  marker: DatasetMarker | undefined,
): boolean {
  if (classes !== COOS7_CLASSES.length) return false;
  if (marker?.simulated) return typeof marker.options === "object";
  return splits.every(isOfCoos7);
}

function isOfCoos7({ name, count, labels, ids, path, numbered }: FoundSplit): boolean {
  if (count > TABLE2_IMAGES[name] || labels.some((label) => label >= COOS7_CLASSES.length)) return false;
  const named = numbered ?? splitOfOfficialFile(basename(path)) === name;
  const signs = [named, count === TABLE2_IMAGES[name], hasOfficialIds(name, ids)];
  return signs.filter(Boolean).length >= 2;
}

function hasOfficialIds(split: SplitName, { dates, microscopes, plates, wells }: FoundSplit["ids"]): boolean {
  if (!dates || !microscopes || !plates || !wells) return false;
  const isPlate = (plate: string): boolean =>
    LATER.includes(split) ? /^\d{1,3}$/.test(plate) : PLATES.has(plate);
  return plates.every(isPlate) && wells.every((well) => /^\d{9}$/.test(well));
}
