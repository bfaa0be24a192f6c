import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { findNuclei } from "../../src/crop/find-nuclei.js";
import { THRESHOLDS } from "../../src/crop/threshold.js";
import { type FieldOptions, simulateField } from "../../src/dataset/simulate/field.js";
import { matchCentres } from "./matching.js";

const SIZE = { width: 360, height: 340 };

function planeOf(options: Partial<FieldOptions>) {
  const field = simulateField({ ...SIZE, ...options });
  return { field, plane: { data: field.nucleus, width: field.width, height: field.height } };
}

const FIELDS: Record<string, Partial<FieldOptions>> = {
  "an ordinary field": { seed: 1, cells: 30, touching: 0 },
  "touching nuclei": { seed: 2, cells: 36, touching: 0.6 },
  "uneven light": { seed: 3, cells: 30, unevenness: 0.8 },
  noise: { seed: 4, cells: 30, exposure: 0.05 },
  "all of these": { seed: 5, cells: 36, touching: 0.5, unevenness: 0.7, exposure: 0.08 },
};

for (const [name, options] of Object.entries(FIELDS))
  test(`nuclei are found in a simulated field with ${name}`, () => {
    const { field, plane } = planeOf(options);
    const { nuclei } = findNuclei(plane, { diameter: 28 });
    const whole = nuclei.filter(
      ({ x, y, area }) => area > 150 && x >= 32 && y >= 32 && x < field.width - 32 && y < field.height - 32,
    );
    const { f1, precision, recall } = matchCentres(field, whole);
    assert.ok(field.centres.length > 18);
    assert.ok(f1 >= 0.9, `F1 ${f1}, precision ${precision}, recall ${recall}`);
  });

test("nuclei in a dim corner need a local threshold", () => {
  const { plane, field } = planeOf({ seed: 11, cells: 30, touching: 0, unevenness: 0.9 });
  const found = THRESHOLDS.map(
    (threshold) =>
      findNuclei(plane, { diameter: 28, threshold }).nuclei.filter(({ area }) => area > 150).length,
  );
  assert.ok(found[0]! > found[1]!, `local ${found[0]}, otsu ${found[1]}, true ${field.centres.length}`);
});

test("the diameter scales everything: a field of twice the size has the same nuclei", () => {
  const { plane } = planeOf({ seed: 6, cells: 20 });
  const { data, width, height } = plane;
  const twice = Float32Array.from(
    { length: 4 * data.length },
    (_, at) => data[Math.floor(at / (4 * width)) * width + Math.floor((at % (2 * width)) / 2)]!,
  );
  const small = findNuclei(plane, { diameter: 28 }).nuclei;
  const large = findNuclei({ data: twice, width: 2 * width, height: 2 * height }, { diameter: 56 }).nuclei;
  assert.equal(large.length, small.length);
  for (const { x, y, area } of small) {
    const same = large.find((other) => Math.hypot(other.x - 2 * x, other.y - 2 * y) < 4);
    assert.ok(same && Math.abs(same.area / (4 * area) - 1) < 0.1, `nucleus at ${x}, ${y}`);
  }
});

test("noise alone, and a constant image, have no nuclei", () => {
  assert.deepEqual(findNuclei(planeOf({ cells: 0 }).plane, { diameter: 28 }).nuclei, []);
  const constant = { data: new Float32Array(100 * 80).fill(5), width: 100, height: 80 };
  assert.deepEqual(findNuclei(constant, { diameter: 28 }).nuclei, []);
});

test("a few pixels of glare do not hide the nuclei", () => {
  const { plane, field } = planeOf({ seed: 8, cells: 25, touching: 0 });
  for (let k = 0; k < 5; k++) plane.data[(k + 3) * 77 * plane.width + 50 * k] = 65_535;
  const found = findNuclei(plane, { diameter: 28 }).nuclei.filter(({ area }) => area > 150);
  assert.ok(Math.abs(found.length - field.centres.length) <= 2);
});

test("a simulated field is the same for the same options, and says which option is out of range", () => {
  const options = { ...SIZE, seed: 9, cells: 5 };
  assert.deepEqual(simulateField(options), simulateField(options));
  assert.notDeepEqual(simulateField(options).nucleus, simulateField({ ...options, seed: 10 }).nucleus);
  assert.throws(
    () => simulateField({ label: 7 }),
    (error: Error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /label to be a whole number from 0 to 6 but found 7/);
      return true;
    },
  );
});
