import type { GraphBuilder } from "../../../compute/graph.js";
import { type Activation, type LayerRule } from "./layer.js";
/** The largest value of each window; its gradient goes to the first place in the window that has it. */
export declare const maxPooling2dRule: LayerRule;
/**
 * Repeats rows and columns. It computes nothing itself: a convolution that follows takes the small tensor as it
 * is, and for other layers {@link enlarged} does it.
 */
export declare const upSampling2dRule: LayerRule;
/** The activation with each row and column as often as it counts. */
export declare function enlarged(graph: GraphBuilder, x: Activation): Activation;
/** The gradient by the small tensor from that by the enlarged one. */
export declare function shrunk(graph: GraphBuilder, gradient: string, enlarge: readonly [number, number]): string;
