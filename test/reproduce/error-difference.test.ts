import assert from "node:assert/strict";
import { test } from "node:test";
import { wellClusters } from "../../src/metrics/bootstrap.js";
import { errorDifference, type ScoredCell, score, scoredCell } from "../../src/reproduce/truth.js";

const ROW = { features: "Texture", layer: "", model: "kNN" };
const CLASSES = 2;
const WELLS = 6;
const CELLS_PER_WELL = 5;

/** Two classes of six wells each with five cells; the first `wrong(class, well)` cells of a well are mistaken. */
function scored(wrong: (label: number, well: number) => number): ScoredCell {
  const places = Array.from({ length: CLASSES * WELLS * CELLS_PER_WELL }, (_, i) => ({
    label: Math.floor(i / (WELLS * CELLS_PER_WELL)),
    well: Math.floor(i / CELLS_PER_WELL) % WELLS,
    cell: i % CELLS_PER_WELL,
  }));
  const labels = Int32Array.from(places, ({ label }) => label);
  const ids = { wells: places.map(({ well }) => `well ${well}`) };
  const predicted = Int32Array.from(places, ({ label, well, cell }) =>
    cell < wrong(label, well) ? 1 - label : label,
  );
  const probabilities = {
    data: new Float32Array(labels.length * CLASSES),
    rows: labels.length,
    cols: CLASSES,
  };
  const rows = Int32Array.from(labels.keys());
  const truth = { split: "test1" as const, rows, labels, ids, clusters: wellClusters(labels, ids) };
  return score(ROW, { split: "test1", predicted, probabilities }, truth, CLASSES, 1);
}

test("one more mistake in every well is the same difference in every resample: the interval is a point", () => {
  const uneven = (_: number, well: number): number => well % 4;
  const more = scored((label, well) => uneven(label, well) + 1);
  const fewer = scored(uneven);
  assert.ok(fewer.cell.high - fewer.cell.low > 10, "the errors themselves vary from well to well");
  const { difference, low, high } = errorDifference(more, fewer);
  for (const value of [difference, low, high]) assert.ok(Math.abs(value - 20) < 1e-9, `${value}`);
});

test("the difference has a sign, and swapping sides turns its interval round", () => {
  const [a, b] = [
    scored((label, well) => (label === 0 ? well % 3 : 0)),
    scored((_, well) => (well === 2 ? 4 : 1)),
  ];
  const there = errorDifference(a, b);
  const back = errorDifference(b, a);
  assert.ok(Math.abs(there.difference - (a.cell.error - b.cell.error)) < 1e-12);
  for (const [x, y] of [
    [there.difference, back.difference],
    [there.low, back.high],
    [there.high, back.low],
  ] as const)
    assert.ok(Math.abs(x + y) < 1e-9, `${x} ${y}`);
  assert.ok(there.low < there.difference && there.difference < there.high);
});

test("a run's cell is found by row and column, and one that it does not have is an error that names both", () => {
  const one = scored(() => 1);
  const run = {
    scored: [scored(() => 2), one].map((found, i) => ({ ...found, cell: { ...found.cell, model: `m${i}` } })),
  };
  assert.equal(scoredCell(run, { ...ROW, model: "m1" }, "test1"), run.scored[1]);
  assert.throws(() => scoredCell(run, { ...ROW, model: "m1" }, "test4"), {
    name: "Coos7Error",
    message: "Table 3 has no error of Texture m1 on Test4",
  });
});
