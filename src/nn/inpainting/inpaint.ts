import type { LayersModel } from "@tensorflow/tfjs-layers";
import { UsageError } from "../../core/errors.js";
import { IMAGE_LENGTH } from "../../dataset/types.js";
import { withNetworkEngine } from "../choose-engine.js";
import type { DenseArray } from "../engine.js";
import type { LayerOutputsRun } from "../layer-outputs.js";
import { minMax } from "../preprocess/min-max.js";
import { WHOLE } from "../preprocess/view.js";
import { batchOfViews } from "../preprocess/view-batch.js";

const NUCLEUS = 1;

/** Images that are sent through the network at once. */
const AT_ONCE = 32;

/** What paired cell inpainting is asked for: images of 2 x 64 x 64, in raw counts. */
export interface InpaintingTask {
  source: Float32Array;
  /** Its protein channel is not looked at. */
  target: Float32Array;
}

/**
 * What a paired-cell-inpainting network takes the protein of each target cell to look like: 64 x 64 values for each task,
 * on the scale of {@link minMax} (0 the darkest, 1 the brightest pixel of the true channel).
 * Throws {@link UsageError} where an image has another size.
 */
export async function inpaintCells(
  model: LayersModel,
  tasks: readonly InpaintingTask[],
  run: LayerOutputsRun = {},
): Promise<Float32Array[]> {
  for (const [i, { source, target }] of tasks.entries())
    for (const image of [source, target])
      if (image.length !== IMAGE_LENGTH)
        throw new UsageError(
          `Expected the images of pair ${i} to have ${IMAGE_LENGTH} values (2 x 64 x 64) but found ${image.length}`,
        );
  const layer = model.layers.at(-1)!.name;
  return withNetworkEngine(1, run, async (engine) => {
    const predictor = await engine.predictor(model, [{ layer }]);
    const found: Float32Array[] = [];
    for (let start = 0; start < tasks.length; start += AT_ONCE) {
      const some = tasks.slice(start, start + AT_ONCE);
      const sources = batchOfImages(some.map(({ source }) => source));
      const nuclei = batchOfImages(
        some.map(({ target }) => target),
        [NUCLEUS],
      );
      const [output] = await predictor.run([sources, nuclei]);
      const pixels = output!.data.length / some.length;
      for (let i = 0; i < some.length; i++) found.push(output!.data.slice(i * pixels, (i + 1) * pixels));
    }
    await predictor.dispose();
    return found;
  });
}

function batchOfImages(images: readonly Float32Array[], channels?: readonly number[]): DenseArray {
  return batchOfViews(
    images.map((image) => ({ image: minMax(image), view: WHOLE })),
    channels,
  );
}
