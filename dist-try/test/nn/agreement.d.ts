import type { NetworkEngine } from "../../src/nn/engine.js";
import type { ReferenceTraining } from "./reference-networks.js";
/** Asserts that an engine has PyTorch's loss, gradients, batch statistics and outputs for a network. */
export declare function assertTrainsAsPyTorch(engine: NetworkEngine, reference: ReferenceTraining): Promise<void>;
/** Asserts that layers give PyTorch's values. */
export declare function assertPredictsAsPyTorch(engine: NetworkEngine, { model, inputs, outputs }: Pick<ReferenceTraining, "model" | "inputs" | "outputs">): Promise<void>;
/** Asserts that the distance of two arrays is at most `tolerance` of the expected one's length, plus `floor`. */
export declare function assertClose(found: Float32Array, expected: Float32Array, tolerance: number, what: string, floor?: number): void;
