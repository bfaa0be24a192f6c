import { UsageError } from "../core/errors.js";

/** The value of a numeric option, e.g. `--scale 0.1`; throws {@link UsageError} naming the option otherwise. */
export function parseNumber(option: string, text: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
    throw new UsageError(`Expected ${option} to be a number but found ${JSON.stringify(text)}`);
  return Number(text);
}

/**
 * The value of an option that is a whole number from `low` to `high`, e.g. `--workers 4`; throws
 * {@link UsageError} naming the option otherwise.
 */
export function parseWhole(
  option: string,
  text: string,
  low: number,
  high: number = Number.MAX_SAFE_INTEGER,
): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  const range = high === Number.MAX_SAFE_INTEGER ? `of at least ${low}` : `from ${low} to ${high}`;
  throw new UsageError(`Expected ${option} to be a whole number ${range} but found ${JSON.stringify(text)}`);
}
