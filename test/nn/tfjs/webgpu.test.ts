// Needs a GPU, or a software adapter as scripts/webgpu/run-tests.mjs brings one. Without COOS7_TEST_WEBGPU these tests
// are skipped: Dawn loads the machine's drivers, of whatever quality, into the process.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chooseEngine } from "../../../src/nn/choose-engine.js";
import { probeEngine } from "../../../src/nn/probe.js";
import { tfl } from "../../../src/nn/tf.js";
import { createTfjsEngine, type TfjsEngine } from "../../../src/nn/tfjs/engine.js";
import { assertPredictsAsPyTorch, assertTrainsAsPyTorch } from "../agreement.js";
import { referenceDeepLoc, referencePci, referenceVgg16 } from "../reference-networks.js";
import { assertKeepsNoTensors, assertKeepsToItself } from "./habits.js";

const skip = process.env.COOS7_TEST_WEBGPU ? false : "set COOS7_TEST_WEBGPU=1 on a machine with a GPU";
let engine: TfjsEngine;

before(async () => {
  if (!skip) engine = await createTfjsEngine("webgpu");
});
after(() => engine?.close());

test("webgpu has PyTorch's loss, gradients and activations of DeepLoc", { skip }, async () => {
  await assertTrainsAsPyTorch(engine, await referenceDeepLoc());
});

test("webgpu has PyTorch's loss, gradients and activations of paired cell inpainting", { skip }, async () => {
  await assertTrainsAsPyTorch(engine, await referencePci());
});

test("webgpu has PyTorch's features of VGG16", { skip }, async () => {
  await assertPredictsAsPyTorch(engine, await referenceVgg16());
});

test("steps on webgpu leave no tensors behind", { skip }, () => assertKeepsNoTensors("webgpu"));

test("training on webgpu and on cpu in turns gives what each gives alone", { skip }, () =>
  assertKeepsToItself("webgpu", "cpu"),
);

test("what the device refuses is an error, not a wrong result", { skip }, async (t) => {
  // A GPU's limit would take gigabytes to exceed.
  if (!engine.software) return t.skip("llvmpipe's limit is 128 MiB an array, this device's is unknown");
  const shape = [2048, 2048, 10];
  const model = tfl.sequential({ layers: [tfl.layers.reLU({ name: "relu", inputShape: shape })] });
  const own = await createTfjsEngine("webgpu");
  const predictor = await own.predictor(model, [{ layer: "relu" }]);
  const data = new Float32Array(2048 * 2048 * 10).fill(1);
  await assert.rejects(predictor.run([{ data, shape: [1, ...shape] }]), {
    name: "Coos7Error",
    message: /^The engine webgpu failed: .*larger than the maximum/,
  });
  own.close();
});

test("auto leaves a software adapter alone, which passes the self-test all the same", { skip }, async () => {
  const probe = await probeEngine("webgpu");
  assert.ok(probe.works, JSON.stringify(probe));
  assert.equal(probe.software, engine.software);
  if (probe.software)
    assert.notEqual(await chooseEngine(1, { backend: "auto", onWarning: () => {} }), "webgpu");
});
