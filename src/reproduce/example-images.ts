import { Random } from "../core/random.js";
import type { Dataset, SplitName } from "../dataset/types.js";

/** Images of Table 1: one row per class, one column per entry of `columns`. */
export interface ExampleImages {
  columns: SplitName[];
  /** `images[class][column]`, {@link IMAGE_LENGTH} values each; null where the split has too few of the class. */
  images: (Float32Array | null)[][];
}

const TRAINING_EXAMPLES = 4;

/**
 * Example images as in the paper's Table 1: four of Training and one each of Test3 and Test4 (of every test
 * split where neither is there) for each class, drawn at random by `seed`.
 */
export async function exampleImages(dataset: Dataset, seed: number): Promise<ExampleImages> {
  const shifted = dataset.splits.filter((split) => split === "test3" || split === "test4");
  const tests = shifted.length > 0 ? shifted : dataset.splits.filter((split) => split !== "training");
  const columns: SplitName[] = [];
  const images: (Float32Array | null)[][] = dataset.classNames.map(() => []);
  for (const split of dataset.splits) {
    const wanted = split === "training" ? TRAINING_EXAMPLES : tests.includes(split) ? 1 : 0;
    if (wanted === 0) continue;
    for (let i = 0; i < wanted; i++) columns.push(split);
    const reader = await dataset.open(split);
    try {
      for (const [label, row] of images.entries()) {
        const candidates: number[] = [];
        reader.labels.forEach((found, i) => {
          if (found === label) candidates.push(i);
        });
        new Random("examples", seed, split, label).shuffle(candidates);
        for (let i = 0; i < wanted; i++) {
          const at = candidates[i];
          row.push(at === undefined ? null : await reader.read(at, at + 1));
        }
      }
    } finally {
      reader.close();
    }
  }
  return { columns, images };
}
