import { Random } from "../../core/random.js";
import { IMAGE_SIZE } from "../../dataset/dataset.js";
import { tfl } from "../tf.js";
/** The original's. */
const VGG16_WIDTHS = [64, 128, 256, 512, 512];
/** Convolutions of each block; a pooling stands between two blocks. */
const DEPTHS = [2, 2, 3, 3, 3];
/** Names of the convolutions in order: block1_conv1 … block5_conv3. */
export const VGG16_LAYERS = DEPTHS.flatMap((depth, block) => Array.from({ length: depth }, (_, i) => `block${block + 1}_conv${i + 1}`));
/**
 * The convolutions of VGG16 (Simonyan and Zisserman 2015) as Keras names them (`include_top=False`), for inputs of
 * 64 x 64 x 3. The model ends at block5_conv3: the last pooling is no feature of the paper's.
 */
export function vgg16({ widths = VGG16_WIDTHS, seed }) {
    const random = new Random(seed, "vgg16", "initial weights");
    const input = tfl.input({ shape: [IMAGE_SIZE, IMAGE_SIZE, 3], name: "input_1" });
    let x = input;
    for (const [block, depth] of DEPTHS.entries()) {
        if (block > 0)
            x = tfl.layers.maxPooling2d({ name: `block${block}_pool`, poolSize: 2 }).apply(x);
        for (let i = 0; i < depth; i++) {
            const layer = tfl.layers.conv2d({
                name: `block${block + 1}_conv${i + 1}`,
                filters: widths[block],
                kernelSize: 3,
                padding: "same",
                activation: "relu",
                kernelInitializer: tfl.initializers.heNormal({ seed: Math.floor(random.uniform() * 2 ** 31) }),
            });
            x = layer.apply(x);
        }
    }
    return tfl.model({ name: "VGG16", inputs: input, outputs: x });
}
//# sourceMappingURL=vgg16.js.map