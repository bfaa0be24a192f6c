import { Coral } from "../adapt/coral.js";
import { LabelShiftCorrection } from "../adapt/label-shift-correction.js";
import { PerPlateStandardization } from "../adapt/per-plate-standardization.js";
import { PerSplitStandardization } from "../adapt/per-split-standardization.js";
import { Sphering } from "../adapt/sphering.js";
import { TemperatureScaling } from "../adapt/temperature-scaling.js";
import { UsageError } from "../core/errors.js";
/** What rows of a network stand under that was trained by the profile, without a method, beside the package's. */
export const TRAINED_HERE = {
    id: "none-trained",
    name: "none, trained by the profile",
    mark: "I",
};
/** What rows without a method stand under. */
export const WITHOUT = { id: "none", name: "none", mark: "I" };
/**
 * Constants that sphering is tried with, as shares of the square root of Training's rows: a direction that varies by so
 * many standard deviations of a feature is shrunk by half.
 */
const SPHERING_SHARES = [0.01, 0.1, 0.3, 1];
function adapterMethod(id, make) {
    const { name, mark, stage } = make();
    return { id, name, mark, stage, candidates: () => [make()] };
}
/** The methods there are, in the order of tables. */
export const METHODS = [
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
        candidates: (rows) => SPHERING_SHARES.map((share) => new Sphering({ epsilon: Number((share * Math.sqrt(rows)).toPrecision(3)) })),
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
/** The methods of these names, in the order of tables. Throws {@link UsageError} listing the names there are. */
export function methodsNamed(names) {
    for (const name of names)
        if (!METHODS.some(({ id }) => id === name))
            throw new UsageError(`Unknown method ${JSON.stringify(name)}; the methods are ${METHODS.map(({ id }) => id).join(", ")}`);
    return METHODS.filter(({ id }) => names.includes(id));
}
//# sourceMappingURL=methods.js.map