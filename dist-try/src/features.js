/**
 * Features of images: texture, and what networks make of them.
 *
 * @module coos7/features
 */
export { decodeNpy, encodeNpy } from "./core/array-files.js";
export { cachedFeatures, cachedLayers, extractFeatures } from "./features/extract.js";
export { FEATURE_SETS, featureSet, featureSource } from "./features/feature-source.js";
export { randomVgg16Features, vgg16Features, } from "./features/networks.js";
export { encodeProfiles } from "./features/parquet.js";
export { TEXTURE } from "./features/texture.js";
export { loadVgg16, vgg16Weights } from "./features/vgg16-weights.js";
//# sourceMappingURL=features.js.map