import { Coos7Error, UsageError } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { type BackendName, chosenBackend } from "../nn/backend-name.js";
import { loadModel } from "../nn/store/load-model.js";
import { deepLocFeatures } from "./deeploc.js";
import { imageSource } from "./image-source.js";
import type { FeatureNetwork } from "./network/feature-network.js";
import { networkSourceOn } from "./network/network-source.js";
import { pciFeatures } from "./pci.js";
import { TEXTURE } from "./texture/texture.js";
import type { FeatureSource } from "./types.js";
import { randomVgg16Features, vgg16Features } from "./vgg16/vgg16.js";
import { vgg16Weights } from "./vgg16/weights.js";
import { loadVgg16 } from "./vgg16/weights-load.js";

/** The features that can be computed, by name. */
export const SOURCE_NAMES = ["texture", "deeploc", "pci", "vgg16", "vgg16-random"] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export interface SourceOptions {
  /** "deeploc" and "pci": the trained network, a name or a folder as `loadModel` takes it. */
  model?: string;
  /** What networks compute on. Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
  /** Threads of an engine that computes on the CPU. Default: those of `run.pool`, else 1. */
  threads?: number;
  /** "vgg16-random": seed of the weights. Default: 1. */
  seed?: number;
}

/**
 * What computes the features of a name. The weights of "vgg16" are downloaded on first use.
 * Throws {@link UsageError} for an unknown name, and where a model is missing or not asked for, {@link Coos7Error}
 * where the model or the weights are not there.
 */
export async function featureSource(
  name: string,
  options: SourceOptions = {},
  run: RunOptions = {},
): Promise<FeatureSource> {
  const { model, backend, threads = run.pool?.size ?? 1, seed = 1 } = options;
  const known = SOURCE_NAMES.find((source) => source === name);
  if (!known)
    throw new UsageError(`Unknown features ${JSON.stringify(name)}; there are: ${SOURCE_NAMES.join(", ")}`);
  const isTrained = known === "deeploc" || known === "pci";
  if (isTrained && model === undefined)
    throw new UsageError(
      `Expected the trained network that ${known} features are taken from; train one (coos7 train ${known} --name NAME) and give its name (--model NAME)`,
    );
  if (!isTrained && model !== undefined)
    throw new UsageError(`${known} features take no model: leave out ${JSON.stringify(model)}`);
  if (known === "texture") return imageSource(TEXTURE);
  const network = isTrained ? await storedNetwork(known, model!) : await vgg16Network(known, seed, run);
  return networkSourceOn(network, { backend: chosenBackend(backend), threads }, run);
}

/** A stored model as features. Throws {@link Coos7Error} where it is of another family. */
async function storedNetwork(family: "deeploc" | "pci", nameOrFolder: string): Promise<FeatureNetwork> {
  const { model, card } = await loadModel(nameOrFolder);
  const found = card.settings.family;
  if (found !== family)
    throw new Coos7Error(
      `Expected the model ${JSON.stringify(nameOrFolder)} to be a network for ${family} features but found one for ${found}`,
    );
  return family === "deeploc"
    ? deepLocFeatures(model, card.weightsSha256, card.classNames)
    : pciFeatures(model, card.weightsSha256);
}

async function vgg16Network(
  name: "vgg16" | "vgg16-random",
  seed: number,
  run: RunOptions,
): Promise<FeatureNetwork> {
  if (name === "vgg16-random") return randomVgg16Features(seed);
  const found = await vgg16Weights({ download: true }, run);
  if ("reason" in found) throw new Coos7Error(`VGG16's weights are missing: ${found.reason}`);
  return vgg16Features(await loadVgg16(found.path));
}
