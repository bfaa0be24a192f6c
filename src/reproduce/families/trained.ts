import type { LayersModel } from "@tensorflow/tfjs-layers";
import { networkSource } from "../../features/network-pass.js";
import type { FeatureNetwork } from "../../features/networks.js";
import { chooseEngine } from "../../nn/choose-engine.js";
import { weightsDigest } from "../../nn/store.js";
import { CheckpointStore } from "../../nn/training/checkpoints.js";
import type { TrainingSettings } from "../../nn/training/settings.js";
import { train, trainingIdentity, trainingStep } from "../../nn/training/train.js";
import type { FamilyContext, FamilyPilot, PreparedFamily, TrainingWork } from "./family.js";

/** A family whose network is trained on Training. */
export interface TrainedFamily {
  settings: TrainingSettings;
  threads: number;
  featuresOf(model: LayersModel, weights: string): FeatureNetwork;
}

/** Trains the network, or takes the one that the same training gave before, as a source of features. */
export async function trainedFamily(
  { dataset, networkBackend, threads, run }: FamilyContext,
  { settings, threads: trainingThreads, featuresOf }: TrainedFamily,
): Promise<PreparedFamily> {
  const spec = { dataset, settings, backend: networkBackend, threads: trainingThreads };
  const { model, record } = await train(spec, run);
  const weights = await weightsDigest(model);
  const backend = record.engine.name;
  return {
    source: networkSource(featuresOf(model, weights), { backend, threads }),
    network: { weights, backend, training: record },
    notes: [],
  };
}

/** The same for estimates: with the trained network where there is one, else with its training and an untrained one. */
export async function trainedPilot(
  context: FamilyContext,
  family: TrainedFamily,
  work: TrainingWork,
): Promise<FamilyPilot> {
  const { dataset, networkBackend, run } = context;
  const { settings, threads, featuresOf } = family;
  const { classNames } = dataset;
  const step = trainingStep(settings, classNames.length);
  const choice = { ...run, backend: networkBackend, job: () => step };
  const backend = await chooseEngine(threads, choice);
  const data = await dataset.fingerprint("training");
  const store = new CheckpointStore(trainingIdentity({ data, classNames, settings, threads }), backend, run);
  if (store.isFinished()) return { source: (await trainedFamily(context, family)).source, final: true };
  const done = store.load()?.state.step ?? 0;
  return {
    source: networkSource(featuresOf(step.model, ""), { backend, threads: context.threads }),
    final: false,
    training: { ...step, backend, threads, done, ...work },
  };
}
