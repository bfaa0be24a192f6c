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
    pairs: readonly {
        ours: number;
        peer: number;
    }[];
    /** How far the two results agree, in words. */
    agreement: string;
    /** Whether they agree as far as is promised. */
    agree: boolean;
}
/** A pair is not repeated where one of its sides takes longer. */
export declare const LONG_S = 300;
/** Measures both sides in turn, in so many pairs, or in one where a side takes more than five minutes. */
export declare function inPairs(input: Pick<BenchInput, "log">, ours: () => Promise<number>, peer: () => Promise<number>, count?: number): Promise<Outcome["pairs"]>;
/** Seconds that the work takes. */
export declare function timed(work: () => Promise<unknown>): Promise<number>;
export declare function median(values: readonly number[]): number;
export declare function mean(values: readonly number[]): number;
/** Standard error of the mean; 0 for a single value. */
export declare function standardError(values: readonly number[]): number;
