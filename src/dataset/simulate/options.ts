import { UsageError } from "../../core/errors.js";

/** The factors of variation of the simulated experiment; each has a severity knob (0 = off, 1 = default). */
export const FACTORS = ["date", "plate", "well", "cell", "border", "later", "microscope"] as const;
/** One of {@link FACTORS}. */
export type Factor = (typeof FACTORS)[number];

/** Everything a simulated dataset depends on: the same options give the same bytes. */
export interface SimulatorOptions {
  /** Any whole number >= 0. */
  seed: number;
  /** Size relative to COOS-7: 1 = 132,209 images. */
  scale: number;
  /**
   * Size of each effect relative to its default. Nested random effects: `date`, `plate`, `well`, `cell`
   * (cell-to-cell variation beyond the class pattern itself). Fixed effects: `border` (wells in the two outermost
   * rows and columns: all of Test2, few of the others), `later` (the later dates of Test3), `microscope` (the second
   * microscope of Test4).
   */
  severity: Record<Factor, number>;
}

/** Every factor at the size the simulator was calibrated with. */
export const DEFAULT_SEVERITY: Readonly<Record<Factor, number>> = {
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
export function simulatorOptions(
  partial: { seed?: number; scale?: number; severity?: Partial<Record<Factor, number>> } = {},
): SimulatorOptions {
  const { seed = 1, scale = 0.1, severity = {} } = partial;
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new UsageError(`Expected seed to be a whole number >= 0 but found ${seed}; try --seed 1`);
  if (!Number.isFinite(scale) || scale <= 0 || scale > MAX_SCALE)
    throw new UsageError(
      `Expected scale to be a number above 0 and at most ${MAX_SCALE} (1 = 132,209 images) but found ${scale}; try --scale 0.1`,
    );
  for (const [name, value] of Object.entries(severity)) {
    if (!(FACTORS as readonly string[]).includes(name))
      throw new UsageError(
        `Unknown severity factor ${JSON.stringify(name)}; the factors are ${FACTORS.join(", ")}`,
      );
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
      throw new UsageError(
        `Expected severity of ${name} to be a finite number >= 0 (0 = off, 1 = default) but found ${value}`,
      );
  }
  return { seed, scale, severity: { ...DEFAULT_SEVERITY, ...severity } };
}

/** The options as text in which equal options are equal, whatever order their keys were given in. */
export function canonicalOptions(options: SimulatorOptions): string {
  const { seed, scale, severity } = options;
  return JSON.stringify([seed, scale, FACTORS.map((factor) => severity[factor])]);
}
