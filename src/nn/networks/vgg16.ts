import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { Random } from "../../core/random.js";
import { IMAGE_SIZE } from "../../dataset/dataset.js";
import { tfl } from "../tf.js";

/** Filters of the convolutions of each block. */
export type Vgg16Widths = readonly [number, number, number, number, number];

/** The original's. */
const VGG16_WIDTHS: Vgg16Widths = [64, 128, 256, 512, 512];

/** Convolutions of each block; a pooling stands between two blocks. */
const DEPTHS = [2, 2, 3, 3, 3] as const;

export interface Vgg16Options {
  widths?: Vgg16Widths;
  /** Seed of the initial weights (He et al. 2015), which trained ones may replace. */
  seed: number;
}

/** Names of the convolutions in order: block1_conv1 … block5_conv3. */
export const VGG16_LAYERS: readonly string[] = DEPTHS.flatMap((depth, block) =>
  Array.from({ length: depth }, (_, i) => `block${block + 1}_conv${i + 1}`),
);

/**
 * The convolutions of VGG16 (Simonyan and Zisserman 2015) as Keras names them (`include_top=False`), for inputs of
 * 64 x 64 x 3. The model ends at block5_conv3: the last pooling is no feature of the paper's.
 */
export function vgg16({ widths = VGG16_WIDTHS, seed }: Vgg16Options): LayersModel {
  const random = new Random(seed, "vgg16", "initial weights");
  const input = tfl.input({ shape: [IMAGE_SIZE, IMAGE_SIZE, 3], name: "input_1" });
  let x: SymbolicTensor = input;
  for (const [block, depth] of DEPTHS.entries()) {
    if (block > 0)
      x = tfl.layers.maxPooling2d({ name: `block${block}_pool`, poolSize: 2 }).apply(x) as SymbolicTensor;
    for (let i = 0; i < depth; i++) {
      const layer = tfl.layers.conv2d({
        name: `block${block + 1}_conv${i + 1}`,
        filters: widths[block]!,
        kernelSize: 3,
        padding: "same",
        activation: "relu",
        kernelInitializer: tfl.initializers.heNormal({ seed: Math.floor(random.uniform() * 2 ** 31) }),
      });
      x = layer.apply(x) as SymbolicTensor;
    }
  }
  return tfl.model({ name: "VGG16", inputs: input, outputs: x });
}
