import assert from "node:assert/strict";
import { test } from "node:test";
import type { CellIds } from "../../../src/dataset/types.js";
import { exchangeUnit, waysToChoose } from "../../../src/metrics/shift/exchange-unit.js";

/** One cell in each of `count` wells, of which `date` are to a date and `plate` to a plate. */
function cells(count: number, { date = 1, plate = 1, first = 0, microscope = "a" } = {}): Required<CellIds> {
  const numbers = Array.from({ length: count }, (_, i) => first + i);
  return {
    microscopes: numbers.map(() => microscope),
    dates: numbers.map((i) => `date ${Math.floor(i / date)}`),
    plates: numbers.map((i) => `plate ${Math.floor(i / plate)}`),
    wells: numbers.map((i) => `well ${i}`),
  };
}

test("samples that share no date exchange dates; those that share one exchange the largest unit they do not", () => {
  const pair = (sizes: { date: number; plate: number }) => [
    cells(12, sizes),
    cells(12, { ...sizes, first: 12 }),
  ];
  for (const [sizes, unit] of [
    [{ date: 4, plate: 2 }, "date"],
    [{ date: 24, plate: 2 }, "plate"],
    [{ date: 24, plate: 24 }, "well"],
  ] as const) {
    const [source, target] = pair(sizes);
    assert.equal(exchangeUnit(source!, target!), unit);
  }
  const source = cells(12, { date: 4, plate: 2 });
  // The same day's name on another microscope is another day.
  assert.equal(exchangeUnit(source, cells(12, { date: 4, plate: 2, microscope: "b" })), "date");
  assert.equal(exchangeUnit(source, source), "cell");
});

test("a unit of which there are too few for a p-value below 5 % is passed over", () => {
  const source = cells(12, { date: 6, plate: 3 });
  const target = cells(12, { date: 6, plate: 3, first: 12 });
  // Two dates of four can be chosen in 6 ways, four plates of eight in 70.
  assert.equal(exchangeUnit(source, target), "plate");
  const one = cells(12, { date: 12, plate: 12, first: 12 });
  assert.equal(exchangeUnit(source, one), "well");
});

test("without IDs cells are exchanged, and IDs that are there are enough", () => {
  const { wells } = cells(12);
  assert.equal(exchangeUnit({}, {}), "cell");
  assert.equal(exchangeUnit({ wells }, {}), "cell");
  assert.equal(exchangeUnit({ wells }, { wells: cells(12, { first: 12 }).wells }), "well");
});

test("waysToChoose() counts combinations", () => {
  assert.deepEqual(
    [waysToChoose(2, 4), waysToChoose(4, 8), waysToChoose(0, 5), waysToChoose(3, 3)].map(Math.round),
    [6, 70, 1, 1],
  );
});
