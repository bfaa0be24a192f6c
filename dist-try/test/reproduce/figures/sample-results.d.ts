/** A results directory as `coos7 reproduce` writes it, of made-up predictions for three rows of the table. */
export declare function sampleResults(classNames?: readonly string[]): string;
