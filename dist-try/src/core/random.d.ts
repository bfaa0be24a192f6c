/**
 * A seeded stream of random numbers (xoshiro128++, Blackman and Vigna 2019). A stream is named by a seed and
 * a path, e.g. `new Random(1, "sim", "training", 42)`: streams of different names are independent, so work can
 * be cut into pieces in any way, over any number of workers, without changing what is drawn.
 */
export declare class Random {
    #private;
    constructor(...name: (string | number)[]);
    /** An integer in [0, 2^32). */
    uint32(): number;
    /** Uniform in [0, 1), with 53 random bits. */
    uniform(): number;
    /** Uniform in [low, high). */
    between(low: number, high: number): number;
    /** An integer in [0, n), without bias. Throws {@link UsageError} unless `n` is a whole number from 1 to 2^32. */
    integer(n: number): number;
    /**
     * A new stream seeded by this one's next four numbers. For work that branches like a tree: what a branch
     * draws depends on the way to it only, not on what other branches draw.
     */
    fork(): Random;
    /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method). */
    normal(): number;
    /**
     * Gamma with this shape above 0 and scale 1 (Marsaglia and Tsang 2000). `a / (a + b)` of two such draws is Beta, the
     * shares of several are Dirichlet.
     */
    gamma(shape: number): number;
    /** Shuffles in place (Fisher and Yates) and returns its argument. */
    shuffle<T extends {
        length: number;
        [index: number]: unknown;
    }>(items: T): T;
}
