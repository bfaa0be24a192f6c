import { dirname } from "node:path";
import { Coos7Error } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { COOS7_CLASSES, numberedClassNames, readClassNames } from "./class-names.js";
import { type FoundSplit, isComparable } from "./coos7.js";
import { contentFingerprint } from "./fingerprint.js";
import { openHdf5Split } from "./hdf5/reader.js";
import { checkLabels } from "./labels.js";
import { locateSplits, type SplitSource, someOf } from "./locate.js";
import { readMarker } from "./marker.js";
import { openTiffSplit, type TiffSplitReader } from "./tiff/reader.js";
import type { Dataset, SplitName, SplitReader } from "./types.js";

/**
 * Opens a dataset directory: each split an HDF5 file or a TIFF tree, `classes.json` optional; without it COOS-7 and its
 * simulation have the paper's class names (see `isComparable`), other data "class 0" …. Reads the labels of every split, so that what is wrong with a file is said before work begins. The path of one HDF5 file opens that
 * split alone, with the class names and the mark of simulated data that lie beside it. What is passed over though it looks
 * like a split or an image is told to `onWarning` in a line.
 * Throws {@link Coos7Error} where the directory or a split is missing, malformed, or has one class only.
 */
export async function openDirectory(
  directory: string,
  { onWarning = console.warn }: Pick<RunOptions, "onWarning"> = {},
): Promise<Dataset> {
  const { splits: sources, warnings } = locateSplits(directory);
  for (const line of warnings) onWarning(line);
  const isFile = [...sources.values()].some(({ path }) => path === directory);
  const home = isFile ? dirname(directory) : directory;
  const named = readClassNames(home);
  const marker = readMarker(home);

  const open = async (split: SplitName): Promise<SplitReader> => {
    const reader = await openSource(requireSource(directory, sources, split), split);
    try {
      checkLabels(sources.get(split)!.path, reader.labels, named?.length);
    } catch (error) {
      reader.close();
      throw error;
    }
    return reader;
  };

  const seen = new Set<number>();
  const splits: FoundSplit[] = [];
  for (const [split, { path }] of sources) {
    const reader = await open(split);
    reader.close();
    splits.push({ ...describeReader(reader), path });
    const { passedOver = [] } = reader as Partial<TiffSplitReader>;
    if (passedOver.length > 0)
      onWarning(
        `${path}: passed over ${someOf(passedOver)}; expected <name>_protein.tif and <name>_nucleus.tif in folders named by label`,
      );
    const here = new Set(reader.labels);
    if (split === "training" && here.size < 2)
      throw new Coos7Error(
        `${path}: expected at least two classes to train on but every label is ${reader.labels[0]}`,
      );
    for (const label of here) seen.add(label);
  }
  if (seen.size < 2)
    throw new Coos7Error(
      `${directory}: expected at least two classes but every label is ${[...seen].join()}`,
    );

  const classes = named?.length ?? Math.max(...seen) + 1;
  const comparable = isComparable(splits, classes, marker);
  return {
    location: { kind: "directory", path: directory },
    simulated: marker?.simulated ?? false,
    comparable,
    classNames: named ?? (comparable ? COOS7_CLASSES : numberedClassNames(classes)),
    splits: [...sources.keys()],
    open,
    fingerprint: async (split) => contentFingerprint(requireSource(directory, sources, split).path),
  };
}

function describeReader(reader: SplitReader & Partial<TiffSplitReader>): Omit<FoundSplit, "path"> {
  const { name, count, labels, ids, numbered } = reader;
  return { name, count, labels, ids, numbered };
}

function requireSource(
  directory: string,
  sources: ReadonlyMap<SplitName, SplitSource>,
  split: SplitName,
): SplitSource {
  const source = sources.get(split);
  if (!source)
    throw new Coos7Error(
      `${directory}: expected the split ${split} but found ${[...sources.keys()].join(", ")}`,
    );
  return source;
}

function openSource({ form, path }: SplitSource, split: SplitName): Promise<SplitReader> {
  return form === "hdf5" ? openHdf5Split(path, split) : openTiffSplit(path, split);
}
