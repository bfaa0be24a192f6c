import assert from "node:assert/strict";
import { test } from "node:test";
import { wellClusters } from "../../src/metrics/bootstrap.js";
import { confusionChanges, confusionShares } from "../../src/reproduce/confusion-changes.js";
import { type ScoredCell, score } from "../../src/reproduce/truth.js";

const CLASSES = 3;
const WELLS = 5;
const CELLS = 10;
const SEED = 3;

/** Classes 0 and 1 in five wells of ten cells; the first `wrong(label, well)` of a well are taken for class 2. */
function scored(wrong: (label: number, well: number) => number, wellPrefix = "well"): ScoredCell {
  const places = Array.from({ length: 2 * WELLS * CELLS }, (_, i) => ({
    label: Math.floor(i / (WELLS * CELLS)),
    well: Math.floor(i / CELLS) % WELLS,
    cell: i % CELLS,
  }));
  const labels = Int32Array.from(places, ({ label }) => label);
  const wells = places.map(({ well }) => `${wellPrefix} ${well}`);
  const predicted = Int32Array.from(places, ({ label, well, cell }) =>
    cell < wrong(label, well) ? 2 : label,
  );
  return scoredAs(labels, predicted, wells);
}

function scoredAs(labels: Int32Array, predicted: Int32Array, wells: string[]): ScoredCell {
  const ids = { wells };
  const probabilities = {
    data: new Float32Array(labels.length * CLASSES),
    rows: labels.length,
    cols: CLASSES,
  };
  return score(
    { features: "Texture", layer: "", model: "kNN" },
    { split: "test1", predicted, probabilities },
    {
      split: "test1",
      rows: Int32Array.from(labels.keys()),
      labels,
      ids,
      clusters: wellClusters(labels, ids),
    },
    CLASSES,
    SEED,
  );
}

test("shares are the matrix in percent of its rows; the diagonal's resamples are those of the table", () => {
  const one = scored((label, well) => (label === 0 ? well : 1));
  const shares = confusionShares(one, SEED);
  assert.deepEqual(
    shares.map(({ label, predicted, percent, n }) => [label, predicted, percent, n]),
    [
      [0, 0, 80, 50],
      [0, 1, 0, 50],
      [0, 2, 20, 50],
      [1, 0, 0, 50],
      [1, 1, 90, 50],
      [1, 2, 10, 50],
    ],
  );
  const [zero, , mistaken, , other] = shares;
  assert.ok(zero!.low < 80 && zero!.high > 80);
  for (const [value, expected] of [
    [mistaken!.low, 100 - zero!.high],
    [mistaken!.high, 100 - zero!.low],
    [other!.low, 90],
    [other!.high, 90],
  ] as const)
    assert.ok(Math.abs(value - expected) < 1e-9, `${value}, expected ${expected}`);
  one.replicates.forEach((error, b) => {
    const recall = (zero!.replicates[b]! + other!.replicates[b]!) / 2;
    assert.ok(Math.abs(error - (100 - recall)) < 1e-9);
  });
});

test("a class of a single image has its shares, and one without images has none", () => {
  const wells = ["a", "a", "b", "b", "b"];
  const one = scoredAs(Int32Array.of(0, 0, 0, 0, 1), Int32Array.of(0, 0, 0, 2, 1), wells);
  assert.deepEqual(
    confusionShares(one, SEED).map(({ label, predicted, percent, n }) => [label, predicted, percent, n]),
    [
      [0, 0, 75, 4],
      [0, 1, 0, 4],
      [0, 2, 25, 4],
      [1, 0, 0, 1],
      [1, 1, 100, 1],
      [1, 2, 0, 1],
    ],
  );
});

test("one more mistake in each well is 10 points in every resample of the same wells", () => {
  const changes = confusionChanges(
    scored((_, well) => well),
    scored((_, well) => well + 1),
    SEED,
  );
  const change = changes.find(({ label, predicted }) => label === 0 && predicted === 2)!;
  assert.deepEqual([change.from, change.to], [20, 30]);
  for (const value of [change.difference, change.low, change.high])
    assert.ok(Math.abs(value - 10) < 1e-9, `${value}`);
  const elsewhere = confusionChanges(
    scored((_, well) => well),
    scored((_, well) => well + 1, "another well"),
    SEED,
  ).find(({ label, predicted }) => label === 0 && predicted === 2)!;
  assert.ok(elsewhere.low < 5 && elsewhere.high > 15, `${elsewhere.low} ${elsewhere.high}`);
});

test("a class's sensitivity has the interval of the matrix's diagonal, certain or not", () => {
  // Class 0 is misclassified by wells, class 1 never.
  const one = scored((label, well) => (label === 0 ? well : 0));
  const diagonal = confusionShares(one, SEED).filter(({ label, predicted }) => label === predicted);
  for (const [i, { label, percent, low, high, n }] of diagonal.entries()) {
    const found = one.sensitivities[i]!;
    assert.deepEqual([found.label, found.n], [label, n]);
    for (const [a, b] of [
      [found.percent, percent],
      [found.low, low],
      [found.high, high],
    ])
      assert.ok(Math.abs(a! - b!) < 1e-9, `${a} ${b}`);
  }
  assert.equal(one.sensitivities[1]!.high, 100);
  assert.ok(one.sensitivities[1]!.low < 96);
});
