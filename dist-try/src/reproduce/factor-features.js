import { UsageError } from "../core/errors.js";
import { takeRows } from "../core/matrix.js";
import { Random } from "../core/random.js";
import { DEFAULT_SEVERITY, FACTORS, simulatorOptions, } from "../dataset/simulate/options.js";
import { openSimulator } from "../dataset/simulate/simulator.js";
import { limitImages } from "../dataset/subset.js";
import { cachedFeatures } from "../features/extract.js";
import { TEXTURE } from "../features/texture.js";
/** The cells of a split with their Texture features, through the cache. */
export async function labelledFeatures(dataset, split, run = {}) {
    const reader = await dataset.open(split);
    const { labels, ids } = reader;
    reader.close();
    return { features: await cachedFeatures(dataset, split, TEXTURE, run), labels, ids };
}
/**
 * At most `images` cells of a split of the simulator with their Texture features. Throws {@link UsageError} unless
 * `images` is a whole number above 0.
 */
export async function simulatedFeatures(options, split, images, run = {}) {
    if (!Number.isSafeInteger(images) || images < 1)
        throw new UsageError(`Expected images to be a whole number above 0 but found ${images}`);
    return labelledFeatures(limitImages(openSimulator(options), { [split]: images }, options.seed), split, run);
}
/**
 * The cells of a factor's split (see {@link factorSplit}) with the factor at the given severity. They are the same
 * cells at every severity.
 */
export function factorFeatures(factor, severity, { images, ...options }, run = {}) {
    const simulator = simulatorWithFactor(factor, severity, options);
    return simulatedFeatures(simulator, factorSplit(factor).split, images, run);
}
/**
 * Two samples that differ by one factor only: a random half of the cells of its split with the factor switched off
 * (`source`), and the other half with it at the given severity (`target`). Both are from the same wells, so that at
 * severity 0 there is no shift between them, and shift detection exchanges cells.
 */
export async function factorShift(factor, severity, options, run = {}) {
    const off = await factorFeatures(factor, 0, options, run);
    const on = await factorFeatures(factor, severity, options, run);
    const rows = new Random(options.seed ?? 1, "halves", factor).shuffle(Int32Array.from(off.labels.keys()));
    const half = rows.length >> 1;
    return {
        source: takeCells(off, rows.slice(0, half).sort()),
        target: takeCells(on, rows.slice(half).sort()),
    };
}
/** The cells of the given rows, in the given order. */
export function takeCells({ features, labels, ids }, rows) {
    return {
        features: takeRows(features, rows),
        labels: rows.map((row) => labels[row]),
        ids: Object.fromEntries(Object.entries(ids).map(([name, list]) => [
            name,
            Array.from(rows, (row) => list[row]),
        ])),
    };
}
const SPLIT_OF = {
    date: { split: "test3", without: "later", inTraining: 1 },
    plate: { split: "test3", without: "later", inTraining: 1 },
    well: { split: "test2", without: "border", inTraining: 1 },
    cell: { split: "test1", inTraining: 1 },
    border: { split: "test2", inTraining: 0 },
    later: { split: "test3", inTraining: 0 },
    microscope: { split: "test4", inTraining: 0 },
};
/**
 * Where a factor is turned. Random effects are turned where their next larger unit is new: cell-to-cell variety in
 * further cells of Training's wells (Test1), that of wells in further wells of Training's plates (Test2 without its
 * border effect), that of plates and dates on further plates (Test3 without the effect of later dates). Fixed
 * effects are turned in the split that is defined by them. Throws {@link UsageError} for an unknown factor.
 */
export function factorSplit(factor) {
    if (!Object.hasOwn(SPLIT_OF, factor))
        throw new UsageError(`Unknown factor ${JSON.stringify(factor)}; the factors are ${FACTORS.join(", ")}`);
    return SPLIT_OF[factor];
}
/**
 * The simulator in whose split of that factor (see {@link factorSplit}) the factor has the given severity. The
 * layout, and with it each cell's identity, is the same at every severity; so are the draws of all other effects.
 * Throws {@link UsageError} for an unknown factor and for options out of range.
 */
export function simulatorWithFactor(factor, severity, { seed, scale }) {
    const { without } = factorSplit(factor);
    return simulatorOptions({
        ...(seed === undefined ? {} : { seed }),
        ...(scale === undefined ? {} : { scale }),
        severity: { ...DEFAULT_SEVERITY, ...(without ? { [without]: 0 } : {}), [factor]: severity },
    });
}
//# sourceMappingURL=factor-features.js.map