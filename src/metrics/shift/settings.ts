import { UsageError } from "../../core/errors.js";
import { EXCHANGE_UNITS, type ShiftOptions } from "./types.js";

/** The options that have defaults, complete and checked. Throws {@link UsageError} naming the one out of range. */
export function shiftSettings(
  options: ShiftOptions,
): Required<Pick<ShiftOptions, "seed" | "permutations" | "unit" | "maxRows">> {
  const { seed = 1, permutations = 999, unit = "cell", maxRows = 1000 } = options;
  checkInteger("seed", seed, 0, Number.MAX_SAFE_INTEGER);
  checkInteger("permutations", permutations, 19, 1_000_000);
  checkInteger("maxRows", maxRows, 4, 3000);
  if (!EXCHANGE_UNITS.includes(unit))
    throw new UsageError(
      `Expected unit to be one of ${EXCHANGE_UNITS.join(", ")} but found ${JSON.stringify(unit)}`,
    );
  return { seed, permutations, unit, maxRows };
}

function checkInteger(name: string, value: number, low: number, high: number): void {
  if (!Number.isSafeInteger(value) || value < low || value > high)
    throw new UsageError(`Expected ${name} to be a whole number from ${low} to ${high} but found ${value}`);
}
