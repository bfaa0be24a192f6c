import assert from "node:assert/strict";
import { test } from "node:test";
import type { CellIds, SplitName } from "../../src/dataset/dataset.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { wellClusters } from "../../src/metrics/bootstrap.js";
import { deepLocSettings, pciSettings } from "../../src/nn/training/settings.js";
import { tableNotes } from "../../src/reproduce/notes.js";
import { profileNamed, reductions } from "../../src/reproduce/profile.js";
import type { SplitTruth } from "../../src/reproduce/truth.js";

const CELLS = 12;

/** A split of two classes; each ID takes as many values in each class as `values` says. */
function truth(split: SplitName, values: Partial<Record<keyof CellIds, number>>): SplitTruth {
  const labels = Int32Array.from({ length: CELLS }, (_, i) => i % 2);
  const ids: CellIds = Object.fromEntries(
    Object.entries(values).map(([field, count]) => [
      field,
      Array.from(labels, (_, i) => `${(i >> 1) % count}`),
    ]),
  );
  return { split, rows: Int32Array.from(labels.keys()), labels, ids, clusters: wellClusters(labels, ids) };
}

function intervalNote(truths: SplitTruth[], comparable = false): string {
  const dataset = { ...openSimulator(), simulated: false, comparable };
  const notes = tableNotes({
    dataset,
    profile: profileNamed("paper"),
    truth: truths,
    drawn: [],
    results: [],
  });
  return notes.find((note) => note.startsWith("95 %"))!;
}

test("the note on intervals names what was resampled: wells only where wells are known", () => {
  const all = { dates: 2, plates: 3, wells: 6 };
  assert.equal(
    intervalNote([truth("training", all), truth("test4", all)], true),
    "95 % intervals by bootstrap over wells within class. They do not contain the variation from plate to plate (in COOS-7, Test4 has one plate per class).",
  );
  assert.doesNotMatch(intervalNote([truth("training", all), truth("test4", all)]), /COOS-7/, "other data");
  assert.equal(
    intervalNote([truth("training", { dates: 3 }), truth("test1", { dates: 2 })]),
    "95 % intervals by bootstrap over dates within class. Where the dataset does not say which well a cell is from, they are too narrow where cells of a well resemble each other.",
  );
  assert.match(
    intervalNote([truth("training", { dates: 2, plates: 3 })]),
    /over plates within class\. Where/,
  );
  assert.match(intervalNote([truth("training", {})]), /over cells: the dataset does not say which well/);
  assert.equal(
    intervalNote([truth("training", all), truth("test1", {}), truth("test2", { dates: 1 })]),
    "95 % intervals by bootstrap over wells (Training), dates (Test2), cells (Test1) within class. They do not contain the variation from plate to plate. Where the dataset does not say which well a cell is from, they are too narrow where cells of a well resemble each other. Classes with one date in a split are resampled by cells: they are too narrow where cells of a well resemble each other.",
  );
});

test("what a run does less than the paper is said of its images, its search and its networks; of the paper's own nothing", () => {
  const paper = profileNamed("paper");
  const asPapers = [deepLocSettings({ seed: 3 }), pciSettings({ seed: 3 })];
  assert.deepEqual(reductions(paper, [], asPapers), []);
  const less = { imageLimit: { training: 8000, test4: 4000 }, search: { draws: 20, folds: 5 } };
  const deepLoc = deepLocSettings({
    widths: { convolutions: [8, 16, 32], dense: 64 },
    iterations: 1400,
    batch: 32,
    learningRate: 0.01,
  });
  assert.deepEqual(reductions(less, ["training", "test4"], [deepLoc]), [
    "8,000 images of training, 4,000 images of test4, drawn at random within class",
    "the forest's search tries 20 settings on 5 folds (paper: 100 on 5)",
    "DeepLoc has layers of 8, 16, 32, 64 and is trained for 1,400 iterations of 32 images at learning rate 0.01 (paper: layers of 64, 128, 256, 512 and is trained for 10,000 iterations of 128 images at learning rate 0.1)",
  ]);
  const pci = pciSettings({
    widths: { source: [16, 32, 192, 320, 192], target: [4, 8, 8] },
    epochs: 16,
    batch: 8,
    learningRate: 1e-3,
    decayEpochs: 12,
  });
  assert.deepEqual(reductions(paper, [], [asPapers[0]!, pci]), [
    "PCI has layers of 16, 32, 192, 320, 192 and is trained for 16 epochs of batches of 8 at learning rate 0.001, which falls to 0 in the last 12 (paper: layers of 96, 256, 384, 384, 256 and is trained for 30 epochs of batches of 64 at learning rate 0.0001)",
  ]);
  const folds = { ...paper, search: { draws: 100, folds: 3 } };
  assert.deepEqual(reductions(folds, [], []), [
    "the forest's search tries 100 settings on 3 folds (paper: 100 on 5)",
  ]);
});
