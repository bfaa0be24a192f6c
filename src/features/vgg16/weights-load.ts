import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../../core/errors.js";
import type { DenseArray } from "../../nn/engine.js";
import { VGG16_LAYERS, type Vgg16Widths, vgg16 } from "../../nn/networks/vgg16.js";
import { tf } from "../../nn/tf.js";
import { type LayerWeights, readKerasWeights } from "./weights-keras.js";

/**
 * VGG16 with the weights of a Keras file, as wide as these are. Throws {@link Coos7Error} naming the layer where the
 * file lacks one or has another shape.
 */
export async function loadVgg16(path: string): Promise<LayersModel> {
  const layers = await readKerasWeights(path);
  const widths = checkedWidths(path, layers);
  const model = vgg16({ widths, seed: 0 });
  for (const name of VGG16_LAYERS) {
    const { kernel, bias } = layers.get(name)!;
    tf.tidy(() => model.getLayer(name).setWeights([tensor(kernel), tensor(bias)]));
  }
  return model;
}

/** The width of each block; throws {@link Coos7Error} unless the layers are those of a VGG16. */
function checkedWidths(path: string, layers: ReadonlyMap<string, LayerWeights>): Vgg16Widths {
  const widths: number[] = [];
  let inputs = 3;
  for (const name of VGG16_LAYERS) {
    const layer = layers.get(name);
    if (!layer)
      throw new Coos7Error(
        `${path}: expected the layers of VGG16 but found no ${name} among ${[...layers.keys()].join(", ")}`,
      );
    const { kernel, bias } = layer;
    if (name.endsWith("_conv1")) widths.push(kernel.shape[3] ?? 0);
    const width = widths.at(-1)!;
    requireShape(`${path}: the kernel of ${name}`, kernel, [3, 3, inputs, width]);
    requireShape(`${path}: the bias of ${name}`, bias, [width]);
    inputs = width;
  }
  return widths as unknown as Vgg16Widths;
}

function requireShape(what: string, { shape }: DenseArray, expected: readonly number[]): void {
  if (shape.join() !== expected.join())
    throw new Coos7Error(
      `${what}: expected the shape (${expected.join(", ")}) but found (${shape.join(", ")})`,
    );
}

function tensor({ data, shape }: DenseArray) {
  return tf.tensor(data, [...shape]);
}
