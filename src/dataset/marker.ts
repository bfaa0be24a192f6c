import { join } from "node:path";
import { describeJson } from "../core/describe-json.js";
import { Coos7Error } from "../core/errors.js";
import { plain } from "../core/escape.js";
import { describeIoError, writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json-text.js";
import { readTextIfThere } from "../core/read-file.js";
import type { SimulatorOptions } from "./simulate/options.js";

/** The file that says that a dataset directory was written by the simulator. */
export const MARKER = "dataset.json";

const MAX_BYTES = 1e6;

/** Content of {@link MARKER}. `options` is missing where the simulator's options are not known any more. */
export interface DatasetMarker {
  simulated: boolean;
  options?: SimulatorOptions;
}

/** Writes the marker into `directory`. */
export function writeMarker(directory: string, marker: DatasetMarker): void {
  writeFileAtomic(join(directory, MARKER), `${jsonText(marker, 2)}\n`);
}

/**
 * The marker in `directory`, undefined where there is none.
 * Throws {@link Coos7Error} if it cannot be understood: data must not pass for real by accident.
 */
export function readMarker(directory: string): DatasetMarker | undefined {
  const path = join(directory, MARKER);
  let marker: DatasetMarker;
  try {
    const text = readTextIfThere(path, MAX_BYTES);
    if (text === undefined) return undefined;
    marker = JSON.parse(text);
  } catch (error) {
    throw new Coos7Error(
      `${path}: expected {"simulated": true or false} (${plain(describeIoError(error))})`,
      {
        cause: error,
      },
    );
  }
  if (typeof marker?.simulated !== "boolean")
    throw new Coos7Error(`${path}: expected {"simulated": true or false} but found ${describeJson(marker)}`);
  return marker;
}
