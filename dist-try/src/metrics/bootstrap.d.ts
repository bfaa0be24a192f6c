import type { CellIds } from "../dataset/dataset.js";
/** Resamples drawn for an interval. */
export declare const RESAMPLES = 2000;
/**
 * The clusters of a split that a bootstrap draws from: for each class, the wells that hold its cells.
 * Cells of one well share their environment, so wells and not cells are the independent units.
 */
export interface WellClusters {
    /** Cluster of each cell; clusters are numbered class by class. */
    clusterOfCell: Int32Array;
    /** Cells in each cluster. */
    sizes: Int32Array;
    /** For each class that has cells: its label, first cluster, how many it has, and the name of its random stream. */
    classes: {
        label: number;
        first: number;
        count: number;
        stream: string;
    }[];
    /** Labels of the classes whose clusters are single cells. */
    byCell: number[];
}
/**
 * Groups the cells of each class by date + microscope + plate + well, whichever of these the dataset has.
 * Where there is no ID, and in a class that has one well only, each cell is its own cluster: one well says
 * nothing about how wells differ.
 */
export declare function wellClusters(labels: ArrayLike<number>, ids: CellIds): WellClusters;
/** The wells of one class in one resample. */
export interface ResampledWells {
    /** Place of the class in {@link WellClusters.classes}. */
    place: number;
    resample: number;
    /** Clusters, some more than once. The array is used again for the next resample. */
    drawn: Int32Array;
}
/**
 * Balanced errors in percent of {@link RESAMPLES} bootstrap resamples of the wells within each class (m - 1
 * of a class's m wells, with replacement; one well is kept as it is). Resample b takes the same wells for every model, and for every split that has the same
 * wells, so the element-wise difference of two results is the paired bootstrap of the difference.
 */
export declare function bootstrapBalancedErrors(clusters: WellClusters, labels: ArrayLike<number>, predicted: ArrayLike<number>, seed: number): Float64Array;
/** The central part of bootstrap replicates, 95 % by default (percentile interval, linear interpolation). */
export declare function percentileInterval(replicates: Float64Array, level?: number): {
    low: number;
    high: number;
};
/**
 * The interval around an estimate, 95 % by default, that is as wide to either side as the replicates are from it (the
 * symmetric bootstrap interval of Hall, J. R. Stat. Soc. B 50, 1988, not studentised). For statistics that
 * resampling moves to one side, such as correlations, spreads and minima: their percentile interval lies around the
 * replicates and need not contain the estimate, this one does, and is wider by that bias.
 */
export declare function symmetricInterval(replicates: Float64Array, estimate: number, level?: number): {
    low: number;
    high: number;
};
/**
 * How the images of each class are predicted in bootstrap resamples of its wells, in percent of the class: one list
 * of {@link RESAMPLES} percentages for each pair of classes, at `label * classes + predicted`; NaN for a class without
 * images. The resamples are those of `bootstrapBalancedErrors`: resample b's balanced error is 100 less the mean of
 * the diagonal, and the element-wise difference of two models, or of two splits, is the paired bootstrap of theirs.
 * Throws {@link Coos7Error} where the lists differ in length.
 */
export declare function bootstrapConfusion(clusters: WellClusters, predicted: ArrayLike<number>, classes: number, seed: number): Float64Array[];
