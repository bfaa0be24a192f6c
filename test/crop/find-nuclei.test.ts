import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { Random } from "../../src/core/random.js";
import { gaussianFilter } from "../../src/crop/background.js";
import { findNuclei, type NucleusOptions } from "../../src/crop/find-nuclei.js";
import type { Plane } from "../../src/crop/regions.js";
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

test("nuclei in a dim corner are below Otsu's threshold, and above the local one", () => {
  const { plane, field } = planeOf({ seed: 11, cells: 30, touching: 0, unevenness: 0.9 });
  const found = (["local", "otsu"] as const).map(
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

/** A field of 7 x 7 round nuclei 28 pixels across, 64 apart, of so many counts over a background of 200, with noise. */
function discs(light: (k: number) => number, add: (x: number, y: number) => number = () => 0) {
  const size = 512;
  const random = new Random(4);
  const centres = Array.from({ length: 49 }, (_, k) => ({
    x: 64 * (1 + (k % 7)),
    y: 64 * (1 + Math.floor(k / 7)),
  }));
  const sharp = new Float32Array(size * size).fill(200);
  for (let y = 0, at = 0; y < size; y++)
    for (let x = 0; x < size; x++, at++) {
      sharp[at]! += add(x, y);
      centres.forEach((centre, k) => {
        if ((x - centre.x) ** 2 + (y - centre.y) ** 2 < 14 * 14) sharp[at]! += light(k);
      });
    }
  const plane = gaussianFilter({ data: sharp, width: size, height: size }, 1.2);
  plane.data.forEach((value, at) => {
    plane.data[at] = Math.min(65_535, Math.round(value + Math.sqrt(value) * random.normal()));
  });
  return { plane, centres };
}

/** Of the true centres, how many an object of a nucleus' size has, and the median diameter of such objects. */
function foundIn(
  plane: Plane,
  centres: readonly { x: number; y: number }[],
  options: Partial<NucleusOptions> = {},
) {
  const { nuclei, doubts } = findNuclei(plane, { diameter: 28, ...options });
  const sized = nuclei.filter(({ area }) => area > 154 && area < 2463);
  const right = centres.filter(({ x, y }) =>
    sized.some((one) => Math.hypot(one.x - x, one.y - y) < 5),
  ).length;
  const diameters = sized.map(({ area }) => 2 * Math.sqrt(area / Math.PI)).sort((a, b) => a - b);
  return { right, objects: sized.length, diameter: diameters[diameters.length >> 1]!, doubts };
}

for (const factor of [4, 6, 15])
  test(`a handful of nuclei that are ${factor} times as bright hide none of the others`, () => {
    const { plane, centres } = discs((k) => (k % 12 === 0 ? factor * 2000 : 2000));
    const { right, objects, diameter, doubts } = foundIn(plane, centres);
    assert.deepEqual([right, objects], [49, 49]);
    assert.ok(Math.abs(diameter - 28) < 1, `${diameter}`);
    assert.equal(doubts.length, factor > 4 ? 1 : 0);
    if (factor > 4)
      assert.match(doubts[0]!, /^44 of 49 objects are so much fainter than the brightest of the field/);
  });

test("nuclei that hide all others are told of, with a threshold that finds them", () => {
  const { plane, centres } = discs((k) => (k % 12 === 0 ? 80_000 : 2000));
  const { right, doubts } = foundIn(plane, centres);
  assert.equal(right, 5);
  const [, more, threshold] = /^(\d+) objects of a nucleus' size .* --threshold (\d+) would take them/.exec(
    doubts[0]!,
  )!;
  assert.equal(Number(more), 44);
  assert.equal(foundIn(plane, centres, { threshold: Number(threshold) }).right, 49);
});

test("a bright clump, and a camera's faulty columns and pixels, hide no nucleus", () => {
  const clump = discs(
    (k) => (k === 27 ? 0 : 2000),
    (x, y) => ((x - 480) ** 2 + (y - 256) ** 2 < 900 ? 12_000 : 0),
  );
  const others = clump.centres.filter((_, k) => k !== 27);
  assert.deepEqual([foundIn(clump.plane, others).right, foundIn(clump.plane, others).objects], [48, 48]);
  const { plane, centres } = discs(() => 2000);
  const { data, width } = plane;
  for (const column of [200, 201, 320])
    for (let at = column; at < data.length; at += width) data[at] = 65_535;
  for (let k = 0; k < 60; k++) data[(k * 4177 + 31) % data.length] = 65_535;
  const { right, objects, diameter } = foundIn(plane, centres);
  assert.deepEqual([right, objects], [49, 49]);
  assert.ok(Math.abs(diameter - 28) < 1, `${diameter}`);
});

for (const brightness of [2, 5, 10])
  test(`chromocentres ${brightness} times as bright as their nucleus neither shrink outlines nor lose nuclei`, () => {
    const { plane, field } = planeOf({ seed: 12, cells: 26, touching: 0.2 });
    const plain = foundIn(plane, field.centres);
    const random = new Random(brightness);
    const { data, width, height } = plane;
    const background = data.slice().sort()[data.length >> 3]!;
    for (const { x, y } of field.centres) {
      const light = data[Math.round(y) * width + Math.round(x)]! - background;
      for (let k = 8 + random.integer(8); k > 0; k--) {
        const [radius, angle] = [8 * Math.sqrt(random.uniform()), 2 * Math.PI * random.uniform()];
        const [cx, cy, sigma] = [
          x + radius * Math.cos(angle),
          y + radius * Math.sin(angle),
          1 + random.uniform(),
        ];
        for (let j = Math.max(0, Math.floor(cy - 6)); j <= Math.min(height - 1, cy + 6); j++)
          for (let i = Math.max(0, Math.floor(cx - 6)); i <= Math.min(width - 1, cx + 6); i++)
            data[j * width + i]! +=
              brightness * light * Math.exp(-((i - cx) ** 2 + (j - cy) ** 2) / (2 * sigma * sigma));
      }
    }
    const spotted = foundIn(plane, field.centres);
    assert.ok(spotted.right >= plain.right - 1, `${spotted.right} of ${plain.right}`);
    assert.ok(spotted.objects <= plain.objects + 1, `${spotted.objects} objects`);
    assert.ok(spotted.diameter > 0.88 * plain.diameter, `${spotted.diameter} of ${plain.diameter}`);
  });

test("a threshold of one's own is in counts above the background around", () => {
  const { plane, centres } = discs((k) => (k < 7 ? 500 : 2000));
  assert.equal(foundIn(plane, centres, { threshold: 200 }).right, 49);
  assert.equal(foundIn(plane, centres, { threshold: 700 }).right, 42);
  assert.equal(foundIn(plane, centres, { threshold: 5000 }).objects, 0);
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
