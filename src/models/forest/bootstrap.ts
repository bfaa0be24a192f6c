import type { Random } from "../../core/random.js";
import { packSample } from "./kernels/layout.js";

/** Draws as many rows as there are weights, with replacement: the weight of a row is how often it was drawn. */
export function drawWeights(random: Random, weights: Uint16Array): void {
  weights.fill(0);
  for (let i = 0; i < weights.length; i++) weights[random.integer(weights.length)]!++;
}

/** Lists the rows that were drawn, upwards, each followed by its weight and class; returns how many they are. */
export function listSamples(
  weights: Uint16Array,
  labels: Int32Array,
  classShift: number,
  samples: Int32Array,
): number {
  let drawn = 0;
  for (let row = 0; row < weights.length; row++) {
    samples[2 * drawn] = row;
    samples[2 * drawn + 1] = packSample(weights[row]!, labels[row]!, classShift);
    // Always written, sometimes kept: a branch would be mispredicted often.
    drawn += +(weights[row]! > 0);
  }
  return drawn;
}
