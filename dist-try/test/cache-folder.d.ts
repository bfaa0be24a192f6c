/** An empty cache for the tests of a file or of a suite, which goes with them; the one that was there comes back. */
export declare function cacheFolder(): string;
