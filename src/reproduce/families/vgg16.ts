import type { FeatureNetwork } from "../../features/network/feature-network.js";
import { networkSourceOn } from "../../features/network/network-source.js";
import { randomVgg16Features, vgg16Features } from "../../features/vgg16/vgg16.js";
import { VGG16_WEIGHTS, vgg16Weights, type WeightsFile } from "../../features/vgg16/weights.js";
import { loadVgg16 } from "../../features/vgg16/weights-load.js";
import type { FamilyContext, FamilyPilot, FamilyWork, PreparedFamily } from "./family.js";

/**
 * VGG16 with the weights that Keras publishes, fetched where the cache does not have them; left out where that fails or
 * is not allowed.
 */
export function pretrainedWork(file: WeightsFile = VGG16_WEIGHTS): FamilyWork {
  return {
    async prepare(context) {
      const { offline, run } = context;
      const found = await vgg16Weights({ download: !offline, file }, run);
      if ("path" in found) return prepared(context, await vgg16Features(await loadVgg16(found.path)), []);
      const { reason, cause } = found;
      return {
        missing: `${offline ? "nothing was to be fetched" : "fetching failed"} of the weights that it learned from ImageNet (${cause}); coos7 download vgg16 fetches them`,
        detail: reason,
      };
    },
    pilot,
  };
}

/** VGG16 with random weights, which only a run that asks for it by name has. */
export const randomWork: FamilyWork = {
  async prepare(context) {
    return prepared(context, await randomVgg16Features(context.seed), [
      "VGG16-random is VGG16 with random weights (He et al. 2015), not with those learned from ImageNet that the paper used: its errors say nothing about transfer learning.",
    ]);
  },
  pilot,
};

async function prepared(
  { networkBackend, threads, run }: FamilyContext,
  network: FeatureNetwork,
  notes: readonly string[],
): Promise<PreparedFamily> {
  const place = { backend: networkBackend, threads };
  const source = await networkSourceOn(network, place, run);
  return { source, network: { weights: network.weights, backend: source.backend }, notes };
}

/** Random weights take as long as trained ones. */
async function pilot({ networkBackend, threads, seed, run }: FamilyContext): Promise<FamilyPilot> {
  const network = await randomVgg16Features(seed);
  const place = { backend: networkBackend, threads };
  return { source: await networkSourceOn(network, place, run) };
}
