import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { FeatureSource } from "../../features/features.js";
import type { FeatureNetwork } from "../../features/networks.js";
import type { TrainingSettings } from "../../nn/training/settings.js";
import type { FamilyContext, FamilyFiles, FamilyNetwork, FamilyPilot, PreparedFamily, TrainingWork } from "./family.js";
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
export declare function trainedFamily(context: FamilyContext, family: TrainedFamily): Promise<PreparedFamily>;
/** The files of a network, in tf.js' format. */
export declare function filesOf(model: LayersModel): FamilyFiles;
/** The network in the files of {@link filesOf}. */
export declare function modelOf(files: FamilyFiles): Promise<LayersModel>;
/** The features of a network that {@link trainedFamily} gave, of its files and on its engine. */
export declare function restoredSource({ threads }: FamilyContext, { featuresOf }: Pick<TrainedFamily, "featuresOf">, { weights, backend }: FamilyNetwork, files: FamilyFiles): Promise<FeatureSource>;
/** {@link trainedFamily} for estimates: with the network that there is, else with its training and an untrained one. */
export declare function trainedPilot(context: FamilyContext, family: TrainedFamily, work: TrainingWork): Promise<FamilyPilot>;
