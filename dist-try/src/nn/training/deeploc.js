import { StratifiedKFold } from "../../compute/stratified-k-fold.js";
import { throwIfCancelled } from "../../core/errors.js";
import { argmaxLabels } from "../../core/matrix.js";
import { Random } from "../../core/random.js";
import { IMAGE_LENGTH } from "../../dataset/dataset.js";
import { percentileStretch } from "../intensities.js";
import { deepLoc } from "../networks/deeploc.js";
import { averageViews, batchOfViews, CROPS, deepLocView, fiveCrops } from "../views.js";
import { mixedUp, throughMicroscope } from "./augmentation.js";
import { openTrainingImages, ShuffledEpochs, } from "./plan.js";
/** The original's numbers of iterations, over which the learning rate falls by 0.96 every 25. */
const PAPER_ITERATIONS = 10_000;
const PAPER_DECAY_INTERVAL = 25;
const DECAY = 0.96;
const CHECKPOINTS = 20;
/** Images whose five crops are classified at once. */
const IMAGES_PER_CHECK = 24;
/**
 * The shape of a training of DeepLoc: after how many iterations the learning rate falls by a factor of 0.96, and at
 * which iterations there are checkpoints (20, fewer where there are fewer iterations). With 10,000 iterations these are
 * the original's 25 and 500; a shorter or longer training is the same shape compressed or stretched.
 */
export function deepLocSchedule(iterations) {
    const decayInterval = Math.max(1, Math.round((PAPER_DECAY_INTERVAL * iterations) / PAPER_ITERATIONS));
    const marks = Array.from({ length: CHECKPOINTS }, (_, i) => Math.round(((i + 1) * iterations) / CHECKPOINTS));
    return { decayInterval, checkpoints: [...new Set(marks)].filter((mark) => mark > 0) };
}
/** Which images of Training a training learns from, and which choose its checkpoint: 80 and 20 % of each class. */
export function heldOutImages(labels, seed) {
    const { train, test } = new StratifiedKFold(5, { shuffle: true, seed }).split(labels)[0];
    return { learnedFrom: train, heldOut: test };
}
/**
 * The training of DeepLoc on a dataset's Training: 80 % of it, stratified by class, are learned from in random order;
 * the accuracy on the other 20 % (softmax averaged over five crops) chooses the checkpoint.
 * Learning rate, preprocessing and augmentation follow https://github.com/okraus/DeepLoc (DeepLoc_train.py), which reads
 * its file in order instead; the choice of the checkpoint follows the paper, section 3.1.
 */
export async function deepLocPlan(dataset, settings, run) {
    const { seed, widths, iterations, batch, learningRate, augmentation } = settings;
    const classes = dataset.classNames.length;
    const images = await openTrainingImages(dataset, percentileStretch, run);
    const { learnedFrom: train, heldOut: test } = heldOutImages(images.labels, seed);
    const stream = new ShuffledEpochs(train, seed, "deeploc", "order");
    const { decayInterval, checkpoints } = deepLocSchedule(iterations);
    const nextBatch = async (iteration) => {
        const visits = stream.batch(iteration, batch);
        const taken = await images.take(visits.map(({ item }) => item));
        const views = visits.map(({ epoch, item }, i) => {
            const random = new Random(seed, "deeploc", "view", epoch, item);
            const view = deepLocView(random);
            if (augmentation !== "microscope")
                return { image: taken[i], view };
            // All eight ways to lay a square, which the original does not draw.
            return { image: throughMicroscope(taken[i], random), view: { ...view, turns: random.integer(4) } };
        });
        const inputs = batchOfViews(views);
        const targets = oneHot(visits.map(({ item }) => images.labels[item]), classes);
        if (augmentation !== "mixup")
            return { inputs: [inputs], targets };
        const mixed = mixedUp(inputs, targets, new Random(seed, "deeploc", "mixup", iteration));
        return { inputs: [mixed.inputs], targets: mixed.targets };
    };
    return {
        title: "DeepLoc",
        model: deepLoc({ classes, widths, seed }),
        loss: "softmaxCrossEntropy",
        adam: { epsilon: 1e-8 },
        iterations,
        batch,
        learningRate: (iteration) => learningRate * DECAY ** Math.floor(iteration / decayInterval),
        nextBatch,
        checkpoints,
        check: {
            name: "validation accuracy",
            output: { layer: "fc3_bn" },
            measure: (predictor, signal, onProgress) => accuracy(predictor, images, { rows: test, classes }, signal, onProgress),
            choosesBest: true,
        },
        trainingImages: train.length,
        validationImages: test.length,
        close: images.close,
    };
}
/** Share of images whose class is that of the largest probability, averaged over five crops. */
async function accuracy(predictor, images, { rows, classes }, signal, onProgress) {
    const labels = Int32Array.from({ length: classes }, (_, label) => label);
    let right = 0;
    for (let start = 0; start < rows.length; start += IMAGES_PER_CHECK) {
        throwIfCancelled(signal);
        onProgress(start, rows.length);
        const numbers = Array.from(rows.subarray(start, start + IMAGES_PER_CHECK));
        const together = new Float32Array(numbers.length * IMAGE_LENGTH);
        (await images.take(numbers)).forEach((image, i) => {
            together.set(image, i * IMAGE_LENGTH);
        });
        const [logits] = await predictor.run([fiveCrops(together)]);
        const probabilities = new Float32Array(numbers.length * classes);
        averageViews(logits.data, { views: CROPS, cols: classes, softmax: true }, probabilities);
        const predicted = argmaxLabels(probabilities, labels);
        for (const [i, number] of numbers.entries())
            if (predicted[i] === images.labels[number])
                right++;
    }
    return right / rows.length;
}
function oneHot(labels, classes) {
    const data = new Float32Array(labels.length * classes);
    for (const [i, label] of labels.entries())
        data[i * classes + label] = 1;
    return { data, shape: [labels.length, classes] };
}
//# sourceMappingURL=deeploc.js.map