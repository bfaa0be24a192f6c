import type { SplitName } from "./types.js";

/** A split's name in text and figures, as the paper writes it: "Training", "Test1" … */
export function splitTitle(split: SplitName): string {
  return split[0]!.toUpperCase() + split.slice(1);
}
