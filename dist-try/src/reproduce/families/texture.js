import { imageSource } from "../../features/extract.js";
import { TEXTURE } from "../../features/texture.js";
/** Texture features, which need nothing but images. */
export const work = {
    prepare: async () => ({ source: imageSource(TEXTURE), notes: [] }),
    restore: async () => imageSource(TEXTURE),
    pilot: async () => ({ source: imageSource(TEXTURE), final: true }),
};
//# sourceMappingURL=texture.js.map