// Narrow networks with the weights, inputs and results that PyTorch has in test/fixtures/networks.hdf5 (float64, batch
// norm with batch statistics), and in Keras' file layout for VGG16.
import { fileURLToPath } from "node:url";
import { IMAGE_SIZE } from "../../src/dataset/dataset.js";
import { loadHdf5 } from "../../src/dataset/hdf5/library.js";
import { vggInput } from "../../src/nn/intensities.js";
import { DEEPLOC_FC2, deepLoc } from "../../src/nn/networks/deeploc.js";
import { DEEPLOC_SIZE } from "../../src/nn/networks/dimensions.js";
import { PCI_LAYERS, pairedCellInpainting } from "../../src/nn/networks/pci.js";
import { VGG16_LAYERS, vgg16 } from "../../src/nn/networks/vgg16.js";
import { tf } from "../../src/nn/tf.js";
/** DeepLoc on the centre crops of six images of seven classes. */
export async function referenceDeepLoc() {
    const values = await readFixture("networks.hdf5");
    const model = deepLoc({ classes: 7, widths: { convolutions: [4, 8, 16], dense: 12 }, seed: 1 });
    const length = 2 * DEEPLOC_SIZE ** 2;
    const crops = values.get("deeploc/crops");
    const centre = new Float32Array(6 * length);
    for (let n = 0; n < 6; n++)
        centre.set(crops.subarray(n * 5 * length, n * 5 * length + length), n * length);
    const labels = values.get("deeploc/labels");
    return {
        model,
        lossName: "softmaxCrossEntropy",
        inputs: [channelsLast(centre, 6, [0, 1], 2, DEEPLOC_SIZE)],
        targets: {
            data: Float32Array.from({ length: 6 * 7 }, (_, i) => (labels[Math.floor(i / 7)] === i % 7 ? 1 : 0)),
            shape: [6, 7],
        },
        loss: 2.231945713653676,
        gradients: setParameters(model, values, "deeploc"),
        outputs: [
            { layer: model.layers.at(-1).name, values: values.get("deeploc/logits") },
            { layer: DEEPLOC_FC2, values: values.get("deeploc/fc2_activations") },
        ],
    };
}
/** The same DeepLoc, and all five crops of each of the six images, an image's crops one after the other. */
export async function referenceCrops() {
    const values = await readFixture("networks.hdf5");
    const { model } = await referenceDeepLoc();
    return { model, crops: channelsLast(values.get("deeploc/crops"), 30, [0, 1], 2, DEEPLOC_SIZE) };
}
/** Paired cell inpainting from three source cells to three target cells. */
export async function referencePci() {
    const values = await readFixture("networks.hdf5");
    const model = pairedCellInpainting({ widths: { source: [6, 8, 12, 12, 8], target: [2, 3, 3] }, seed: 1 });
    const images = values.get("pci/rescaled");
    const half = images.length / 2;
    const [source, target] = [images.subarray(0, half), images.subarray(half)];
    return {
        model,
        lossName: "meanSquaredError",
        inputs: [channelsLast(source, 3, [0, 1], 2, IMAGE_SIZE), channelsLast(target, 3, [1], 2, IMAGE_SIZE)],
        targets: channelsLast(target, 3, [0], 2, IMAGE_SIZE),
        loss: 1.72303709214156,
        gradients: setParameters(model, values, "pci"),
        outputs: [
            { layer: "y_gfp", values: values.get("pci/output") },
            ...PCI_LAYERS.map((layer) => ({
                layer,
                pool: "max",
                values: values.get(`pci/features/${layer}`),
            })),
        ],
    };
}
/** VGG16's pooled features of six images. */
export async function referenceVgg16() {
    const values = await readFixture("networks.hdf5");
    const weights = await readFixture("vgg16_narrow_random_keras_layout.h5");
    const model = vgg16({ widths: [4, 8, 12, 16, 16], seed: 1 });
    for (const variable of model.weights) {
        const [layer, kind] = variable.originalName.split("/");
        const stored = weights.get(`${layer}/${layer}_${kind === "kernel" ? "W" : "b"}_1:0`);
        variable.write(tf.tensor(stored, variable.shape));
    }
    return {
        model,
        inputs: [vggInput(values.get("images"))],
        outputs: VGG16_LAYERS.map((layer) => ({
            layer,
            pool: "max",
            values: values.get(`vgg16/features/${layer}`),
        })),
    };
}
/** Gives a model the fixture's parameters (moving statistics become 0) and returns their gradients. */
function setParameters(model, values, network) {
    const gradients = {};
    for (const variable of model.weights) {
        const name = variable.originalName;
        const [layer, kind] = name.replace("_bn/", "/").split("/");
        const shape = variable.shape;
        if (variable.trainable) {
            variable.write(tf.tensor(values.get(`${network}/${layer}/${kind}`), shape));
            gradients[name] = values.get(`${network}/${layer}/grad_${kind}`);
        }
        else
            variable.write(tf.zeros(shape));
    }
    return gradients;
}
/** Some channels of `count` images of `total` channels, with the channels last. */
function channelsLast(images, count, channels, total, size) {
    const pixels = size * size;
    const data = new Float32Array(count * pixels * channels.length);
    let at = 0;
    for (let n = 0; n < count; n++)
        for (let i = 0; i < pixels; i++)
            for (const channel of channels)
                data[at++] = images[(n * total + channel) * pixels + i];
    return { data, shape: [count, size, size, channels.length] };
}
async function readFixture(name) {
    const { File, Dataset, Group } = await loadHdf5();
    const file = new File(fileURLToPath(new URL(`../../../test/fixtures/${name}`, import.meta.url)), "r");
    const values = new Map();
    const collect = (path) => {
        const entity = file.get(path);
        if (entity instanceof Dataset)
            values.set(path.slice(1), Float32Array.from(entity.value, Number));
        if (entity instanceof Group)
            for (const key of entity.keys())
                collect(`${path === "/" ? "" : path}/${key}`);
    };
    try {
        collect("/");
    }
    finally {
        file.close();
    }
    return values;
}
//# sourceMappingURL=reference-networks.js.map