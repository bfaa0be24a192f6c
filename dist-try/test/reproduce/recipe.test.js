// The paper's recipe as the code holds it: each constant with its value, and where that stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXTURE_NAMES } from "../../src/features/texture.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { RandomizedSearch } from "../../src/models/randomized-search.js";
import { deepLoc } from "../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../src/nn/networks/pci.js";
import { correctedRate } from "../../src/nn/onnx/training-step.js";
import { deepLocPlan } from "../../src/nn/training/deeploc.js";
import { pciPlan } from "../../src/nn/training/pci.js";
import { DEEPLOC_SETTINGS, deepLocSettings, PCI_SETTINGS, pciSettings, } from "../../src/nn/training/settings.js";
import { CROP_OFFSETS } from "../../src/nn/views.js";
import { CLASSIFIERS } from "../../src/reproduce/classifiers.js";
import { FAMILIES } from "../../src/reproduce/families/families.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { temporaryFolder } from "../dataset/support.js";
import { NARROW_DEEPLOC, NARROW_PCI, smallTraining } from "../nn/training/small-training.js";
const PAPER = "Lu et al. 2019, section 3.1";
const DEEPLOC = "Kraus et al. 2017";
const YEAST = "Lu et al. 2019 (paired cell inpainting)";
function check(constants) {
    for (const [name, found, expected, source] of constants)
        assert.deepEqual(found, expected, `${name}: ${source}`);
}
/** The one value that all layers of a kind have in a part of their configuration. */
function common(model, kind, part) {
    const layers = model.layers.filter((layer) => layer.getClassName() === kind);
    const values = layers.map((layer) => JSON.stringify(part(layer.getConfig())));
    assert.equal(new Set(values).size, 1, `${kind}: ${values}`);
    return JSON.parse(values[0]);
}
/** An initializer without its seed. */
function initializer({ className, config }) {
    const { seed: _, ...rest } = config;
    return { className, ...rest };
}
/** Adam's rates of its first two steps, from which both its betas follow. */
const adamRates = (options) => [1, 2].map((step) => correctedRate(1, step, options));
const ratesOf = (beta1, beta2) => [1, 2].map((step) => Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step));
test("DeepLoc is trained by the paper's and its authors' constants", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 20);
    const plan = await deepLocPlan(dataset, deepLocSettings({ widths: NARROW_DEEPLOC }), {});
    t.after(() => plan.close());
    const model = deepLoc({ classes: 7, widths: NARROW_DEEPLOC, seed: 1 });
    const kernel = { className: "TruncatedNormal", mean: 0, stddev: 0.1 };
    const bias = { className: "Constant", value: 0.1 };
    check([
        ["iterations", plan.iterations, 10_000, PAPER],
        ["images in a batch", plan.batch, 128, PAPER],
        ["share of Training learned from", plan.trainingImages, 16, `80 % of 20 images: ${PAPER}`],
        ["share of Training that chooses", plan.validationImages, 4, `20 % of 20 images: ${PAPER}`],
        ["checkpoints", [plan.checkpoints[0], plan.checkpoints.length], [500, 20], PAPER],
        ["the best checkpoint is kept", plan.check.choosesBest, true, PAPER],
        ["loss", plan.loss, "softmaxCrossEntropy", `${DEEPLOC}, DeepLoc_train.py`],
        ["learning rate", plan.learningRate(0), 0.1, `${DEEPLOC}, DeepLoc_train.py`],
        ["steps of one rate", [24, 25].map(plan.learningRate), [0.1, 0.1 * 0.96], `${DEEPLOC}, DeepLoc_train.py`],
        ["Adam's epsilon", plan.adam.epsilon, 1e-8, "TensorFlow's default, with which DeepLoc was trained"],
        ["Adam's betas", adamRates(plan.adam), ratesOf(0.9, 0.999), "TensorFlow's defaults"],
        ["crops that are averaged", CROP_OFFSETS.length, 5, `${DEEPLOC}, DeepLoc_eval.py`],
        [
            "batch norm's momentum",
            common(model, "BatchNormalization", ({ momentum }) => momentum),
            0.5,
            `${DEEPLOC}, nn_layers.py: decay of the moving averages`,
        ],
        [
            "batch norm's epsilon",
            common(model, "BatchNormalization", ({ epsilon }) => epsilon),
            1e-3,
            `${DEEPLOC}, nn_layers.py`,
        ],
        ...["Conv2D", "Dense"].flatMap((kind) => [
            [
                `initial weights, ${kind}`,
                common(model, kind, ({ kernelInitializer }) => initializer(kernelInitializer)),
                kernel,
                `${DEEPLOC}, nn_layers.py`,
            ],
            [
                `initial biases, ${kind}`,
                common(model, kind, ({ biasInitializer }) => initializer(biasInitializer)),
                bias,
                `${DEEPLOC}, nn_layers.py`,
            ],
        ]),
    ]);
});
test("PCI is trained by its authors' constants", async (t) => {
    const dataset = await smallTraining(temporaryFolder(t), 128);
    const plan = await pciPlan(dataset, pciSettings({ widths: NARROW_PCI }), {});
    t.after(() => plan.close());
    const model = pairedCellInpainting({ widths: NARROW_PCI, seed: 1 });
    check([
        ["epochs", plan.checkpoints.length, 30, `${YEAST}, opts.py`],
        ["pairs in a batch", plan.batch, 64, `${YEAST}, opts.py`],
        ["each cell is a source once in an epoch", plan.iterations, (30 * 128) / 64, `${YEAST}, train.py`],
        ["loss", plan.loss, "meanSquaredError", `${YEAST}, train.py`],
        ["learning rate, to the end", [0, 59].map(plan.learningRate), [1e-4, 1e-4], `${YEAST}, train.py`],
        ["Adam's epsilon", plan.adam.epsilon, 1e-8, `${YEAST}, train.py`],
        ["Adam's betas", adamRates(plan.adam), ratesOf(0.5, 0.999), `${YEAST}, train.py: beta1 0.5`],
        ["the last weights are kept", plan.check.choosesBest, false, `${YEAST}, train.py`],
        [
            "a pair has in common",
            PCI_SETTINGS.groupBy,
            ["date", "microscope", "plate", "well"],
            "pairs of one well",
        ],
        [
            "batch norm's momentum",
            common(model, "BatchNormalization", ({ momentum }) => momentum),
            0.99,
            "Keras' default",
        ],
        [
            "batch norm's epsilon",
            common(model, "BatchNormalization", ({ epsilon }) => epsilon),
            1e-3,
            "Keras' default",
        ],
        [
            "initial weights",
            common(model, "Conv2D", ({ kernelInitializer }) => initializer(kernelInitializer)),
            { className: "VarianceScaling", scale: 1, mode: "fanAvg", distribution: "uniform" },
            "Keras' default, Glorot's",
        ],
        [
            "initial biases",
            common(model, "Conv2D", ({ biasInitializer }) => initializer(biasInitializer)),
            { className: "Zeros" },
            "Keras' default",
        ],
    ]);
});
test("features and classifiers are the paper's", () => {
    const settings = Object.fromEntries(CLASSIFIERS.map(({ name, settings }) => {
        const { version: _, ...rest } = settings(PROFILES.paper);
        return [name, rest];
    }));
    const grid = {
        nEstimators: [20, 40, 60, 80, 120, 140, 160, 180, 200],
        maxFeatures: ["log2", "sqrt"],
        maxDepth: [1, 13, 25, 37, 50, null],
        minSamplesSplit: [2, 5, 10, 20, 40],
        minSamplesLeaf: [1, 2, 4, 8, 16],
    };
    const layersOf = (id) => FAMILIES.find((family) => family.id === id).layers;
    check([
        ["scales of texture", TEXTURE_NAMES.filter((name) => name.startsWith("contrast")).length, 5, PAPER],
        [
            "Haralick's features at each",
            TEXTURE_NAMES.filter((name) => name.endsWith(" d1")).length,
            13,
            "mahotas",
        ],
        ["features in all", TEXTURE_NAMES.length, 5 * 13 + 4, PAPER],
        ["DeepLoc's layers", layersOf("deeploc"), ["FC2"], `the last fully-connected layer: ${PAPER}`],
        ["PCI's layers", layersOf("pci"), ["Conv3", "Conv4", "Conv5"], "Table 3"],
        ["VGG16's layers", layersOf("vgg16"), ["Conv3_3", "Conv4_1", "Conv4_2"], "Table 3"],
        ["neighbours", settings.kNN, { k: 11 }, PAPER],
        ["neighbours by default", new KNeighborsClassifier().nNeighbors, 11, PAPER],
        [
            "L1 logistic regression",
            settings["L1 LR"],
            { multiClass: "ovr", c: 1 },
            "scikit-learn's defaults in 2019",
        ],
        ["forest", settings.RF, { grid, draws: 100, folds: 5 }, PAPER],
        ["search by default", new RandomizedSearch().options, { grid, nIter: 100, cv: 5, seed: 0 }, PAPER],
    ]);
});
test('the profile "paper" changes nothing of this, and uses all images', () => {
    const { scale, imageLimit, search, deepLoc, pci } = PROFILES.paper;
    assert.deepEqual({ ...DEEPLOC_SETTINGS, ...deepLoc }, DEEPLOC_SETTINGS);
    assert.deepEqual({ ...PCI_SETTINGS, ...pci }, PCI_SETTINGS);
    assert.deepEqual({ scale, imageLimit, search }, { scale: 1, imageLimit: {}, search: { draws: 100, folds: 5 } });
});
//# sourceMappingURL=recipe.test.js.map