import { throwIfCancelled } from "../core/errors.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { Random } from "../core/random.js";
import { type Dataset, SPLITS, type SplitName } from "../dataset/types.js";
import type { ScoredCell } from "../reproduce/truth.js";

/** An image that a model is certain about, rightly or wrongly. */
export interface Example {
  split: SplitName;
  /** Its place among the images that were scored. */
  place: number;
  /** Its row in the source, by which people know it. */
  row: number;
  label: number;
  predicted: number;
  /** Probability of the predicted class. */
  certainty: number;
  /** Probability of the true class. */
  ofTruth: number;
}

/** What a model gets right and wrong in a split, the most certain first. */
export interface SplitExamples {
  right: Example[];
  wrong: Example[];
}

/** Images that a page shows; each takes about 9 KB. */
const MOST_IMAGES = 200;
const MOST_OF_A_KIND = 3;

/**
 * The images of each test split that each model is most certain about, right and wrong, at most one of each true
 * class; the fewer the more models there are. Ties are broken at random by `seed`, for all models alike.
 */
export function certainExamples(scored: readonly ScoredCell[], seed: number): Map<ScoredCell, SplitExamples> {
  const tested = scored.filter(({ cell }) => cell.split !== "train");
  const each = Math.max(1, Math.min(MOST_OF_A_KIND, Math.floor(MOST_IMAGES / (2 * tested.length))));
  const orders = new Map<SplitName, Int32Array>();
  return new Map(
    tested.map((one) => {
      const { split } = one.predictions;
      let order = orders.get(split);
      if (!order) {
        order = new Random("report examples", seed, split).shuffle(one.labels.map((_, i) => i));
        orders.set(split, order);
      }
      return [
        one,
        { right: mostCertain(one, order, true, each), wrong: mostCertain(one, order, false, each) },
      ];
    }),
  );
}

function mostCertain(
  { rows, labels, predictions: { split, predicted, probabilities } }: ScoredCell,
  order: Int32Array,
  right: boolean,
  count: number,
): Example[] {
  const best = new Map<number, Example>();
  for (const place of order) {
    const [label, found] = [labels[place]!, predicted[place]!];
    if ((label === found) !== right) continue;
    const start = place * probabilities.cols;
    const certainty = probabilities.data[start + found]!;
    if (certainty <= (best.get(label)?.certainty ?? -1)) continue;
    best.set(label, {
      split,
      place,
      row: rows[place]!,
      label,
      predicted: found,
      certainty,
      ofTruth: probabilities.data[start + label]!,
    });
  }
  return [...best.values()].sort((a, b) => b.certainty - a.certainty).slice(0, count);
}

/** The images of these examples, each once. */
export async function readExamples(
  dataset: Dataset,
  examples: readonly Example[],
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress">,
): Promise<{ split: SplitName; place: number; image: Float32Array }[]> {
  const wanted = SPLITS.flatMap((split) => {
    const places = new Set(examples.filter((example) => example.split === split).map(({ place }) => place));
    return places.size === 0 ? [] : [{ split, places: [...places].sort((a, b) => a - b) }];
  });
  const total = wanted.reduce((sum, { places }) => sum + places.length, 0);
  const tick = countProgress(onProgress, "Reading examples for the report", total, "images");
  const images: { split: SplitName; place: number; image: Float32Array }[] = [];
  for (const { split, places } of wanted) {
    const reader = await dataset.open(split);
    try {
      for (const place of places) {
        throwIfCancelled(signal);
        images.push({ split, place, image: await reader.read(place, place + 1) });
        tick(1);
      }
    } finally {
      reader.close();
    }
  }
  return images;
}
