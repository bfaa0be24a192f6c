import { batchNormalizationRule } from "./batch-normalization.js";
import { concatenateRule } from "./concatenate.js";
import { conv2dRule } from "./conv2d.js";
import { denseRule } from "./dense.js";
import { flattenRule } from "./flatten.js";
import type { LayerRule } from "./layer.js";
import { maxPooling2dRule } from "./max-pooling2d.js";
import { reluRule } from "./relu.js";
import { upSampling2dRule } from "./up-sampling2d.js";

/** The kinds of layers that graphs are made of, by their class in tf.js. */
export const LAYER_RULES: ReadonlyMap<string, LayerRule> = new Map([
  ["BatchNormalization", batchNormalizationRule],
  ["Concatenate", concatenateRule],
  ["Conv2D", conv2dRule],
  ["Dense", denseRule],
  ["Flatten", flattenRule],
  ["MaxPooling2D", maxPooling2dRule],
  ["ReLU", reluRule],
  ["UpSampling2D", upSampling2dRule],
]);
