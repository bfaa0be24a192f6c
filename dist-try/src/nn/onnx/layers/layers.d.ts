import { type LayerRule } from "./layer.js";
/** The kinds of layers that graphs are made of, by their class in tf.js. */
export declare const LAYER_RULES: ReadonlyMap<string, LayerRule>;
