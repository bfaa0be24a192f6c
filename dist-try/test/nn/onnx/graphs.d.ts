import type { OnnxModel } from "../../../src/compute/engine.js";
import { type Tensor } from "../../../src/compute/graph.js";
/** c = a b for matrices of any size. */
export declare const PRODUCT: OnnxModel;
/** y = x + constant. */
export declare function addition(constant: number): OnnxModel;
/** y = x repeated, to the shape that is asked for. */
export declare const EXPANSION: OnnxModel;
/** A product that takes a good part of a second on one thread. */
export declare function largeFactors(): {
    a: Tensor;
    b: Tensor;
};
