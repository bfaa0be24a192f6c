import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { useEngine } from "../../../src/nn/create-engine.js";
import { withEngine } from "../../../src/nn/onnx/with-engine.js";
import { addition } from "./graphs.js";
import { smallClassifier } from "./small-networks.js";

const x = { data: Float64Array.of(1, 2), dims: [2] };

/** Ends the engines of this process as the system does when it has no memory left. */
function killEngines(): void {
  const found = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
  for (const line of found.split("\n"))
    if (line.includes("engine-process.js")) process.kill(Number.parseInt(line, 10), "SIGKILL");
}

const skip = process.platform !== "linux";

test("work whose engine is killed is done once more with another", { skip }, async () => {
  const warnings: string[] = [];
  let calls = 0;
  const found = await withEngine(1, { onWarning: (line) => warnings.push(line) }, async (engine) => {
    if (++calls === 1) killEngines();
    return (await engine.run(addition(1), { x })).y!.data;
  });
  assert.deepEqual(found, Float64Array.of(2, 3));
  assert.equal(calls, 2);
  assert.equal(warnings.length, 1);
  assert.match(
    warnings[0]!,
    /^ONNX Runtime's process ended early \(.*\), perhaps for want of memory; .*; trying once more$/,
  );
});

test("work whose engine is killed each time fails clearly", { skip }, async () => {
  for (const killTwice of [
    (run: Work) =>
      withEngine(1, { onWarning: () => {} }, (engine) => run(() => engine.run(addition(1), { x }))),
    (run: Work) =>
      useEngine("onnx", 1, { onWarning: () => {} }, async (engine) => {
        const { model } = smallClassifier();
        const predictor = await engine.predictor(model, [{ layer: "logits" }]);
        const input = { data: new Float32Array(13 * 11 * 2), shape: [1, 13, 11, 2] };
        return run(() => predictor.run([input]));
      }),
  ]) {
    let calls = 0;
    const work: Work = async (compute) => {
      calls++;
      killEngines();
      for (;;) await compute();
    };
    await assert.rejects(killTwice(work), { name: "EngineLostError", exitCode: 1 });
    assert.equal(calls, 2);
  }
});

/** Computes on an engine until that fails. */
type Work = (compute: () => Promise<unknown>) => Promise<never>;
