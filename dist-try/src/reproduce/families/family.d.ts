import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type BackendName, type EngineName } from "../../compute/backend.js";
import type { CacheOptions } from "../../core/cache.js";
import type { RunOptions } from "../../core/progress.js";
import type { WorkerPool } from "../../core/workers.js";
import type { Dataset } from "../../dataset/dataset.js";
import type { FeatureSource } from "../../features/features.js";
import type { FeatureNetwork } from "../../features/networks.js";
import type { LossName } from "../../nn/engine.js";
import type { TrainingRecord } from "../../nn/training/settings.js";
import type { Profile } from "../profile.js";
/** One of the paper's kinds of features (section 3.1) and its rows in Table 3. */
export interface FeatureFamily {
    /** Name on the command line. */
    readonly id: string;
    /** Name in Table 3. */
    readonly name: string;
    /** The layers that classifiers are fitted on, in the table's order, as the source calls them too. */
    readonly layers: readonly string[];
    /** The layer whose values are class probabilities: a row of its own of that name, before the others. */
    readonly endToEnd?: string;
    /** Whether a network is trained first: such families take longest and start first. */
    readonly trains: boolean;
    /** How its features come to be: loaded where it is asked for, since networks take a while and memory to load. */
    load(): Promise<FamilyWork>;
}
/** What is done for a family. */
export interface FamilyWork {
    /** Makes what computes the features, or says why that cannot be done. */
    prepare(context: FamilyContext): Promise<PreparedFamily | MissingFamily>;
    /**
     * What computes the same features as what `prepare` made, perhaps on another machine: nothing is trained, fetched or
     * chosen again. `files` are those that it gave.
     */
    restore(context: FamilyContext, network: FamilyNetwork | undefined, files: FamilyFiles): Promise<FeatureSource>;
    /** What can be measured of the work beforehand, for estimates: nothing is trained, fetched or kept. */
    pilot(context: FamilyContext): Promise<FamilyPilot | MissingFamily>;
}
/** What a family's features are prepared from. */
export interface FamilyContext {
    /** Within the profile's limits. */
    dataset: Dataset;
    profile: Profile;
    seed: number;
    /** Whether networks are trained here, also where the package has one that was trained on the same Training. */
    train: boolean;
    /** What networks run on. */
    networkBackend: BackendName;
    /** Whether nothing may be fetched from elsewhere. */
    offline: boolean;
    /** Threads of an engine on the CPU for features, which do not depend on them; those of training are the profile's. */
    threads: number;
    run: RunOptions & CacheOptions;
}
/** What a run's options say of networks. */
export declare function networkContext({ backend, offline, train, }: {
    backend?: BackendName | undefined;
    offline?: boolean;
    train?: boolean;
}, { pool }: {
    pool: WorkerPool;
}): Pick<FamilyContext, "networkBackend" | "offline" | "train" | "threads">;
/** Files by their names, each read when it is asked for. */
export type FamilyFiles = Readonly<Record<string, () => Promise<Uint8Array>>>;
/** A family whose features can be computed. */
export interface PreparedFamily {
    source: FeatureSource;
    network?: FamilyNetwork;
    /** What the source puts images through, where it is a network that was trained on this Training. */
    featureNetwork?: FeatureNetwork;
    /** Sentences for below the table. */
    notes: readonly string[];
    /** What `restore` makes its network of where it was trained or fetched; missing where it needs nothing. */
    files?: FamilyFiles;
}
/** Why a family has to be left out. */
export interface MissingFamily {
    /** For below the table: depends on nothing but data and settings. */
    missing: string;
    /** For who runs it: what failed here, and what to do. Default: the same. */
    detail?: string;
}
/** The network behind a family's features. */
export interface FamilyNetwork {
    /** SHA-256 of its weights. */
    weights: string;
    /** The engine that it runs on. */
    backend: EngineName;
    /** How it was trained on this Training; missing where its weights came from elsewhere. */
    training?: TrainingRecord;
    /** The name of the package's network, where it is that and was trained before. */
    ofRecord?: string;
}
/** What of a family's work can be measured beforehand. */
export interface FamilyPilot {
    /** The source of the features, or one that takes as long. */
    source: FeatureSource;
    /** Whether it is the very one, so that what the cache has of it can be known. */
    final: boolean;
    /** What is fetched before, in words. */
    fetched?: string;
    /** The training that is still to be done. */
    training?: PilotTraining;
}
/** A training, and how much of it there will be. */
export interface PilotTraining extends TrainingWork {
    model: LayersModel;
    backend: EngineName;
    threads: number;
    loss: LossName;
    batch: number;
    /** Steps that were taken before and are kept. */
    done: number;
}
/** How much a training has to do. */
export interface TrainingWork {
    /** Steps in all, for so many training images. */
    steps(images: number): number;
    /** How often the weights are measured. */
    checks: number;
    /** Examples that a check puts through the network, for so many training images. */
    checked(images: number): number;
}
