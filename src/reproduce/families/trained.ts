import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { FeatureSource } from "../../features/features.js";
import { networkSource, networkSourceOn } from "../../features/network-pass.js";
import type { FeatureNetwork } from "../../features/networks.js";
import { chooseEngine } from "../../nn/choose-engine.js";
import { decodeLayersModel, encodeLayersModel, WEIGHTS_FILE } from "../../nn/model-files.js";
import { networkOfRecord, trainingOf } from "../../nn/network-of-record.js";
import { weightsDigest } from "../../nn/store.js";
import { CheckpointStore } from "../../nn/training/checkpoints.js";
import type { TrainingSettings } from "../../nn/training/settings.js";
import { train, trainingIdentity, trainingStep } from "../../nn/training/train.js";
import type {
  FamilyContext,
  FamilyFiles,
  FamilyNetwork,
  FamilyPilot,
  PreparedFamily,
  TrainingWork,
} from "./family.js";

/** A family whose network is trained on Training, or was: the package has some that were trained on the simulator's. */
export interface TrainedFamily {
  settings: TrainingSettings;
  threads: number;
  featuresOf(model: LayersModel, weights: string): FeatureNetwork;
}

/**
 * The package's network as a source of features, where it was trained on this Training; else trains one, or takes what
 * the same training gave before.
 */
export async function trainedFamily(context: FamilyContext, family: TrainedFamily): Promise<PreparedFamily> {
  return (await familyOfRecord(context, family)) ?? familyTrainedHere(context, family);
}

async function familyOfRecord(
  { dataset, train, networkBackend, threads, run }: FamilyContext,
  { settings, featuresOf }: TrainedFamily,
): Promise<PreparedFamily | undefined> {
  const found = train ? undefined : await networkOfRecord(settings.family, dataset);
  if (!found) return undefined;
  const { model, card } = found;
  const weights = await weightsDigest(model);
  const featureNetwork = featuresOf(model, weights);
  const source = await networkSourceOn(featureNetwork, { backend: networkBackend, threads }, run);
  const network = { weights, backend: source.backend, training: trainingOf(found), ofRecord: card.name };
  return { source, network, featureNetwork, notes: [], files: filesOf(model) };
}

async function familyTrainedHere(
  { dataset, networkBackend, threads, run }: FamilyContext,
  { settings, threads: trainingThreads, featuresOf }: TrainedFamily,
): Promise<PreparedFamily> {
  const spec = { dataset, settings, backend: networkBackend, threads: trainingThreads };
  const { model, record } = await train(spec, run);
  const weights = await weightsDigest(model);
  const backend = record.engine.name;
  const featureNetwork = featuresOf(model, weights);
  return {
    source: networkSource(featureNetwork, { backend, threads }),
    network: { weights, backend, training: record },
    featureNetwork,
    notes: [],
    files: filesOf(model),
  };
}

const MODEL_FILE = "model.json";

/** The files of a network, in tf.js' format. */
export function filesOf(model: LayersModel): FamilyFiles {
  return {
    [MODEL_FILE]: async () => new TextEncoder().encode((await encodeLayersModel(model)).json),
    [WEIGHTS_FILE]: async () => (await encodeLayersModel(model)).weights,
  };
}

/** The network in the files of {@link filesOf}. */
export async function modelOf(files: FamilyFiles): Promise<LayersModel> {
  const json = new TextDecoder().decode(await files[MODEL_FILE]!());
  return decodeLayersModel({ json, weights: await files[WEIGHTS_FILE]!() });
}

/** The features of a network that {@link trainedFamily} gave, of its files and on its engine. */
export async function restoredSource(
  { threads }: FamilyContext,
  { featuresOf }: Pick<TrainedFamily, "featuresOf">,
  { weights, backend }: FamilyNetwork,
  files: FamilyFiles,
): Promise<FeatureSource> {
  return networkSource(featuresOf(await modelOf(files), weights), { backend, threads });
}

/** {@link trainedFamily} for estimates: with the network that there is, else with its training and an untrained one. */
export async function trainedPilot(
  context: FamilyContext,
  family: TrainedFamily,
  work: TrainingWork,
): Promise<FamilyPilot> {
  const { dataset, networkBackend, run } = context;
  const { settings, threads, featuresOf } = family;
  const ofRecord = await familyOfRecord(context, family);
  if (ofRecord) return { source: ofRecord.source, final: true };
  const { classNames } = dataset;
  const step = trainingStep(settings, classNames.length);
  const choice = { ...run, backend: networkBackend, job: () => step };
  const backend = await chooseEngine(threads, choice);
  const data = await dataset.fingerprint("training");
  const store = new CheckpointStore(trainingIdentity({ data, classNames, settings, threads }), backend, run);
  if (store.isFinished()) {
    const { source } = await familyTrainedHere({ ...context, networkBackend: backend }, family);
    return { source, final: true };
  }
  const done = store.load()?.state.step ?? 0;
  return {
    source: networkSource(featuresOf(step.model, ""), { backend, threads: context.threads }),
    final: false,
    training: { ...step, backend, threads, done, ...work },
  };
}
