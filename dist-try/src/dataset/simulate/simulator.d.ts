import { type Dataset, type SplitName } from "../dataset.js";
import { type SimulatorOptions } from "./options.js";
/** Changes whenever the same options give other bytes in any split. */
export declare const SIMULATOR_VERSION = 3;
/**
 * The version in which each split's bytes changed last: what is known of a split, and a network that was trained on it,
 * stay valid while only other splits change.
 */
export declare const CHANGED_IN: Readonly<Record<SplitName, number>>;
/** The simulated dataset: all five splits over the paper's seven classes, rendered as they are read. */
export declare function openSimulator(options?: SimulatorOptions): Dataset;
