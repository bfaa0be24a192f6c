import { type Comparison } from "../comparison.js";
export declare const l1lr: Comparison;
