import type { Comparison } from "../comparison.js";
export declare const vgg16Features: Comparison;
