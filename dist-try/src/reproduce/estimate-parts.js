import { sharedMatrix, takeRows } from "../core/matrix.js";
import { Random } from "../core/random.js";
import { IMAGE_LENGTH } from "../dataset/dataset.js";
import { StandardScaler } from "../models/standard-scaler.js";
import { timeSteps, withNetworkEngine } from "../nn/choose-engine.js";
import { MAX_IMAGES_IN_MEMORY } from "../nn/training/plan.js";
/** Multiply-adds of a measured search of neighbours: enough for the way of large ones. */
const LEAST_WORK = 1e9;
const LEAST_QUERIES = 256;
/** Spread of the rows that are made of a real one, in standard deviations. */
const JITTER = 0.3;
/**
 * Seconds of a classifier's fit on Training and its prediction of every split: measured, with the profile's settings, on
 * as many rows or, of large tasks, on two smaller numbers of them and extrapolated by the classifier's growth.
 */
export async function classifierSeconds(definition, task, run) {
    const { columns, training, splits } = task;
    const { growth } = definition;
    const most = Math.min(training, growth.measuredRows(columns));
    const typical = splits.reduce((sum, rows) => sum + rows, 0) / splits.length;
    const few = Math.ceil(most / 2);
    const queries = Math.ceil(Math.min(typical, Math.max(LEAST_QUERIES, LEAST_WORK / ((most < training ? few : most) * columns))));
    const large = await measure(definition, task, most, queries, run);
    const total = splits.reduce((sum, rows) => sum + rows, 0);
    if (most === training)
        return large.fit + splits.length * large.start + total * large.perQuery;
    const small = await measure(definition, task, few, queries, run);
    const along = (law, a, b) => {
        const span = law(most) - law(few);
        // What does not grow is measured best where there is most of it.
        return span > 0 ? b + (Math.max(0, b - a) * (law(training) - law(most))) / span : b;
    };
    return (along(growth.fit, small.fit, large.fit) +
        splits.length * large.start +
        total * along(growth.predict, small.perQuery, large.perQuery));
}
/** Seconds of a fit, of what each prediction begins with, and of one more query. */
async function measure(definition, { columns, classes, profile, seed, like }, rows, queries, run) {
    const { x, labels } = like ? jittered(like, rows) : noisyClasses(rows, columns, classes);
    const [fitted, fit] = await timed(() => definition.fit(x, labels, profile, seed, run));
    const asked = (count) => takeRows(x, Int32Array.from({ length: count }, (_, i) => i % rows));
    const few = asked(queries);
    const many = asked(3 * queries);
    // The first may have more to prepare than those that follow.
    const [, first] = await timed(() => fitted.classifier.classify(few, run));
    const [, again] = await timed(() => fitted.classifier.classify(few, run));
    const [, more] = await timed(() => fitted.classifier.classify(many, run));
    const perQuery = Math.max(0, more - again) / (2 * queries);
    return { fit: fit + Math.max(0, first - again), start: Math.max(0, again - queries * perQuery), perQuery };
}
/** Rows that are made of known ones: these again and again, standardised, with noise. */
function jittered({ x, labels }, rows) {
    const known = new StandardScaler().fit(x).transform(x);
    const random = new Random("estimate", "jitter");
    const made = sharedMatrix(rows, x.cols);
    for (let i = 0; i < rows; i++)
        for (let j = 0; j < x.cols; j++)
            made.data[i * x.cols + j] = known.data[(i % x.rows) * x.cols + j] + JITTER * random.normal();
    return { x: made, labels: Int32Array.from({ length: rows }, (_, i) => labels[i % x.rows]) };
}
/** Standard normal values, in which each class's mean is off by as much in a tenth of the columns. */
function noisyClasses(rows, columns, classes) {
    const labels = Int32Array.from({ length: rows }, (_, row) => row % classes);
    const means = new Random("estimate", "means");
    const offset = Float32Array.from({ length: classes * columns }, () => (means.uniform() < 0.1 ? 1 : 0));
    const noise = new Random("estimate", "noise");
    const x = sharedMatrix(rows, columns);
    for (let i = 0; i < x.data.length; i++) {
        const label = labels[Math.floor(i / columns)];
        x.data[i] = noise.normal() + offset[label * columns + (i % columns)];
    }
    return { x, labels };
}
async function timed(work) {
    const started = performance.now();
    const result = await work();
    return [result, (performance.now() - started) / 1000];
}
/** Examples in measured steps, where the real ones have more: the time grows linearly with them. */
const PILOT_BATCHES = [8, 24];
/**
 * Memory of a training's process beside the outputs of all layers for a batch and the weights, in multiples of these:
 * gradients, moments and scratch, measured on ONNX Runtime with networks of a quarter to all of the paper's widths.
 */
const MEMORY_PER_TRAINING_MB = 60;
const MEMORY_OF_OUTPUTS = 4;
const MEMORY_OF_WEIGHTS = 10;
/** Memory of a training in megabytes, with the images that it keeps unless they are too many. */
export function trainingMemoryMb({ model, batch }, images) {
    const outputs = model.layers.reduce((sum, { outputShape }) => sum + valuesOf(outputShape), 0);
    const values = MEMORY_OF_OUTPUTS * outputs * batch +
        MEMORY_OF_WEIGHTS * model.countParams() +
        IMAGE_LENGTH * (images > MAX_IMAGES_IN_MEMORY ? 0 : images);
    return MEMORY_PER_TRAINING_MB + (values * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
}
/** Values of a layer's output for one example; the first dimension is that of the batch. */
function valuesOf([, ...shape]) {
    return shape.reduce((product, size) => product * size, 1);
}
/**
 * Seconds of what is left of a training on so many images, their reading apart: the start, the steps, and the checks of
 * the weights, each with a network that is compiled anew.
 */
export async function trainingSeconds(training, images, { run }) {
    const { model, backend, threads, loss, batch, steps, done, checks, checked } = training;
    const started = performance.now();
    return withNetworkEngine(threads, { ...run, backend }, async (engine) => {
        const start = (performance.now() - started) / 1000;
        const step = await timeAt(engine, { model, loss }, batch);
        const inference = await timeAt(engine, { model }, PILOT_BATCHES.at(-1));
        const left = Math.max(0, 1 - done / steps(images));
        const check = inference.first + (inference.next * checked(images)) / PILOT_BATCHES.at(-1);
        return start + step.first + left * (steps(images) * step.next + checks * check);
    });
}
/** The time of a step of so many examples, from smaller ones where there are many. */
async function timeAt(engine, job, batch) {
    const [few, more] = PILOT_BATCHES;
    if (batch <= more)
        return timeSteps(engine, { ...job, batch });
    const small = await timeSteps(engine, { ...job, batch: few });
    const large = await timeSteps(engine, { ...job, batch: more });
    const perExample = Math.max(0, large.next - small.next) / (more - few);
    return { first: large.first, next: large.next + perExample * (batch - more) };
}
//# sourceMappingURL=estimate-parts.js.map