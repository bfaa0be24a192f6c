import assert from "node:assert/strict";
import { after, test } from "node:test";
import { WorkerPool } from "../../../src/core/workers.js";
import type { SplitName } from "../../../src/dataset/dataset.js";
import { CALIBRATION } from "../../../src/dataset/simulate/calibration.js";
import { FACTORS, simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { openSimulator } from "../../../src/dataset/simulate/simulator.js";
import { extractFeatures } from "../../../src/features/extract.js";
import { TEXTURE } from "../../../src/features/texture.js";
import {
  balancedErrorPercent,
  type ConfusionMatrix,
  confusionMatrix,
  recalls,
} from "../../../src/metrics/confusion.js";
import { KNeighborsClassifier } from "../../../src/models/neighbors/k-neighbors-classifier.js";
import { StandardScaler } from "../../../src/models/standard-scaler.js";

const [ER, GOLGI, EARLY_ENDOSOME, CYTOSOL, ENVELOPE] = [0, 2, 4, 5, 6] as const;
const pool = new WorkerPool();
after(() => pool.close());

/** Confusions of 11 nearest neighbours on Texture features, at a thirtieth of COOS-7's size. */
async function confusions(severity: Record<string, number> = {}): Promise<Record<string, ConfusionMatrix>> {
  const dataset = openSimulator(simulatorOptions({ seed: 1, scale: 0.03, severity }));
  const labelsOf = async (split: SplitName): Promise<Int32Array> => (await dataset.open(split)).labels;
  const x = await extractFeatures(dataset, "training", TEXTURE, { pool });
  const scaler = new StandardScaler().fit(x);
  const classifier = await new KNeighborsClassifier({ k: 11 }).fit(
    scaler.transform(x),
    await labelsOf("training"),
    { pool },
  );
  const matrices: Record<string, ConfusionMatrix> = {};
  for (const split of ["test1", "test3", "test4"] as const) {
    const features = scaler.transform(await extractFeatures(dataset, split, TEXTURE, { pool }));
    matrices[split] = confusionMatrix(await labelsOf(split), await classifier.predict(features, { pool }), 7);
  }
  return matrices;
}

test("shift costs Texture classifiers accuracy, and endosomes more than others: to the ER later, to the Golgi elsewhere", async () => {
  const { test1, test3, test4 } = (await confusions()) as Record<
    "test1" | "test3" | "test4",
    ConfusionMatrix
  >;
  const base = balancedErrorPercent(test1);
  assert.ok(base > 4 && base < 15, `test1: ${base}`);
  for (const shifted of [test3, test4]) {
    assert.ok(balancedErrorPercent(shifted) > base + 1);
    const losses = [...recalls(test1)].map((recall, label) => recall - recalls(shifted)[label]!);
    const mean = losses.reduce((a, b) => a + b, 0) / losses.length;
    assert.ok(losses[EARLY_ENDOSOME]! > 2 * mean, `losses of recall ${losses}`);
    const best = [...recalls(shifted)]
      .map((recall, label) => ({ recall, label }))
      .sort((a, b) => b.recall - a.recall)
      .slice(0, 3)
      .map(({ label }) => label);
    assert.ok(best.includes(CYTOSOL) && best.includes(ENVELOPE));
  }
  const takenFor = (matrix: ConfusionMatrix): number => {
    const row = [...matrix.counts.subarray(EARLY_ENDOSOME * 7, EARLY_ENDOSOME * 7 + 7)];
    row[EARLY_ENDOSOME] = 0;
    return row.indexOf(Math.max(...row));
  };
  assert.equal(takenFor(test3), ER);
  assert.equal(takenFor(test4), GOLGI);
});

test("without any effect all test splits are equally hard", async () => {
  const none = Object.fromEntries(FACTORS.map((factor) => [factor, 0]));
  const { test1, test3, test4 } = (await confusions(none)) as Record<string, ConfusionMatrix>;
  for (const other of [test3!, test4!])
    assert.ok(Math.abs(balancedErrorPercent(other) - balancedErrorPercent(test1!)) < 2.5);
});

test("the description of the calibration tells what was put in from what came out", () => {
  assert.deepEqual(
    new Set(CALIBRATION.map(({ origin }) => origin)),
    new Set(["given", "calibrated", "emerged"]),
  );
});
