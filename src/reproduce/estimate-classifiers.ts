import { type Matrix, sharedMatrix, takeRows } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { Random } from "../core/random.js";
import { StandardScaler } from "../models/standard-scaler.js";
import type { ClassifierDefinition } from "./classifiers.js";
import type { Profile } from "./profile.js";

/** Multiply-adds of a measured search of neighbours: enough for the way of large ones. */
const LEAST_WORK = 1e9;
const LEAST_QUERIES = 256;

/** Spread of the rows that are made of a real one, in standard deviations. */
const JITTER = 0.3;

/** Rows with their classes. */
export interface LabelledRows {
  x: Matrix;
  labels: Int32Array;
}

/** The size of what a classifier is fitted on and applied to. */
export interface ClassifierTask {
  columns: number;
  classes: number;
  /** Rows of Training. */
  training: number;
  /** Rows of each split. */
  splits: readonly number[];
  profile: Profile;
  seed: number;
  /** Rows like those of the task, if any are known: as many as it takes are made of them. */
  like?: LabelledRows | undefined;
}

/**
 * Seconds of a classifier's fit on Training and its prediction of every split: measured, with the profile's settings, on
 * as many rows or, of large tasks, on two smaller numbers of them and extrapolated by the classifier's growth.
 */
export async function classifierSeconds(
  definition: ClassifierDefinition,
  task: ClassifierTask,
  run: RunOptions,
): Promise<number> {
  const { columns, training, splits } = task;
  const { growth } = definition;
  const most = Math.min(training, growth.measuredRows(columns));
  const typical = splits.reduce((sum, rows) => sum + rows, 0) / splits.length;
  const few = Math.ceil(most / 2);
  const queries = Math.ceil(
    Math.min(typical, Math.max(LEAST_QUERIES, LEAST_WORK / ((most < training ? few : most) * columns))),
  );
  const large = await measure(definition, task, most, queries, run);
  const total = splits.reduce((sum, rows) => sum + rows, 0);
  if (most === training) return large.fit + splits.length * large.start + total * large.perQuery;
  const small = await measure(definition, task, few, queries, run);
  const along = (law: (rows: number) => number, a: number, b: number): number => {
    const span = law(most) - law(few);
    // What does not grow is measured best where there is most of it.
    return span > 0 ? b + (Math.max(0, b - a) * (law(training) - law(most))) / span : b;
  };
  return (
    along(growth.fit, small.fit, large.fit) +
    splits.length * large.start +
    total * along(growth.predict, small.perQuery, large.perQuery)
  );
}

/** Seconds of a fit, of what each prediction begins with, and of one more query. */
async function measure(
  definition: ClassifierDefinition,
  { columns, classes, profile, seed, like }: ClassifierTask,
  rows: number,
  queries: number,
  run: RunOptions,
): Promise<{ fit: number; start: number; perQuery: number }> {
  const { x, labels } = like ? jittered(like, rows) : noisyClasses(rows, columns, classes);
  const [fitted, fit] = await timed(() => definition.fit(x, labels, profile, seed, run));
  const asked = (count: number): Matrix =>
    takeRows(
      x,
      Int32Array.from({ length: count }, (_, i) => i % rows),
    );
  const few = asked(queries);
  const many = asked(3 * queries);
  // The first may have more to prepare than those that follow.
  const [, first] = await timed(() => fitted.classifier.classify(few, run));
  const [, again] = await timed(() => fitted.classifier.classify(few, run));
  const [, more] = await timed(() => fitted.classifier.classify(many, run));
  const perQuery = Math.max(0, more - again) / (2 * queries);
  return { fit: fit + Math.max(0, first - again), start: Math.max(0, again - queries * perQuery), perQuery };
}

/** Rows that are made of known ones: these again and again, standardised, with noise. */
function jittered({ x, labels }: LabelledRows, rows: number): LabelledRows {
  const known = new StandardScaler().fit(x).transform(x);
  const random = new Random("estimate", "jitter");
  const made = sharedMatrix(rows, x.cols);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < x.cols; j++)
      made.data[i * x.cols + j] = known.data[(i % x.rows) * x.cols + j]! + JITTER * random.normal();
  return { x: made, labels: Int32Array.from({ length: rows }, (_, i) => labels[i % x.rows]!) };
}

/** Standard normal values, in which each class's mean is off by as much in a tenth of the columns. */
function noisyClasses(rows: number, columns: number, classes: number): LabelledRows {
  const labels = Int32Array.from({ length: rows }, (_, row) => row % classes);
  const means = new Random("estimate", "means");
  const offset = Float32Array.from({ length: classes * columns }, () => (means.uniform() < 0.1 ? 1 : 0));
  const noise = new Random("estimate", "noise");
  const x = sharedMatrix(rows, columns);
  for (let i = 0; i < x.data.length; i++) {
    const label = labels[Math.floor(i / columns)]!;
    x.data[i] = noise.normal() + offset[label * columns + (i % columns)]!;
  }
  return { x, labels };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, (performance.now() - started) / 1000];
}
