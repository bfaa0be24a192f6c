import { UsageError } from "../../core/errors.js";
/** What trades places between the two samples when a test imagines that there is no shift. */
export const EXCHANGE_UNITS = ["cell", "well", "plate", "date"];
/** The options that have defaults, complete and checked. Throws {@link UsageError} naming the one out of range. */
export function shiftSettings(options) {
    const { seed = 1, permutations = 999, unit = "cell", maxRows = 1000 } = options;
    checkInteger("seed", seed, 0, Number.MAX_SAFE_INTEGER);
    checkInteger("permutations", permutations, 19, 1_000_000);
    checkInteger("maxRows", maxRows, 4, 3000);
    if (!EXCHANGE_UNITS.includes(unit))
        throw new UsageError(`Expected unit to be one of ${EXCHANGE_UNITS.join(", ")} but found ${JSON.stringify(unit)}`);
    return { seed, permutations, unit, maxRows };
}
function checkInteger(name, value, low, high) {
    if (!Number.isSafeInteger(value) || value < low || value > high)
        throw new UsageError(`Expected ${name} to be a whole number from ${low} to ${high} but found ${value}`);
}
//# sourceMappingURL=shift-test.js.map