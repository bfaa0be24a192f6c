/**
 * Features of images: texture, and what networks make of them.
 *
 * @module coos7/features
 */
export { decodeNpy, encodeNpy } from "./core/array-files.js";
export { type CachedLayer, cachedFeatures, cachedLayers, extractFeatures } from "./features/extract.js";
export { FEATURE_SETS, featureSet, featureSource, type SourceOptions } from "./features/feature-source.js";
export type { BatchFunction, FeatureLayer, FeatureSet, FeatureSource, RowRange, SplitLayers, } from "./features/features.js";
export { type FeatureNetwork, type NetworkLayer, randomVgg16Features, vgg16Features, } from "./features/networks.js";
export { encodeProfiles, type ProfileMetadata } from "./features/parquet.js";
export { TEXTURE } from "./features/texture.js";
export { type FoundWeights, loadVgg16, vgg16Weights, type WeightsFile } from "./features/vgg16-weights.js";
