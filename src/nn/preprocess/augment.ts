import type { Random } from "../../core/random.js";
import { IMAGE_SIZE } from "../../dataset/types.js";
import { DEEPLOC_SIZE } from "../networks/dimensions.js";
import { type View, WHOLE } from "./view.js";

/**
 * DeepLoc's augmentation: a crop of 60 x 60 whose first row and column are 0 to 3, flipped up-down and left-right with
 * probability 1/2 each, turned by 0, 1 or 2 quarters. (The last possible offset, 4, and three quarter turns are never
 * drawn: so the original has it.)
 */
export function deepLocView(random: Random): View {
  return {
    row: random.integer(IMAGE_SIZE - DEEPLOC_SIZE),
    column: random.integer(IMAGE_SIZE - DEEPLOC_SIZE),
    size: DEEPLOC_SIZE,
    upDown: random.integer(2) === 1,
    leftRight: random.integer(2) === 1,
    turns: random.integer(3),
  };
}

/** Paired cell inpainting's augmentation: the whole image, flipped up-down and left-right with probability 1/2 each. */
export function flippedView(random: Random): View {
  return { ...WHOLE, upDown: random.integer(2) === 1, leftRight: random.integer(2) === 1 };
}
