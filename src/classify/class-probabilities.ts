import type { LayersModel } from "@tensorflow/tfjs-layers";
import { effectiveSignal } from "../core/ambient-signal.js";
import { throwIfCancelled } from "../core/errors.js";
import { type Matrix, sharedMatrix } from "../core/matrix.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import type { SplitReader } from "../dataset/types.js";
import { deepLocFeatures } from "../features/deeploc.js";
import type { BackendName } from "../nn/backend-name.js";
import { withNetworkEngine } from "../nn/choose-engine.js";
import { averageViews } from "../nn/preprocess/average-views.js";
import { CROPS, fiveCrops } from "../nn/preprocess/crops.js";
import { percentileStretch } from "../nn/preprocess/percentile-stretch.js";

/** Images in memory or in files, two channels each. */
export type ImageSource = Pick<SplitReader, "count" | "read">;

/** What a network computes on. */
export interface Place {
  /** Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
  /** Threads of an engine on the CPU. */
  threads: number;
}

/** Images whose crops go through the network at once. */
const BATCH = 24;

/** The same where that took more memory than there was. */
const SMALL_BATCH = 3;

/**
 * The class probabilities of a trained DeepLoc for images, one row per image and one column per class: softmax of its
 * outputs, averaged over five crops of each image, as in the rows End-to-End of the table.
 */
export async function classProbabilities(
  { model, classNames }: { model: LayersModel; classNames: readonly string[] },
  images: ImageSource,
  { backend, threads }: Place,
  run: Pick<RunOptions, "signal" | "onProgress" | "onWarning"> = {},
): Promise<Matrix> {
  const { output } = deepLocFeatures(model, "", classNames).layers.find(({ softmax }) => softmax)!;
  const cols = classNames.length;
  const probabilities = sharedMatrix(images.count, cols);
  const signal = effectiveSignal(run.signal);
  const job = () => ({ model, batch: BATCH * CROPS, outputs: [output] });
  const choice = { ...run, ...(signal ? { signal } : {}), ...(backend ? { backend } : {}), job };
  return withNetworkEngine(threads, choice, async (engine, tried) => {
    const batch = tried === 0 ? BATCH : SMALL_BATCH;
    const predictor = await engine.predictor(model, [output]);
    try {
      const advance = countProgress(run.onProgress, "Classifying", images.count, "images");
      const prepare = async (start: number) => {
        const end = Math.min(images.count, start + batch);
        return { start, end, inputs: fiveCrops(percentileStretch(await images.read(start, end))) };
      };
      let next = prepare(0);
      for (let from = 0; from < images.count; from += batch) {
        const { start, end, inputs } = await next;
        throwIfCancelled(signal);
        if (end < images.count) next = prepare(end);
        // What is read ahead may fail while the network computes: that is met in its turn.
        next.catch(() => {});
        const [logits] = await predictor.run([inputs]);
        const rows = probabilities.data.subarray(start * cols, end * cols);
        averageViews(logits!.data, { views: CROPS, cols, softmax: true }, rows);
        advance(end - start);
      }
      return probabilities;
    } finally {
      await predictor.dispose();
    }
  });
}
