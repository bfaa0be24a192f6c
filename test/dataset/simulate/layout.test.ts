import assert from "node:assert/strict";
import { test } from "node:test";
import { MIN_IMAGES_PER_CLASS, simulatedSplit, TABLE2_IMAGES } from "../../../src/dataset/simulate/layout.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { SPLITS, type SplitName } from "../../../src/dataset/types.js";

const CLASSES = [0, 1, 2, 3, 4, 5, 6];

/** The different values of `ids` among a split's images of one class. */
function idsOf(split: ReturnType<typeof simulatedSplit>, kind: keyof typeof split.ids, label?: number) {
  return new Set(split.ids[kind].filter((_, i) => label === undefined || split.labels[i] === label));
}

function wellKeys(split: ReturnType<typeof simulatedSplit>, label?: number): Set<string> {
  const keys = split.ids.wells.map((well, i) => `${split.ids.plates[i]} ${well}`);
  return new Set(keys.filter((_, i) => label === undefined || split.labels[i] === label));
}

test("splits have Table 2's sizes times the scale", () => {
  for (const scale of [0.01, 0.1, 1])
    for (const name of SPLITS)
      assert.equal(
        simulatedSplit(simulatorOptions({ scale }), name).count,
        Math.round(TABLE2_IMAGES[name] * scale),
      );
});

test("even the smallest scale has every class in every split", () => {
  for (const name of SPLITS) {
    const { labels, count } = simulatedSplit(simulatorOptions({ scale: 1e-6 }), name);
    assert.equal(count, 7 * MIN_IMAGES_PER_CLASS);
    for (const label of CLASSES)
      assert.equal(labels.filter((other) => other === label).length, MIN_IMAGES_PER_CLASS);
  }
});

test("classes are mildly unequal, in the same way in training and test1", () => {
  const share = (name: SplitName, label: number): number => {
    const { labels, count } = simulatedSplit(simulatorOptions({ seed: 3, scale: 1 }), name);
    return labels.filter((other) => other === label).length / count;
  };
  const shares = CLASSES.map((label) => share("training", label));
  assert.ok(Math.max(...shares) < 0.25 && Math.min(...shares) > 0.08);
  assert.ok(Math.max(...shares) - Math.min(...shares) > 0.01);
  for (const label of CLASSES) assert.ok(Math.abs(share("test1", label) - shares[label]!) < 1e-3);
});

for (const seed of [1, 2, 3]) {
  const options = simulatorOptions({ seed, scale: 0.2 });
  const split = (name: SplitName) => simulatedSplit(options, name);

  test(`every class has 8 wells on each of 7 plates, 2 of them border wells (seed ${seed})`, () => {
    for (const label of CLASSES) {
      assert.equal(idsOf(split("training"), "plates", label).size, 4);
      assert.equal(wellKeys(split("training"), label).size, 24);
      assert.equal(idsOf(split("test2"), "plates", label).size, 4);
      assert.equal(wellKeys(split("test2"), label).size, 8);
      assert.equal(idsOf(split("test3"), "plates", label).size, 2);
      assert.equal(wellKeys(split("test3"), label).size, 16);
      assert.equal(idsOf(split("test4"), "plates", label).size, 1);
      assert.equal(wellKeys(split("test4"), label).size, 8);
    }
  });

  test(`test1 is a fifth of the cells of the training wells, test2 all of the border wells (seed ${seed})`, () => {
    const training = wellKeys(split("training"));
    for (const key of wellKeys(split("test1"))) assert.ok(training.has(key));
    const isBorder = (well: string): boolean => {
      const row = Number(well.slice(0, 3));
      const column = Number(well.slice(3, 6));
      assert.ok(row >= 1 && row <= 16 && column >= 1 && column <= 24 && well.endsWith("000"));
      return row === 1 || row === 16 || column === 1 || column === 24;
    };
    assert.ok(split("test2").ids.wells.every(isBorder));
    assert.ok(!split("training").ids.wells.some(isBorder));
    assert.ok(split("test3").ids.wells.some(isBorder) && !split("test3").ids.wells.every(isBorder));
  });

  test(`no cell is in two splits or twice in one (seed ${seed})`, () => {
    const cells = SPLITS.flatMap((name) => {
      const { ids, cellOf } = split(name);
      return ids.wells.map((well, i) => `${ids.plates[i]} ${well} ${cellOf[i]}`);
    });
    assert.equal(new Set(cells).size, cells.length);
  });

  test(`a plate does not give away the class (seed ${seed})`, () => {
    for (const name of ["training", "test3", "test4"] as const) {
      const classesOf = new Map<string, Set<number>>();
      split(name).ids.plates.forEach((plate, i) => {
        if (!classesOf.has(plate)) classesOf.set(plate, new Set());
        classesOf.get(plate)!.add(split(name).labels[i]!);
      });
      const shared = [...classesOf.values()].filter((classes) => classes.size > 1);
      for (const label of CLASSES)
        assert.ok(shared.filter((classes) => classes.has(label)).length >= (name === "test4" ? 1 : 2));
      if (name === "training") assert.ok(classesOf.size >= 16 && classesOf.size <= 22);
      else assert.equal(shared.length, classesOf.size);
      if (name === "test4") assert.ok(classesOf.size <= 4);
    }
  });

  test(`test3 is later than training and test4 is on the second microscope (seed ${seed})`, () => {
    const last = [...idsOf(split("training"), "dates")].sort().at(-1)!;
    for (const date of idsOf(split("test3"), "dates")) assert.ok(date > last);
    assert.deepEqual(idsOf(split("test4"), "microscopes"), new Set(["2"]));
    for (const name of ["training", "test1", "test2", "test3"] as const)
      assert.deepEqual(idsOf(split(name), "microscopes"), new Set(["1"]));
  });
}

test("a cell keeps its place when the scale grows: the smaller dataset's wells are the larger one's", () => {
  const small = wellKeys(simulatedSplit(simulatorOptions({ scale: 0.01 }), "training"));
  const large = wellKeys(simulatedSplit(simulatorOptions({ scale: 0.1 }), "training"));
  for (const key of small) assert.ok(large.has(key));
});
