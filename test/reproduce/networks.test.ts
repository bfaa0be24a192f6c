import assert from "node:assert/strict";
import { type SpawnOptions, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseCsv } from "../../src/core/csv.js";
import { digests, temporaryFolder } from "../cli/run-coos7.js";

const SCRIPT = fileURLToPath(new URL("./small-run.js", import.meta.url));

/** Starts a small run with a cache of its own, where VGG16's weights cannot be had. */
function start(cache: string, folder: string, workers: number, families: string) {
  const options: SpawnOptions = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, COOS7_CACHE: cache, COOS7_VGG16_URL: join(cache, "no-weights.h5") },
  };
  const child = spawn(process.execPath, [SCRIPT, folder, String(workers), families], options);
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  return { child, ended };
}

test("a run trains networks, leaves out what cannot be done, and resumes after SIGKILL to the same files", async (t) => {
  const place = temporaryFolder(t);
  const [whole, killed] = [join(place, "whole"), join(place, "killed")];
  const all = "deeploc,texture,pci,vgg16";
  assert.equal(await start(join(place, "cache"), whole, 2, all).ended, 0);
  const [, ...rows] = parseCsv(readFileSync(join(whole, "table3.csv"), "utf8"));
  const record = JSON.parse(readFileSync(join(whole, "run.json"), "utf8"));

  await t.test("the rows are the paper's, in its order, each on every split", () => {
    const models = rows.filter(([, , , split]) => split === "test4").map((row) => row.slice(0, 3));
    assert.deepEqual(models, [
      ["DeepLoc", "", "End-to-End"],
      ["DeepLoc", "FC2", "kNN"],
      ["DeepLoc", "FC2", "L1 LR"],
      ["Texture", "", "kNN"],
      ["Texture", "", "L1 LR"],
      ...["Conv3", "Conv4", "Conv5"].flatMap((layer) => [
        ["PCI", layer, "kNN"],
        ["PCI", layer, "L1 LR"],
      ]),
    ]);
    assert.equal(rows.length, 5 * models.length);
    const train = rows.filter(([, , , split]) => split === "train");
    assert.deepEqual(new Set(train.map((row) => row[7])), new Set(["84"]));
  });

  await t.test("end to end, DeepLoc's own probabilities are scored", () => {
    const csv = readFileSync(join(whole, "predictions", "deeploc__end-to-end__test3.csv"), "utf8");
    const [, ...images] = parseCsv(csv);
    assert.equal(images.length, 14);
    for (const [, , predicted, ...text] of images) {
      const probabilities = text.map(Number);
      assert.ok(Math.abs(probabilities.reduce((a, b) => a + b) - 1) < 1e-5);
      assert.equal(probabilities.indexOf(Math.max(...probabilities)), Number(predicted));
    }
  });

  await t.test("run.json tells of the networks, and why there is no VGG16", () => {
    const names = record.networks.map((network: { features: string }) => network.features);
    assert.deepEqual(names, ["DeepLoc", "PCI"]);
    for (const { backend, weights, training } of record.networks) {
      assert.equal(backend, "onnx");
      assert.match(weights, /^[0-9a-f]{64}$/);
      assert.equal(training.settings.seed, 2);
      assert.ok(
        training.checks.some(
          ({ iteration }: { iteration: number }) => iteration === training.chosenIteration,
        ),
      );
    }
    assert.equal(record.leftOut.length, 1);
    assert.equal(record.leftOut[0].features, "VGG16");
    assert.match(record.leftOut[0].reason, /no-weights\.h5.*coos7 download vgg16/);
  });

  await t.test("the table's notes say what was reduced, what it ran on and what is missing", () => {
    const text = readFileSync(join(whole, "table3.md"), "utf8");
    assert.match(
      text,
      /DeepLoc has layers of 2, 2, 3, 4 .* 8 iterations of 8 images \(paper: .*10,000 .* 128/,
    );
    assert.match(text, /PCI has .*paper: layers of 96, 256, 384, 384, 256/);
    assert.match(text, /Networks computed on onnx\./);
    assert.match(text, /VGG16 is left out: .*coos7 download vgg16/);
  });

  await t.test("killed three times, and on one worker, it gives the same files", async () => {
    for (const delay of [1200, 1800, 2500]) {
      const { child, ended } = start(join(place, "cache2"), killed, 1, all);
      await Promise.race([setTimeout(delay), ended]);
      child.kill("SIGKILL");
      await ended;
    }
    assert.equal(await start(join(place, "cache2"), killed, 1, all).ended, 0);
    assert.deepEqual(digests(killed), digests(whole));
  });
});

test("random weights are called so everywhere and stand beside no value of the paper", async (t) => {
  const place = temporaryFolder(t);
  assert.equal(await start(join(place, "cache"), join(place, "out"), 2, "vgg16-random").ended, 0);
  const [, ...rows] = parseCsv(readFileSync(join(place, "out", "table3.csv"), "utf8"));
  assert.deepEqual(new Set(rows.map(([features]) => features)), new Set(["VGG16-random"]));
  assert.ok(
    readdirSync(join(place, "out", "confusion")).every((name) => name.startsWith("vgg16-random-conv")),
  );
  const text = readFileSync(join(place, "out", "table3.md"), "utf8");
  assert.match(text, /VGG16-random is VGG16 with random weights .* its errors say nothing/);
  assert.doesNotMatch(text, /\] \(\d/);
});
