import { basename, resolve } from "node:path";
import { DEFAULT_SEVERITY, FACTORS } from "../dataset/simulate/options.js";
import type { Dataset } from "../dataset/types.js";

/** What a whole dataset is called in results: its folder's name, or the simulator with its options. */
export function datasetTitle({ location }: Dataset): string {
  if (location.kind === "directory") return basename(resolve(location.path));
  if (location.kind === "subset") throw new Error("Expected a whole dataset");
  const { scale, severity } = location.options;
  const changed = FACTORS.filter((factor) => severity[factor] !== DEFAULT_SEVERITY[factor]).map(
    (factor) => `${factor}=${severity[factor]}`,
  );
  return `the simulator at scale ${scale}${changed.length > 0 ? ` with severity ${changed.join(", ")}` : ""}`;
}
