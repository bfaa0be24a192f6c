import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Matrix } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { tfl } from "../../src/nn/tf.js";
import { type ClassifierDefinition, classifiersNamed } from "../../src/reproduce/classifiers.js";
import { estimateRun } from "../../src/reproduce/estimate.js";
import {
  type ClassifierTask,
  classifierSeconds,
  trainingMemoryMb,
  trainingSeconds,
} from "../../src/reproduce/estimate-parts.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import type { FamilyContext, FeatureFamily, PilotTraining } from "../../src/reproduce/families/family.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { longestFirst, type ReproduceOptions, reproduce } from "../../src/reproduce/reproduce.js";
import { temporaryFolder } from "../dataset/support.js";

/** A classifier that takes known times by a clock of its own, and what it was given. */
function timedClassifier(t: TestContext, growth: Partial<ClassifierDefinition["growth"]> = {}) {
  let seconds = 0;
  t.mock.restoreAll();
  t.mock.method(performance, "now", () => 1000 * seconds);
  const fits: { x: Matrix; labels: Int32Array }[] = [];
  const queries: number[] = [];
  const definition: ClassifierDefinition = {
    id: "timed",
    name: "Timed",
    settings: () => ({}),
    async fit(x, labels) {
      fits.push({ x, labels });
      seconds += 7 + 0.001 * x.rows ** 2;
      let first = true;
      const classify = async ({ rows }: Matrix) => {
        queries.push(rows);
        // The first has more to prepare than those that follow.
        seconds += (first ? 5 : 0) + 0.25 + rows * 1e-3 * x.rows;
        first = false;
        return { labels: new Int32Array(rows), probabilities: { data: new Float32Array(), rows, cols: 2 } };
      };
      return { classifier: { classes: Int32Array.of(0, 1), classify }, report: {} };
    },
    growth: { measuredRows: () => 100, fit: (rows) => rows ** 2, predict: (rows) => rows, ...growth },
  };
  const task = (changed: Partial<ClassifierTask>): ClassifierTask => ({
    columns: 3,
    classes: 2,
    training: 1000,
    splits: [50, 250],
    profile: PROFILES.smoke!,
    seed: 1,
    ...changed,
  });
  const estimate = (changed: Partial<ClassifierTask> = {}) =>
    classifierSeconds(definition, task(changed), {});
  return { estimate, fits, queries };
}

function near(found: number, expected: number): void {
  assert.ok(Math.abs(found - expected) < 1e-6, `${found}, expected ${expected}`);
}

test("the time of a large task follows from two smaller ones by the classifier's growth, what does not grow apart", async (t) => {
  const { estimate, fits, queries } = timedClassifier(t);
  // Start 7 and preparation 5, 1000 rows fitted, two splits begun, 300 images asked for.
  near(await estimate(), 7 + 5 + 0.001 * 1000 ** 2 + 2 * 0.25 + 300 * 1e-3 * 1000);
  assert.deepEqual(
    fits.map(({ x }) => [x.rows, x.cols]),
    [
      [100, 3],
      [50, 3],
    ],
  );
  // As many at a time as a split has on average.
  assert.deepEqual(queries, [150, 150, 450, 150, 150, 450]);
});

test("a task that is small enough is measured as it is", async (t) => {
  const { estimate, fits } = timedClassifier(t);
  near(await estimate({ training: 40 }), 7 + 5 + 0.001 * 40 ** 2 + 2 * 0.25 + 300 * 1e-3 * 40);
  near(await estimate({ training: 100 }), 7 + 5 + 10 + 2 * 0.25 + 300 * 1e-3 * 100);
  assert.deepEqual(
    fits.map(({ x }) => x.rows),
    [40, 100],
  );
});

test("what does not grow with the rows takes as long for many as for those that were measured", async (t) => {
  const constant = timedClassifier(t, { fit: () => 1, predict: () => 1 });
  near(await constant.estimate(), 7 + 5 + 10 + 2 * 0.25 + 300 * 1e-3 * 100);
  // What was faster with more rows is not extrapolated to less than nothing.
  const falling = timedClassifier(t, { fit: (rows) => -rows, predict: (rows) => 1 / rows });
  near(await falling.estimate(), 7 + 5 + 10 + 2 * 0.25 + 300 * 1e-3 * 100);
});

