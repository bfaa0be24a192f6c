import assert from "node:assert/strict";
import { test } from "node:test";
import { type Dataset, IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { openSimulator } from "../../../src/dataset/simulate/simulator.js";
import { joinSplits, limitImages } from "../../../src/dataset/subset.js";
import { exampleImages } from "../../../src/reproduce/figures.js";
import { temporaryFolder } from "../../dataset/support.js";

const whole = openSimulator(simulatorOptions({ scale: 0.005 }));
const LIMITS = { training: 40, test1: 7, test2: 7, test3: 14, test4: 14 };

/** Where in its split each of a row's images is; null where there is none. */
async function placesOf(
  dataset: Dataset,
  label: number,
  { columns, images }: Awaited<ReturnType<typeof exampleImages>>,
): Promise<(number | null)[]> {
  const places: (number | null)[] = [];
  for (const [column, image] of images[label]!.entries()) {
    await using reader = await dataset.open(columns[column]!);
    const all = await reader.read(0, reader.count);
    const at = Array.from(reader.labels.keys()).find(
      (place) => image?.every((value, i) => value === all[place * IMAGE_LENGTH + i]) ?? false,
    );
    if (at !== undefined) assert.equal(reader.labels[at], label);
    assert.equal(at === undefined, image === null);
    places.push(at ?? null);
  }
  return places;
}

test("examples are four different images of Training and one each of Test3 and Test4, of the row's class, by the seed", async (t) => {
  temporaryFolder(t);
  const dataset = limitImages(whole, LIMITS, 1);
  const found = await exampleImages(dataset, 3);
  assert.deepEqual(found.columns, ["training", "training", "training", "training", "test3", "test4"]);
  assert.equal(found.images.length, 7);
  for (const label of [0, 6]) {
    const places = await placesOf(dataset, label, found);
    assert.ok(!places.includes(null));
    assert.equal(new Set(places.slice(0, 4)).size, 4);
  }
  assert.deepEqual(await exampleImages(dataset, 3), found);
  assert.notDeepEqual(await exampleImages(dataset, 4), found);
});

test("where a split has too few of a class its place stays empty; without Test3 and Test4 every test split has one", async (t) => {
  temporaryFolder(t);
  const small = limitImages(whole, { ...LIMITS, training: 14 }, 1);
  const dataset = joinSplits({ training: small, test1: small, test2: small });
  const found = await exampleImages(dataset, 3);
  assert.deepEqual(found.columns, ["training", "training", "training", "training", "test1", "test2"]);
  const counts = [...(await dataset.labels("training"))].filter((label) => label === 2).length;
  assert.ok(counts > 0 && counts < 4, `${counts}`);
  const places = await placesOf(dataset, 2, found);
  assert.deepEqual(
    places.map((place) => place === null),
    [0, 1, 2, 3, 4, 5].map((column) => column < 4 && column >= counts),
  );
});
