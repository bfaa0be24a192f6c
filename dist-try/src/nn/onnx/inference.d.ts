import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type GraphForm } from "../../compute/backend.js";
import { type Graph, type Tensor } from "../../compute/graph.js";
import type { LayerOutput } from "../engine.js";
/** An output of an inference graph. */
export interface GraphOutput extends LayerOutput {
    /** Its name in the graph. */
    name: string;
}
/**
 * The model in inference, with its weights as they are now: inputs under their names in the model, channels last,
 * and the outputs asked for, written in `form` (default: for the CPU). Batch norm that follows a linear layer is part of that layer's weights.
 */
export declare function inferenceGraph(model: LayersModel, outputs: readonly GraphOutput[], form?: GraphForm): Graph;
/** A layer's weights by the last part of their names, e.g. "kernel". */
export type OwnWeights = Map<string, Tensor>;
/**
 * The model in inference as an ONNX file, which other programs open, e.g. Python's onnxruntime: operators of the
 * standard alone, inputs under their names in the model, outputs under those of their layers, images channels last
 * (N, H, W, C), any N. `metadata` is stored beside the model's name and this package's version.
 */
export declare function exportOnnx(model: LayersModel, metadata?: Readonly<Record<string, string>>): Uint8Array;
