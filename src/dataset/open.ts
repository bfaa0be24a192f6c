import type { RunOptions } from "../core/progress.js";
import { openDirectory } from "./directory.js";
import { openSimulator } from "./simulate/simulator.js";
import { limitImages } from "./subset.js";
import type { Dataset, DatasetLocation } from "./types.js";

/**
 * Opens a dataset: a directory (see `openDirectory` for what it may hold), or the simulator.
 * A string is a directory's path, or "sim" for the simulator with its default options.
 * What a directory holds that is passed over is told to `onWarning`, a line on stderr where it is not given.
 * Throws `Coos7Error` in one line where a directory, a split or an option is not as expected.
 */
export async function openDataset(
  location: DatasetLocation | string,
  run: Pick<RunOptions, "onWarning"> = {},
): Promise<Dataset> {
  if (location === "sim") return openSimulator();
  if (typeof location === "string") return openDirectory(location, run);
  switch (location.kind) {
    case "directory":
      return openDirectory(location.path, run);
    case "simulator":
      return openSimulator(location.options);
    case "subset":
      return limitImages(await openDataset(location.base, run), location.limits, location.seed);
  }
}
