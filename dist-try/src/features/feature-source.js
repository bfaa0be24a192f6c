import { chosenBackend } from "../compute/backend.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { imageSource } from "./extract.js";
import { TEXTURE } from "./texture.js";
/** The features that can be computed, by name. */
export const SOURCE_NAMES = ["texture", "deeploc", "pci", "vgg16", "vgg16-random"];
/**
 * What computes the features of a name. The weights of "vgg16" are downloaded on first use.
 * Throws {@link UsageError} for an unknown name, and where a model is missing or not asked for, {@link Coos7Error}
 * where the model or the weights are not there.
 */
export async function featureSource(name, options = {}, run = {}) {
    const { model, backend, threads = run.pool?.size ?? 1, seed = 1, offline = false } = options;
    const known = SOURCE_NAMES.find((source) => source === name);
    if (!known)
        throw new UsageError(`Unknown features ${JSON.stringify(name)}; there are: ${SOURCE_NAMES.join(", ")}`);
    const isTrained = known === "deeploc" || known === "pci";
    if (isTrained && model === undefined)
        throw new UsageError(`Expected the trained network that ${known} features are taken from; train one (coos7 train ${known} --name NAME) and give its name (--model NAME)`);
    if (!isTrained && model !== undefined)
        throw new UsageError(`${known} features take no model: leave out ${JSON.stringify(model)}`);
    if (known === "texture")
        return imageSource(TEXTURE);
    // Networks take a while and memory to load, so they are loaded where they are used.
    const { networkSourceOn } = await import("./network-pass.js");
    const network = isTrained
        ? await storedNetwork(known, model)
        : await vgg16Network(known, { seed, offline }, run);
    return networkSourceOn(network, { backend: chosenBackend(backend), threads }, run);
}
/** A stored model as features. Throws {@link Coos7Error} where it is of another family. */
async function storedNetwork(family, nameOrFolder) {
    const { loadModel } = await import("../nn/store.js");
    const { model, card } = await loadModel(nameOrFolder);
    const found = card.settings.family;
    if (found !== family)
        throw new Coos7Error(`Expected the model ${JSON.stringify(nameOrFolder)} to be a network for ${family} features but found one for ${found}`);
    if (family === "deeploc")
        return (await import("./networks.js")).deepLocFeatures(model, card.weightsSha256, card.classNames);
    return (await import("./networks.js")).pciFeatures(model, card.weightsSha256);
}
async function vgg16Network(name, { seed, offline }, run) {
    const { randomVgg16Features, vgg16Features } = await import("./networks.js");
    if (name === "vgg16-random")
        return randomVgg16Features(seed);
    const { vgg16Weights } = await import("./vgg16-weights.js");
    const found = await vgg16Weights({ download: !offline }, run);
    if ("reason" in found)
        throw new Coos7Error(`VGG16's weights are missing: ${found.reason}`);
    const { loadVgg16 } = await import("./vgg16-weights.js");
    return vgg16Features(await loadVgg16(found.path));
}
/** The feature sets that need nothing but images. */
export const FEATURE_SETS = [TEXTURE];
/** The feature set called `id`. Throws {@link UsageError}, which lists what there is. */
export function featureSet(id) {
    const found = FEATURE_SETS.find((set) => set.id === id);
    if (!found)
        throw new UsageError(`Unknown features ${JSON.stringify(id)}; there are: ${FEATURE_SETS.map((set) => set.id).join(", ")}`);
    return found;
}
//# sourceMappingURL=feature-source.js.map