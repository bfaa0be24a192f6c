/** The factors of variation of the simulated experiment; each has a severity knob (0 = off, 1 = default). */
export declare const FACTORS: readonly ["date", "plate", "well", "cell", "border", "later", "microscope"];
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
export declare const DEFAULT_SEVERITY: Readonly<Record<Factor, number>>;
/** The largest `scale`: 1.3 million images, 43 GB when written. */
export declare const MAX_SCALE = 10;
/**
 * Complete, checked options from any part of them: seed 1, scale 0.1 and {@link DEFAULT_SEVERITY} otherwise.
 * Throws {@link UsageError} naming the option where a value is out of its range or a factor is unknown.
 */
export declare function simulatorOptions(partial?: {
    seed?: number;
    scale?: number;
    severity?: Partial<Record<Factor, number>>;
}): SimulatorOptions;
/** The options as text in which equal options are equal, whatever order their keys were given in. */
export declare function canonicalOptions(options: SimulatorOptions): string;
