// What a forest computes in worker threads.
import type { Matrix } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
import { argmaxLabels } from "../argmax.js";
import { addFrequencies } from "./add-frequencies.js";
import type { BinnedMatrix } from "./binned-matrix.js";
import { type Forest, forestOf, joinForests } from "./forest.js";
import { type GrowthLimits, TreeGrower } from "./tree-grower.js";

/** The module that holds these tasks, for `WorkerPool`. */
export const TASKS_MODULE: string = import.meta.url;

/** Trees `from` to `to` of a forest. */
export interface GrowJob {
  matrix: BinnedMatrix;
  labels: Int32Array;
  classes: number;
  limits: GrowthLimits;
  seed: number;
  from: number;
  to: number;
}

/** Grows some of a forest's trees. */
export function growTrees(job: GrowJob, { tick }: TaskContext): Forest {
  const grower = new TreeGrower(job.matrix, job.labels, job.classes, job.limits);
  const trees: Forest[] = [];
  for (let tree = job.from; tree < job.to; tree++) {
    trees.push(forestOf(grower.grow(job.seed, tree, job.limits), job.classes));
    tick(1);
  }
  return joinForests(trees);
}

/** Rows `from` to `to` of a prediction; `probabilities` and `predicted` are on shared memory. */
export interface PredictJob {
  forest: Forest;
  x: Matrix;
  from: number;
  to: number;
  classes: Int32Array;
  probabilities: Float32Array;
  /** The predicted labels, decided before probabilities are rounded to single precision. */
  predicted: Int32Array;
}

/** Predicts some rows, writing into the job's shared arrays. */
export function predictRows(job: PredictJob, { tick }: TaskContext): void {
  const { forest, x, from, to } = job;
  const K = forest.classes;
  const sums = new Float64Array((to - from) * K);
  addFrequencies(forest, x, from, to, sums, tick);
  job.predicted.set(argmaxLabels(sums, job.classes), from);
  const trees = forest.roots.length;
  for (let i = 0; i < sums.length; i++) job.probabilities[from * K + i] = sums[i]! / trees;
}
