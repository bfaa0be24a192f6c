import type { Adapter, Mark } from "../adapt/adapter.js";
import { Coral } from "../adapt/coral.js";
import type { GroupDroOptions } from "../adapt/group-dro.js";
import { LabelShiftCorrection } from "../adapt/label-shift-correction.js";
import type { NetworkAdapter } from "../adapt/network-adapter.js";
import { PerPlateStandardization } from "../adapt/per-plate-standardization.js";
import { PerSplitStandardization } from "../adapt/per-split-standardization.js";
import { Sphering } from "../adapt/sphering.js";
import { TemperatureScaling } from "../adapt/temperature-scaling.js";
import { UsageError } from "../core/errors.js";
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
export const TRAINED_HERE: Described = {
  id: "none-trained",
  name: "none, trained by the profile",
  mark: "I",
};

/** What rows without a method stand under. */
export const WITHOUT: Described = { id: "none", name: "none", mark: "I" };

/** A method against the shift as rows below Table 3. */
export type RobustMethod = AdapterMethod | NetworkMethod | TrainingMethod | LastLayerMethod;

/**
 * Constants that sphering is tried with, as shares of the square root of Training's rows: a direction that varies by so
 * many standard deviations of a feature is shrunk by half.
 */
const SPHERING_SHARES = [0.01, 0.1, 0.3, 1];

function adapterMethod(id: string, make: () => Adapter): AdapterMethod {
  const { name, mark, stage } = make();
  return { id, name, mark, stage, candidates: () => [make()] };
}

/** The methods there are, in the order of tables. */
export const METHODS: readonly RobustMethod[] = [
  adapterMethod("standardize", () => new PerSplitStandardization()),
  adapterMethod("standardize-mad", () => new PerSplitStandardization({ robust: true })),
  {
    id: "adabn",
    name: "AdaBN",
    mark: "T",
    stage: "network",
    families: ["deeploc", "pci"],
    load: async () => new (await import("../adapt/ada-bn.js")).AdaBn(),
  },
  {
    id: "microscope",
    name: "microscope augmentation",
    mark: "I",
    stage: "training",
    settings: { augmentation: "microscope" },
  },
  { id: "mixup", name: "MixUp", mark: "I", stage: "training", settings: { augmentation: "mixup" } },
  adapterMethod("coral", () => new Coral()),
  {
    ...adapterMethod("sphering", () => new Sphering()),
    candidates: (rows) =>
      SPHERING_SHARES.map(
        (share) => new Sphering({ epsilon: Number((share * Math.sqrt(rows)).toPrecision(3)) }),
      ),
  },
  {
    id: "tent",
    name: "TENT",
    mark: "T",
    stage: "network",
    families: ["deeploc"],
    load: async () => new (await import("../adapt/tent.js")).Tent(),
  },
  { id: "group-dro", name: "GroupDRO", mark: "I-ids", stage: "last-layer", options: {} },
  adapterMethod("temperature", () => new TemperatureScaling()),
  adapterMethod("label-shift", () => new LabelShiftCorrection()),
  adapterMethod("label-shift-bbse", () => new LabelShiftCorrection({ method: "bbse" })),
  adapterMethod("plate-standardize", () => new PerPlateStandardization()),
  {
    id: "tent-by-plate",
    name: "TENT, plate by plate",
    mark: "T-plate",
    stage: "network",
    families: ["deeploc"],
    load: async () => new (await import("../adapt/tent.js")).Tent({ plateByPlate: true }),
  },
];

const ORDER = [WITHOUT, TRAINED_HERE, ...METHODS].map(({ name }) => name);

/** Where a method stands in tables and figures, by its name; last where it is not of {@link METHODS}. */
export function methodPlace(name: string): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}

/** The methods of these names, in the order of tables. Throws {@link UsageError} listing the names there are. */
export function methodsNamed(names: readonly string[]): RobustMethod[] {
  for (const name of names)
    if (!METHODS.some(({ id }) => id === name))
      throw new UsageError(
        `Unknown method ${JSON.stringify(name)}; the methods are ${METHODS.map(({ id }) => id).join(", ")}`,
      );
  return METHODS.filter(({ id }) => names.includes(id));
}
