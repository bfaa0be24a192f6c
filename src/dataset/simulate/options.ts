/** The factors of variation of the simulated experiment; each has a severity knob (0 = off, 1 = default). */
export const FACTORS = ["date", "plate", "well", "cell", "border", "later", "microscope"] as const;
export type Factor = (typeof FACTORS)[number];

/** Everything a simulated dataset depends on: the same options give the same bytes. */
export interface SimulatorOptions {
  /** Any whole number >= 0. */
  seed: number;
  /** Size relative to COOS-7: 1 = 132,209 images. */
  scale: number;
  /**
   * Size of each effect relative to its default. Nested random effects: `date`, `plate`, `well`, `cell`
   * (cell-to-cell variation beyond the class pattern itself). Fixed effects: `border` (border wells, Test2),
   * `later` (the later dates of Test3), `microscope` (the second microscope of Test4).
   */
  severity: Record<Factor, number>;
}
