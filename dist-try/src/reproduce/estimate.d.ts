import type { RunOptions } from "../core/progress.js";
import { type LeftOut, type ReproduceOptions } from "./reproduce.js";
import { type LaneWork } from "./stages.js";
/** How long one stage of a run will take by itself, and how many images it is about. */
export interface StageEstimate extends LaneWork {
    stage: string;
    images: number;
    /** Resident memory of a process that does this stage alone, in megabytes. */
    memoryMb: number;
}
/** What a run will cost, extrapolated from short measurements on this machine. */
export interface RunEstimate {
    /** What there is to do. */
    stages: StageEstimate[];
    /** Stages that the cache has. */
    cached: string[];
    /** What is fetched before, in words. */
    fetched: string[];
    leftOut: LeftOut[];
    /** Of the whole run, in which two families are worked on at a time. Fetching is not part of it. */
    seconds: number;
    /** Resident memory at the largest stage, in megabytes. */
    memoryMb: number;
}
/**
 * Times each stage on little, at two sizes where the real one is larger, and extrapolates by its known growth: training
 * by steps and batch, features by images, classifiers as they say. What the cache has is left out, and so are families
 * that cannot be done here; two families are worked on at a time, as in the run. Takes seconds, at the size of the paper a minute or two.
 */
export declare function estimateRun(options: ReproduceOptions, run?: RunOptions): Promise<RunEstimate>;
