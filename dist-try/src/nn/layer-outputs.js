import { UsageError } from "../core/errors.js";
import { withNetworkEngine } from "./choose-engine.js";
/**
 * What layers of a network give for a batch, in inference mode: for looking into a network, a few images at a time. (For
 * the features of whole splits there is `featureSource`.) `inputs` are in the order of the model's inputs, images with
 * the channels last; the outputs are in the order of `layers`.
 */
export function layerOutputs(model, inputs, layers, run = {}) {
    return withNetworkEngine(1, run, async (engine) => {
        const predictor = await engine.predictor(model, layers);
        try {
            return await predictor.run(inputs);
        }
        finally {
            await predictor.dispose();
        }
    });
}
/**
 * Of the maps that a convolution gives for one image, those with the largest values, largest first: up to `count` images
 * of height x width. `output` is (images, height, width, maps), as `layerOutputs` gives it.
 * Throws {@link UsageError} where it has another shape or no such image.
 */
export function strongestMaps({ data, shape }, count, image = 0) {
    const [images = 0, height = 0, width = 0, maps = 0] = shape;
    if (shape.length !== 4)
        throw new UsageError(`Expected the output of a convolution, of shape (images, height, width, maps), but found (${shape.join(", ")})`);
    if (!(Number.isInteger(image) && image >= 0 && image < images))
        throw new UsageError(`Expected image to be a whole number from 0 to ${images - 1} but found ${image}`);
    const start = image * height * width * maps;
    const all = Array.from({ length: maps }, (_, map) => Float32Array.from({ length: height * width }, (_, pixel) => data[start + pixel * maps + map]));
    const largest = new Map(all.map((map) => [map, map.reduce((a, b) => Math.max(a, b))]));
    return all.sort((a, b) => largest.get(b) - largest.get(a)).slice(0, count);
}
//# sourceMappingURL=layer-outputs.js.map