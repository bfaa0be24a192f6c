import { UsageError } from "../../core/errors.js";
/** The factors of variation of the simulated experiment; each has a severity knob (0 = off, 1 = default). */
export const FACTORS = ["date", "plate", "well", "cell", "border", "later", "microscope"];
/** Every factor at the size the simulator was calibrated with. */
export const DEFAULT_SEVERITY = {
    date: 1,
    plate: 1,
    well: 1,
    cell: 1,
    border: 1,
    later: 1,
    microscope: 1,
};
/** The largest `scale`: 1.3 million images, 43 GB when written. */
export const MAX_SCALE = 10;
/**
 * Complete, checked options from any part of them: seed 1, scale 0.1 and {@link DEFAULT_SEVERITY} otherwise.
 * Throws {@link UsageError} naming the option where a value is out of its range or a factor is unknown.
 */
export function simulatorOptions(partial = {}) {
    const { seed = 1, scale = 0.1, severity = {} } = partial;
    if (!Number.isSafeInteger(seed) || seed < 0)
        throw new UsageError(`Expected seed to be a whole number >= 0 but found ${seed}; try --seed 1`);
    if (!Number.isFinite(scale) || scale <= 0 || scale > MAX_SCALE)
        throw new UsageError(`Expected scale to be a number above 0 and at most ${MAX_SCALE} (1 = 132,209 images) but found ${scale}; try --scale 0.1`);
    for (const [name, value] of Object.entries(severity)) {
        if (!FACTORS.includes(name))
            throw new UsageError(`Unknown severity factor ${JSON.stringify(name)}; the factors are ${FACTORS.join(", ")}`);
        if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
            throw new UsageError(`Expected severity of ${name} to be a finite number >= 0 (0 = off, 1 = default) but found ${value}`);
    }
    return { seed, scale, severity: { ...DEFAULT_SEVERITY, ...severity } };
}
/** The options as text in which equal options are equal, whatever order their keys were given in. */
export function canonicalOptions(options) {
    const { seed, scale, severity } = options;
    return JSON.stringify([seed, scale, FACTORS.map((factor) => severity[factor])]);
}
//# sourceMappingURL=options.js.map