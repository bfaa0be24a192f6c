import type { WorkerPool } from "../src/core/workers.js";
import type { Peer } from "./peer.js";

/** What the command line gives a comparison. */
export interface BenchInput {
  pool: WorkerPool;
  peer: Peer;
  /** Training rows, for networks the examples in a batch; the full size where undefined. */
  rows: number | undefined;
  cols: number | undefined;
  /** Prints a line of what is found on the way. */
  log(line: string): void;
}

/** One row of the table in bench/README.md. */
export interface Comparison {
  /** What is compared, in words. */
  title: string;
  /** A network is compared with PyTorch, on random batches; what is not a network with scikit-learn. */
  network?: true;
  run(input: BenchInput): Promise<Outcome>;
}

export interface Outcome {
  /** One entry per pair, in seconds. */
  pairs: readonly { ours: number; peer: number }[];
  /** How far the two results agree, in words. */
  agreement: string;
  /** Whether they agree as far as is promised. */
  agree: boolean;
}

/** A pair is not repeated where one of its sides takes longer. */
export const LONG_S = 300;
const PAIRS = 3;

/** Measures both sides in turn, in so many pairs, or in one where a side takes more than five minutes. */
export async function inPairs(
  input: Pick<BenchInput, "log">,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
  count: number = PAIRS,
): Promise<Outcome["pairs"]> {
  const pairs: { ours: number; peer: number }[] = [];
  while (pairs.length < count) {
    const pair = { ours: await ours(), peer: await peer() };
    pairs.push(pair);
    input.log(
      `pair ${pairs.length}: ours ${pair.ours.toPrecision(3)} s, peer ${pair.peer.toPrecision(3)} s, ratio ${(pair.peer / pair.ours).toFixed(2)}`,
    );
    if (Math.max(pair.ours, pair.peer) > LONG_S) break;
  }
  return pairs;
}

/** Seconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Standard error of the mean; 0 for a single value. */
export function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0;
}
