import type { Figure } from "../src/figures/figure.js";
/** What the workflow takes on so many nodes. */
export interface ScalingPoint {
    nodes: number;
    /** From the beginning to the end. */
    hours: number;
    /** What a node's work would take if it could be divided at will. */
    linear: number;
    /** The longest chain of jobs that wait for each other. */
    critical: number;
    /** Read and written on the shared file system, in all. */
    gigabytes: number;
}
/** Time against nodes, and what the shared file system has to give on average, nodes and time on logarithmic axes. */
export declare function scalingFigure(points: readonly ScalingPoint[], title: string): Figure;
