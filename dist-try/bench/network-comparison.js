import { Random } from "../src/core/random.js";
import { withNetworkEngine } from "../src/nn/choose-engine.js";
import { inPairs, median, timed } from "./comparison.js";
/** The recipe, for the bench's output. */
export const NETWORK_RECIPE = "the networks' initial weights; inputs uniform in [0, 1), targets random; fixed seeds";
/** Steps before those that are timed; their losses are compared. */
const WARM_UP = 3;
const STEPS = 5;
/** Largest difference of the losses, relative, and of the outputs, relative to the largest of them. */
const LOSS_TOLERANCE = 1e-3;
const OUTPUT_TOLERANCE = 1e-3;
/** Times training steps, or predictions, in turn with PyTorch's on the same weights and batch. */
export function compareNetwork(work, input) {
    const { model, batch, output, training } = work;
    const job = () => ({ model, batch, outputs: [output], ...(training ? { loss: training.loss } : {}) });
    return withNetworkEngine(input.pool.size, { job, onWarning: input.log }, async (engine) => {
        input.log(`engine: ${engine.name}; batch ${batch}; each time is the median of ${STEPS} steps`);
        const inputs = model.inputs.map(({ shape }, i) => batchOf(batch, shape, `input-${i}`));
        const targets = training ? targetsOf(work) : undefined;
        await shareWithPeer(work, inputs, targets, input);
        const outputs = await outputDifference(work, engine, inputs, input);
        return training
            ? compareTraining(work, training, engine, inputs, targets, outputs, input)
            : comparePrediction(work, engine, inputs, outputs, input);
    });
}
async function compareTraining({ model, batch }, { loss, learningRate, adam }, engine, inputs, targets, outputs, input) {
    const trainer = await engine.trainer(model, { loss, adam });
    const step = () => trainer.step(inputs, targets, learningRate);
    const losses = [];
    for (let i = 0; i < WARM_UP; i++)
        losses.push(await step());
    const peer = await input.peer.ask("train", { steps: WARM_UP });
    const difference = Math.max(...losses.map((value, i) => Math.abs(value / peer.losses[i] - 1)));
    const pairs = await inPairs(input, () => medianOf(step), async () => (await input.peer.ask("train", { steps: STEPS })).seconds);
    await trainer.dispose();
    logRates(pairs, batch, input);
    return {
        pairs,
        agreement: `losses of the first ${WARM_UP} steps ${losses.map((value) => value.toPrecision(6)).join(", ")}: differ by ${difference.toExponential(1)} relative; outputs by ${outputs.toExponential(1)}`,
        agree: difference <= LOSS_TOLERANCE && outputs <= OUTPUT_TOLERANCE,
    };
}
async function comparePrediction({ model, batch, output }, engine, inputs, outputs, input) {
    const predictor = await engine.predictor(model, [output]);
    await predictor.run(inputs);
    await input.peer.ask("predict", { steps: 1 });
    const pairs = await inPairs(input, () => medianOf(() => predictor.run(inputs)), async () => (await input.peer.ask("predict", { steps: STEPS })).seconds);
    await predictor.dispose();
    logRates(pairs, batch, input);
    return {
        pairs,
        agreement: `outputs differ by ${outputs.toExponential(1)} of the largest`,
        agree: outputs <= OUTPUT_TOLERANCE,
    };
}
/** Gives the peer the weights and the batch. */
async function shareWithPeer({ model, training }, inputs, targets, { peer, pool }) {
    const values = model.weights.map((variable) => variable.read().dataSync());
    const weights = new Float32Array(values.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const value of values) {
        weights.set(value, at);
        at += value.length;
    }
    peer.write("weights", { data: weights, rows: 1, cols: weights.length });
    const share = (name, { data, shape }) => peer.write(name, { data, rows: shape[0], cols: data.length / shape[0] });
    for (const [i, array] of inputs.entries())
        share(`input-${i}`, array);
    if (targets)
        share("targets", targets);
    await peer.ask("prepare", {
        network: model.name,
        weights: model.weights.map(({ originalName, shape }) => [originalName, shape]),
        inputs: inputs.map(({ shape }) => shape),
        targets: targets?.shape ?? null,
        threads: pool.size,
        learning_rate: training?.learningRate ?? 0,
        beta1: training?.adam.beta1 ?? 0.9,
    });
}
/** How far the outputs of both sides differ, relative to the largest. */
async function outputDifference({ model, output }, engine, inputs, { peer }) {
    const predictor = await engine.predictor(model, [output]);
    const [{ data } = { data: new Float32Array() }] = await predictor.run(inputs);
    await predictor.dispose();
    const expected = peer.read("outputs").data;
    let difference = 0;
    let largest = 0;
    for (let i = 0; i < expected.length; i++) {
        difference = Math.max(difference, Math.abs(data[i] - expected[i]));
        largest = Math.max(largest, Math.abs(expected[i]));
    }
    return data.length === expected.length ? difference / largest : Number.POSITIVE_INFINITY;
}
async function medianOf(step) {
    const seconds = [];
    for (let i = 0; i < STEPS; i++)
        seconds.push(await timed(step));
    return median(seconds);
}
function logRates(pairs, batch, { log }) {
    const rate = (seconds) => (batch / median(seconds)).toFixed(1);
    log(`images/s: ours ${rate(pairs.map(({ ours }) => ours))}, PyTorch ${rate(pairs.map(({ peer }) => peer))}`);
}
function batchOf(batch, shape, name) {
    const random = new Random("network bench", name);
    const sizes = [batch, ...shape.slice(1)];
    const length = sizes.reduce((product, size) => product * size, 1);
    return { data: Float32Array.from({ length }, () => random.uniform()), shape: sizes };
}
/** One class for each example, or images. */
function targetsOf({ model, batch, training }) {
    const targets = batchOf(batch, model.outputs[0].shape, "targets");
    if (training.loss === "meanSquaredError")
        return targets;
    const classes = targets.shape[1];
    const random = new Random("network bench", "classes");
    targets.data.fill(0);
    for (let i = 0; i < batch; i++)
        targets.data[i * classes + random.integer(classes)] = 1;
    return targets;
}
//# sourceMappingURL=network-comparison.js.map