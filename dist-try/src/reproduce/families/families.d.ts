import type { FeatureFamily } from "./family.js";
/** The families of the paper in the order of Table 3. */
export declare const PAPER_FAMILIES: readonly FeatureFamily[];
/** Every family there is: random weights are only for a run that names them. */
export declare const FAMILIES: readonly FeatureFamily[];
/** The families of these names, in the table's order. Throws {@link UsageError} listing the names there are. */
export declare function familiesNamed(names: readonly string[]): FeatureFamily[];
