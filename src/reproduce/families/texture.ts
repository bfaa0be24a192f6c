import { imageSource } from "../../features/image-source.js";
import { TEXTURE } from "../../features/texture/texture.js";
import type { FeatureFamily } from "./family.js";

/** Texture features, which need nothing but images. */
export const TEXTURE_FAMILY: FeatureFamily = {
  id: "texture",
  name: "Texture",
  layers: [""],
  trains: false,
  prepare: async () => ({ source: imageSource(TEXTURE), notes: [] }),
  pilot: async () => ({ source: imageSource(TEXTURE) }),
};
