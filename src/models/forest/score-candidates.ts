import { argmaxLabels, type Matrix, takeRows } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
import type { BinnedMatrix } from "./binned-matrix.js";
import { addLeaves, LeafFinder, type TreeNodes } from "./forest.js";
import { type Cut, type GrownTree, leavesAfterCut, TreeGrower } from "./tree-grower.js";

/** The module that holds {@link scoreCandidates}, for `WorkerPool`. */
export const SCORE_MODULE: string = import.meta.url;

/** A forest to score: the options in which the candidates of a job may differ. */
export interface Candidate extends Cut {
  nEstimators: number;
}

/** Forests to score on one fold that differ only in their number of trees and in where these are cut back. */
export interface ScoreJob {
  /** The fold's training rows, and their classes, 0 to `classes` - 1. */
  matrix: BinnedMatrix;
  labels: Int32Array;
  classes: number;
  /** All rows, which of them are held out, and the classes of these. */
  x: Matrix;
  heldOut: Int32Array;
  heldOutLabels: Int32Array;
  maxFeatures: number;
  minSamplesLeaf: number;
  seed: number;
  candidates: Candidate[];
}

/**
 * Worker task: the balanced accuracy of each candidate on the held-out rows. Each tree is grown once, as the least
 * limited of the candidates needs it that have so many trees, and held-out rows look for their leaves once; the other
 * candidates' trees are that one cut back. So the scores are exactly those of forests fitted one by one.
 */
export function scoreCandidates(job: ScoreJob, { tick }: TaskContext): number[] {
  const { classes, candidates, heldOutLabels } = job;
  const heldOut = takeRows(job.x, job.heldOut);
  // A tree has fewer than two nodes for each row.
  const finder = new LeafFinder(heldOut.rows, heldOut.cols, 2 * job.matrix.rows);
  finder.loadRows(heldOut.data);
  const grower = new TreeGrower(job.matrix, job.labels, classes, job);
  const cuts = groupByCut(candidates).map((group) => ({
    ...group,
    trees: Math.max(...group.members.map((member) => candidates[member]!.nEstimators)),
    sums: new Float64Array(heldOut.rows * classes),
  }));
  const scores = new Array<number>(candidates.length).fill(0);
  const trees = treesOf(candidates);
  for (let tree = 0; tree < trees; tree++) {
    const wanted = cuts.filter(({ trees }) => tree < trees);
    const grown = grower.grow(job.seed, tree, leastLimited(wanted.map(({ cut }) => cut)));
    finder.loadNodes(nodesOf(grown));
    const leaves = finder.find(0, heldOut.rows);
    const frequencies = nodeFrequencies(grown, classes);
    for (const { cut, members, sums } of wanted) {
      addLeaves(leaves, leavesAfterCut(grown, cut), frequencies, classes, sums);
      for (const member of members)
        if (candidates[member]!.nEstimators === tree + 1)
          scores[member] = balancedAccuracy(sums, heldOutLabels, classes);
    }
    tick(1);
  }
  return scores;
}

function leastLimited(cuts: readonly Cut[]): Cut {
  return {
    maxDepth: Math.max(...cuts.map(({ maxDepth }) => maxDepth)),
    minSamplesSplit: Math.min(...cuts.map(({ minSamplesSplit }) => minSamplesSplit)),
  };
}

/** The nodes of a tree without the memory behind them. */
function nodesOf({ count, feature, threshold, child }: GrownTree): TreeNodes {
  return {
    feature: feature.subarray(0, count),
    threshold: threshold.subarray(0, count),
    child: child.subarray(0, count),
  };
}

/** The class frequencies of each node: nodes x classes. */
function nodeFrequencies({ count, classes: weights }: GrownTree, classes: number): Float64Array {
  const frequencies = new Float64Array(count * classes);
  for (let node = 0, at = 0; node < count; node++) {
    let total = 0;
    for (let k = 0; k < classes; k++) total += weights[at + k]!;
    for (let k = 0; k < classes; k++, at++) frequencies[at] = weights[at]! / total;
  }
  return frequencies;
}

/** Trees that must be grown for these candidates together. */
export function treesOf(candidates: readonly Candidate[]): number {
  return Math.max(...candidates.map(({ nEstimators }) => nEstimators));
}

/** Candidates (by position) with the same limits, whose trees are therefore the same. */
function groupByCut(candidates: readonly Candidate[]): { cut: Cut; members: number[] }[] {
  const groups = new Map<string, { cut: Cut; members: number[] }>();
  candidates.forEach(({ maxDepth, minSamplesSplit }, member) => {
    const key = `${maxDepth} ${minSamplesSplit}`;
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { cut: { maxDepth, minSamplesSplit }, members: [member] });
  });
  return [...groups.values()];
}

/** Mean over the classes that occur in `actual` of the share of their rows that `sums` ranks first. */
function balancedAccuracy(sums: Float64Array, actual: Int32Array, classes: number): number {
  const predicted = argmaxLabels(
    sums,
    Int32Array.from({ length: classes }, (_, k) => k),
  );
  const right = new Float64Array(classes);
  const count = new Float64Array(classes);
  actual.forEach((label, i) => {
    count[label]!++;
    if (predicted[i] === label) right[label]!++;
  });
  let sum = 0;
  let present = 0;
  for (let k = 0; k < classes; k++) {
    if (count[k] === 0) continue;
    sum += right[k]! / count[k]!;
    present++;
  }
  return sum / present;
}