test("a search of neighbours is measured with enough queries for the way of large ones, 256 at least", async (t) => {
  const { estimate, fits, queries } = timedClassifier(t, { measuredRows: () => 2000 });
  // 1e9 multiply-adds by 1000 rows of 2000 columns; by 4000 rows of 2000 columns it would be 125 queries.
  await estimate({ columns: 2000, training: 4000, splits: [10_000] });
  assert.deepEqual(queries.slice(0, 3), [500, 500, 1500]);
  queries.length = 0;
  await estimate({ columns: 2000, training: 2000, splits: [10_000] });
  assert.deepEqual(queries, [256, 256, 768]);

  // Two classes in turn, whose means are off by one standard deviation in a tenth of the columns.
  const { x, labels } = fits[0]!;
  assert.deepEqual([...labels.slice(0, 4)], [0, 1, 0, 1]);
  let off = 0;
  for (const label of [0, 1])
    for (let column = 0; column < 200; column++) {
      let sum = 0;
      for (let row = label; row < x.rows; row += 2) sum += x.data[row * x.cols + column]!;
      const mean = sum / (x.rows / 2);
      assert.ok(Math.min(Math.abs(mean), Math.abs(mean - 1)) < 0.15, `${mean}`);
      off += Math.round(mean);
    }
  assert.ok(off > 20 && off < 60, `${off} of 400`);
});

