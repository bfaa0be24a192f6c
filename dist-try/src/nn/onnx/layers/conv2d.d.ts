import { type LayerRule } from "./layer.js";
export declare const conv2dRule: LayerRule;
