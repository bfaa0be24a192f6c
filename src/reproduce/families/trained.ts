import type { FeatureNetwork } from "../../features/network/feature-network.js";
import { networkSource } from "../../features/network/network-source.js";
import { weightsDigest } from "../../nn/store/save-model.js";
import type { TrainingSettings } from "../../nn/training/settings.js";
import { type TrainedNetwork, train } from "../../nn/training/train.js";
import type { FamilyContext, PreparedFamily } from "./family.js";

/** Trains a network on Training, or takes the one that the same training gave before, as a source of features. */
export async function trainedFamily(
  { dataset, networkBackend, threads, run }: FamilyContext,
  settings: TrainingSettings,
  trainingThreads: number,
  featuresOf: (trained: TrainedNetwork, weights: string) => FeatureNetwork,
): Promise<PreparedFamily> {
  const spec = { dataset, settings, backend: networkBackend, threads: trainingThreads };
  const trained = await train(spec, run);
  const weights = await weightsDigest(trained.model);
  const { record } = trained;
  const backend = record.engine.name;
  return {
    source: networkSource(featuresOf(trained, weights), { backend, threads }),
    network: { weights, backend, training: record },
    notes: [],
  };
}
