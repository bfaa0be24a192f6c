import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../core/errors.js";
import type { DenseArray, NetworkEngine } from "./engine.js";
import { tf, tfl } from "./tf.js";

/** Examples; height and width, odd so that poolings overhang; channels; classes. */
const EXAMPLES = 4;
const SIZE = 7;
const CHANNELS = 2;
const CLASSES = 3;
const LEARNING_RATE = 0.01;
/** With Adam's usual, smaller one a weight whose gradient is 0 but for rounding moves as far as all others. */
const EPSILON = 1e-3;

/**
 * What PyTorch 2.6 computes in 64-bit numbers (test/fixtures/generate/self-test.py): the loss before each of three
 * steps of Adam, each weight's gradient at the first (its product with cos(1.3 i)), and the outputs in inference
 * after the last.
 */
const LOSSES = [1.328168, 1.083486, 0.911976];
const GRADIENTS: Record<string, number> = {
  "a/kernel": -0.0162325,
  "a/bias": 0.0724657,
  "a_bn/gamma": -0.193752,
  "a_bn/beta": -0.0876368,
  "b/kernel": -0.0186288,
  "b/bias": -0.0635727,
  "b_bn/gamma": 0.10154,
  "b_bn/beta": 0.0569525,
  "c/kernel": -0.342295,
  "c/bias": -0.36214,
};
const OUTPUTS = [
  0.116071, -0.467226, 0.0325759, 0.887567, -0.56309, -1.11556, -0.111575, 0.366595, 0.810383, 1.33298,
  -0.50153, -1.21636,
];
const TOLERANCE = 1e-3;

/**
 * Has an engine train a small network of every type of layer that the package's networks have, and compares it with
 * known numbers. Throws {@link Coos7Error} where it computes something else, or fails.
 */
export async function checkEngine(engine: NetworkEngine): Promise<void> {
  const model = smallNetwork();
  try {
    await compareTraining(engine, model);
  } finally {
    for (const variable of model.weights) variable.dispose();
  }
}

async function compareTraining(engine: NetworkEngine, model: LayersModel): Promise<void> {
  const inputs = [waves([EXAMPLES, SIZE, SIZE, CHANNELS], 0.5)];
  const targets: DenseArray = {
    data: Float32Array.from({ length: EXAMPLES * CLASSES }, (_, i) =>
      Math.floor(i / CLASSES) % CLASSES === i % CLASSES ? 1 : 0,
    ),
    shape: [EXAMPLES, CLASSES],
  };
  const compare = (what: string, found: number, expected: number): void => {
    if (!(Math.abs(found - expected) <= TOLERANCE))
      throw new Coos7Error(
        `The engine ${engine.name} computes wrongly on this machine: expected ${expected} as ${what} of a test network but found ${found}; choose another by COOS7_BACKEND`,
      );
  };
  const trainer = await engine.trainer(model, {
    loss: "softmaxCrossEntropy",
    adam: { epsilon: EPSILON },
  });
  const { gradients } = await trainer.gradients(inputs, targets);
  for (const [name, expected] of Object.entries(GRADIENTS)) {
    const gradient = gradients[name] ?? new Float32Array(1).fill(Number.NaN);
    const probe = waves([gradient.length], 0).data;
    compare(
      `the gradient of ${name}`,
      gradient.reduce((sum, value, i) => sum + value * probe[i]!, 0),
      expected,
    );
  }
  for (const [i, expected] of LOSSES.entries())
    compare(`loss ${i + 1}`, await trainer.step(inputs, targets, LEARNING_RATE), expected);
  const { weights } = await trainer.state();
  await trainer.dispose();

  for (const variable of model.weights)
    tf.tidy(() => {
      variable.write(tf.tensor(weights[variable.originalName]!, variable.shape as number[]));
    });
  const predictor = await engine.predictor(model, [{ layer: "c" }]);
  const [output] = await predictor.run(inputs);
  await predictor.dispose();
  for (const [i, expected] of OUTPUTS.entries())
    compare(`output ${i + 1}`, output!.data[i] ?? Number.NaN, expected);
}

function smallNetwork(): LayersModel {
  const layer = (made: { apply(x: SymbolicTensor | SymbolicTensor[]): unknown }, ...x: SymbolicTensor[]) =>
    made.apply(x.length > 1 ? x : x[0]!) as SymbolicTensor;
  const { conv2d, batchNormalization, maxPooling2d, upSampling2d, reLU, concatenate, flatten, dense } =
    tfl.layers;
  const convolution = (name: string, filters: number) =>
    conv2d({ name, filters, kernelSize: 3, padding: "same", activation: "relu" });
  const norm = (name: string) => batchNormalization({ name, momentum: 0.9, epsilon: 1e-3 });
  const pool = (name: string) => maxPooling2d({ name, poolSize: 2, padding: "same" });

  const input = tfl.input({ shape: [SIZE, SIZE, CHANNELS], name: "x" });
  const a = layer(pool("a_pool"), layer(norm("a_bn"), layer(convolution("a", 4), input)));
  const small = layer(pool("b_pool"), a);
  const b = layer(reLU({ name: "b_relu" }), layer(norm("b_bn"), layer(convolution("b", 3), small)));
  const joined = layer(
    concatenate({ name: "joined" }),
    a,
    layer(upSampling2d({ name: "up", size: [2, 2] }), b),
  );
  const output = layer(dense({ name: "c", units: CLASSES }), layer(flatten({ name: "flat" }), joined));
  const model = tfl.model({ name: "self-test", inputs: input, outputs: output });
  tf.tidy(() => {
    for (const [i, variable] of model.trainableWeights.entries()) {
      const { data, shape } = waves(variable.shape as number[], i);
      variable.write(tf.mul(tf.tensor(data, [...shape]), 0.5));
    }
  });
  return model;
}

/** cos(phase + 1.3 i) for the running index i. */
function waves(shape: readonly number[], phase: number): DenseArray {
  const length = shape.reduce((product, size) => product * size, 1);
  return { data: Float32Array.from({ length }, (_, i) => Math.cos(phase + 1.3 * i)), shape };
}
