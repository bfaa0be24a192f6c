import { type Comparison } from "../comparison.js";
export declare const knn: Comparison;
/** FAISS computes distances in float32 throughout, as products of matrices. */
export declare const knnFaiss: Comparison;
