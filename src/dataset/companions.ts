import { dirname, join } from "node:path";
import { writeFileAtomic } from "../core/files.js";
import { type DatasetMarker, readMarker, writeMarker } from "./marker.js";
import type { Dataset, DatasetLocation } from "./types.js";

/**
 * Writes what belongs to a dataset beside its splits: `classes.json`, so that the number of classes stays the
 * same even where no image of the last one is written, and the mark that tells simulated from measured data.
 */
export function writeCompanions(dataset: Dataset, directory: string): void {
  writeFileAtomic(join(directory, "classes.json"), `${JSON.stringify(dataset.classNames, null, 2)}\n`);
  writeMarker(directory, { ...originalMarker(dataset.location), simulated: dataset.simulated });
}

function originalMarker(location: DatasetLocation): DatasetMarker | undefined {
  if (location.kind === "directory") return readMarker(location.path) ?? readMarker(dirname(location.path));
  if (location.kind === "simulator") return { simulated: true, options: location.options };
  return originalMarker(location.base);
}
