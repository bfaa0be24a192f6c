import { type LayerRule } from "./layer.js";
/**
 * (x - mean) / sqrt(variance + epsilon) * gamma + beta by channel. In training with the batch's mean and population
 * variance, which the moving ones follow; else with the moving ones.
 */
export declare const batchNormalizationRule: LayerRule;