test("rows that are made of known ones are these in turn, standardised, with noise of 0.3, and have their classes", async (t) => {
  const { estimate, fits } = timedClassifier(t);
  const random = new Random("known rows");
  const known = {
    data: Float32Array.from({ length: 30 }, () => 50 + 10 * random.normal()),
    rows: 10,
    cols: 3,
  };
  const labels = Int32Array.from({ length: 10 }, (_, i) => (i * 7) % 3);
  await estimate({ training: 100, like: { x: known, labels } });
  const [made] = fits;
  assert.deepEqual(
    [...made!.labels],
    Array.from({ length: 100 }, (_, i) => labels[i % 10]),
  );
  let squares = 0;
  for (let column = 0; column < 3; column++) {
    const values = Array.from({ length: 10 }, (_, row) => known.data[row * 3 + column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / 10;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 10);
    for (let row = 0; row < 100; row++)
      squares += (made!.x.data[row * 3 + column]! - (values[row % 10]! - mean) / sd) ** 2;
  }
  const noise = Math.sqrt(squares / 300);
  assert.ok(noise > 0.25 && noise < 0.35, `${noise}`);
});

/** A network of two layers: 4 x 4 pixels in two channels become three maps, and these two classes. */
function smallNetwork(): LayersModel {
  return tfl.sequential({
    layers: [
      tfl.layers.conv2d({ filters: 3, kernelSize: 1, inputShape: [4, 4, 2], name: "maps" }),
      tfl.layers.flatten({ name: "flat" }),
      tfl.layers.dense({ units: 2, name: "classes" }),
    ],
  });
}

function pilotTraining(changed: Partial<PilotTraining>): PilotTraining {
  return {
    model: smallNetwork(),
    backend: "cpu",
    threads: 1,
    loss: "softmaxCrossEntropy",
    batch: 8,
    steps: () => 1,
    done: 0,
    checks: 0,
    checked: () => 0,
    ...changed,
  };
}

test("a training's memory is that of its layers' outputs, its weights, and the images that it keeps", () => {
  const training = pilotTraining({});
  const outputs = 4 * 4 * 3 + 4 * 4 * 3 + 2;
  const weights = 2 * 3 + 3 + 48 * 2 + 2;
  const values = 4 * outputs * 8 + 10 * weights;
  near(trainingMemoryMb(training, 100), 60 + (4 * (values + 100 * 2 * 64 * 64)) / 2 ** 20);
  // Of so many images none are kept.
  near(trainingMemoryMb(training, 10_000_000), 60 + (4 * values) / 2 ** 20);
});

test("a training takes the time of the steps that are left, and of its checks", async () => {
  const context = { run: {} } as FamilyContext;
  const seconds = (changed: Partial<PilotTraining>) => trainingSeconds(pilotTraining(changed), 500, context);
  // No step of a network takes less than a microsecond, and its start no hour.
  const steps = () => 1e10;
  assert.ok((await seconds({ steps })) > 1e4);
  assert.ok((await seconds({ steps, done: 5e9 })) > 5e3);
  for (const done of [1e10, 2e10]) {
    const start = await seconds({ steps, done });
    assert.ok(start > 0 && start < 3600, `${start}`);
  }
  assert.ok((await seconds({ checks: 1e8, checked: (images) => images })) > 1e4);
});

test("what there is to train follows from the profile and the images of Training; who trains begins first", async (t) => {
  temporaryFolder(t);
  const context: FamilyContext = {
    dataset: openSimulator(simulatorOptions({ scale: 0.005 })),
    profile: {
      ...PROFILES.smoke!,
      deepLoc: { widths: { convolutions: [1, 2, 2], dense: 3 }, iterations: 30, batch: 8 },
      pci: { widths: { source: [1, 2, 2, 2, 2], target: [1, 1, 1] }, epochs: 3, batch: 16 },
    },
    seed: 1,
    train: true,
    networkBackend: "cpu",
    offline: true,
    threads: 1,
    run: {},
  };
  const [deepLoc, texture, pci, vgg16] = familiesNamed(["deeploc", "texture", "pci", "vgg16"]);
  const trainingOf = async (family: FeatureFamily) => {
    const pilot = await (await family.load()).pilot(context);
    assert.ok("training" in pilot && pilot.training);
    const { batch, steps, done, checks, checked } = pilot.training;
    return [batch, steps(100), steps(10), done, checks, checked(100), checked(1000)];
  };
  // The 20 % that choose are put through it in five crops each, at 20 checkpoints.
  assert.deepEqual(await trainingOf(deepLoc!), [8, 30, 30, 0, 20, 100, 1000]);
  // Three epochs of 6 whole batches, or of one that takes all; watched by 256 pairs.
  assert.deepEqual(await trainingOf(pci!), [16, 18, 3, 0, 3, 100, 256]);
  assert.deepEqual(longestFirst([texture!, deepLoc!, vgg16!, pci!]), [deepLoc, pci, texture, vgg16]);
  const random = familiesNamed(["vgg16-random"])[0]!;
  assert.deepEqual(longestFirst([random, pci!]), [pci, random]);
});

test("an estimate has every stage of a run once, with what it is about, and no stage that the cache has", async (t) => {
  temporaryFolder(t);
  const pool = new WorkerPool(1);
  t.after(() => pool.close());
  const profile = {
    ...PROFILES.smoke!,
    // Fewer images of Training than are measured where there are enough.
    imageLimit: { training: 56, test1: 7, test2: 7, test3: 7, test4: 7 },
    deepLoc: { widths: { convolutions: [1, 2, 2], dense: 3 }, iterations: 4, batch: 8 },
  } as const;
  const options: ReproduceOptions = {
    dataset: openSimulator(simulatorOptions({ scale: 0.005 })),
    families: familiesNamed(["texture"]),
    classifiers: classifiersNamed(["knn"]),
    profile,
    seed: 2,
    backend: "cpu",
    train: true,
    offline: true,
  };
  await reproduce(options, { pool });
  const found = await estimateRun(
    { ...options, families: familiesNamed(["deeploc", "vgg16", "texture"]) },
    { pool },
  );
  assert.deepEqual(
    found.stages.map(({ stage, images }) => [stage, images]),
    [
      ["DeepLoc: reading images", 56],
      ["DeepLoc training", 4 * 8],
      ["DeepLoc features", 84],
      ["DeepLoc (FC2) kNN", 84],
      ["DeepLoc intervals", 84],
      ["Texture intervals", 84],
      ["Tables, figures and report", 84],
    ],
  );
  assert.deepEqual(found.cached, ["Texture features", "Texture kNN"]);
  assert.deepEqual(
    found.leftOut.map(({ features }) => features),
    ["VGG16"],
  );
  for (const { stage, seconds, memoryMb } of found.stages) {
    assert.ok(seconds >= 0 && Number.isFinite(seconds), `${stage}: ${seconds}`);
    // Node, one worker, and a training where there is one.
    const training = stage === "DeepLoc training" ? 60 : 0;
    assert.ok(memoryMb >= 440 + training && memoryMb < 450 + training, `${stage}: ${memoryMb}`);
  }
  // One lane of work: one stage after the other.
  near(
    found.seconds,
    found.stages.reduce((sum, { seconds }) => sum + seconds, 0),
  );
  assert.ok(found.memoryMb >= 500 && found.memoryMb < 510, `${found.memoryMb}`);
});

test("an estimate says once what networks compute on, also of a training that the cache has", async (t) => {
  temporaryFolder(t);
  const pool = new WorkerPool(1);
  t.after(() => pool.close());
  const options: ReproduceOptions = {
    dataset: openSimulator(simulatorOptions({ scale: 0.005 })),
    families: familiesNamed(["deeploc"]),
    classifiers: [],
    profile: {
      ...PROFILES.smoke!,
      imageLimit: { training: 56, test1: 7, test2: 7, test3: 7, test4: 7 },
      deepLoc: { widths: { convolutions: [1, 2, 2], dense: 3 }, iterations: 4, batch: 8 },
    },
    seed: 2,
    backend: "auto",
    train: true,
    offline: true,
  };
  await reproduce(options, { pool, onWarning: () => {} });
  const told: string[] = [];
  const { cached } = await estimateRun(options, { pool, onWarning: (line) => told.push(line) });
  assert.ok(cached.includes("DeepLoc training"), cached.join());
  assert.equal(told.filter((line) => line.startsWith("Networks compute on")).length, 1, told.join("\n"));
});
