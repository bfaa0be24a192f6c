import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { TaskReference } from "../../core/workers.js";
import type { LayerOutput } from "../../nn/engine.js";
import type { FeatureLayer } from "../types.js";

/** A layer of a network as features. */
export interface NetworkLayer extends FeatureLayer {
  output: LayerOutput;
  /** Whether the layer's outputs are logits, to be turned into probabilities. */
  softmax?: boolean;
}

/** A network that features are taken from, and how images come to its input. */
export interface FeatureNetwork {
  /** Short name, e.g. "pci". */
  id: string;
  /** Raised with each change of preparation or layers that changes a value. */
  version: number;
  /** SHA-256 of the weights. */
  weights: string;
  /** The network, which has one input. */
  model: LayersModel;
  /** The `BatchFunction` that makes the network's input of images: `views` inputs for each, channels last. */
  prepare: TaskReference;
  /** Inputs for each image, e.g. crops; features are means over them. */
  views: number;
  layers: readonly NetworkLayer[];
}
