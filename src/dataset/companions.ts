import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { canonicalJson } from "../core/canonical-json.js";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json-text.js";
import { readClassNames } from "./class-names.js";
import { locateSplits, type SplitSource, splitOfFile, splitOfFolder } from "./locate.js";
import { type DatasetMarker, MARKER, readMarker, writeMarker } from "./marker.js";
import type { Dataset, DatasetLocation, SplitName } from "./types.js";

/**
 * Writes what belongs to a dataset beside its splits: `classes.json`, so that the number of classes stays the
 * same even where no image of the last one is written, and the mark that tells simulated from measured data.
 */
export function writeCompanions(dataset: Dataset, directory: string): void {
  writeFileAtomic(join(directory, "classes.json"), `${jsonText(dataset.classNames, 2)}\n`);
  writeMarker(directory, markerOf(dataset));
}

/**
 * Throws {@link UsageError} where `directory` has splits of another kind beside those to be written: `classes.json` and
 * `dataset.json` tell of all splits in a directory, so that measured data would pass for simulated ones, or the other way
 * about, and labels get others' names. Also where a split to be written as `form` is there in the other form.
 */
export function requireLikeNeighbours(
  dataset: Dataset,
  directory: string,
  splits: readonly SplitName[],
  form: SplitSource["form"],
): void {
  if (!readdirSync(directory).some((name) => splitOfFile(name) ?? splitOfFolder(name))) return;
  for (const [split, source] of locateSplits(directory).splits) {
    if (splits.includes(split)) {
      const name = form === "hdf5" ? `${split}.hdf5` : split;
      if (basename(source.path) !== name)
        throw new UsageError(
          `${source.path} is the split ${split} already, which would be there twice; move it away or choose another --out`,
        );
      continue;
    }
    const names = readClassNames(directory) ?? dataset.classNames;
    const same =
      canonicalJson(readMarker(directory) ?? { simulated: false }) === canonicalJson(markerOf(dataset)) &&
      canonicalJson(names) === canonicalJson(dataset.classNames);
    if (!same)
      throw new UsageError(
        `${source.path} is of another dataset (its ${MARKER} or classes.json differ from what would be written); choose another --out`,
      );
  }
}

function markerOf(dataset: Dataset): DatasetMarker {
  return { ...originalMarker(dataset.location), simulated: dataset.simulated };
}

function originalMarker(location: DatasetLocation): DatasetMarker | undefined {
  if (location.kind === "directory") return readMarker(location.path) ?? readMarker(dirname(location.path));
  if (location.kind === "simulator") return { simulated: true, options: location.options };
  return originalMarker(location.base);
}
