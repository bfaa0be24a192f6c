import { after, before, test } from "node:test";
import type { NetworkEngine } from "../../../src/nn/engine.js";
import { createOnnxEngine } from "../../../src/nn/onnx/network-engine.js";
import { assertPredictsAsPyTorch, assertTrainsAsPyTorch } from "../agreement.js";
import { referenceDeepLoc, referencePci, referenceVgg16 } from "../reference-networks.js";

let engine: NetworkEngine;
before(async () => {
  engine = await createOnnxEngine(2);
});
after(() => engine.close());

test("DeepLoc trains as in PyTorch", async () => {
  await assertTrainsAsPyTorch(engine, await referenceDeepLoc());
});

test("paired cell inpainting trains as in PyTorch", async () => {
  await assertTrainsAsPyTorch(engine, await referencePci());
});

test("VGG16 gives PyTorch's features", async () => {
  await assertPredictsAsPyTorch(engine, await referenceVgg16());
});
