import type { Adapter, Mark } from "../adapt/adapter.js";
import type { GroupDroOptions } from "../adapt/group-dro.js";
import type { NetworkAdapter } from "../adapt/network-adapter.js";
import type { Profile } from "../reproduce/profile.js";
/** What every method has. */
export interface Described {
    /** Name on the command line. */
    readonly id: string;
    /** Name in tables. */
    readonly name: string;
    /** What it may look at. */
    readonly mark: Mark;
}
/** A method that changes features before a classifier, or class probabilities behind it. */
export interface AdapterMethod extends Described {
    readonly stage: Adapter["stage"];
    /**
     * The settings it is tried with, for so many rows of Training: where there are several, held-out plates of Training
     * choose. Each call makes new adapters.
     */
    candidates(rows: number): Adapter[];
}
/** A method that changes a trained network for each split. */
export interface NetworkMethod extends Described {
    readonly stage: "network";
    /** The families that it suits, by name on the command line. */
    readonly families: readonly string[];
    /** Loaded where it is asked for: networks take a while and memory to load. */
    load(): Promise<NetworkAdapter>;
}
/** A method of training DeepLoc, which is then trained anew by the profile. */
export interface TrainingMethod extends Described {
    readonly stage: "training";
    readonly settings: Profile["deepLoc"];
}
/** A method of training a linear classifier on features, in rows of its own beside the same training without it. */
export interface LastLayerMethod extends Described {
    readonly stage: "last-layer";
    readonly options: GroupDroOptions;
}
/** What rows of a network stand under that was trained by the profile, without a method, beside the package's. */
export declare const TRAINED_HERE: Described;
/** What rows without a method stand under. */
export declare const WITHOUT: Described;
/** A method against the shift as rows below Table 3. */
export type RobustMethod = AdapterMethod | NetworkMethod | TrainingMethod | LastLayerMethod;
/** The methods there are, in the order of tables. */
export declare const METHODS: readonly RobustMethod[];
/** The methods of these names, in the order of tables. Throws {@link UsageError} listing the names there are. */
export declare function methodsNamed(names: readonly string[]): RobustMethod[];
