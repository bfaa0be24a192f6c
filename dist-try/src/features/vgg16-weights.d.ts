import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type DownloadOptions } from "../core/download/retry.js";
import type { DenseArray } from "../nn/engine.js";
/** A file of weights: where it is published, and the MD5 by which it is known. */
export interface WeightsFile {
    url: string;
    md5: string;
}
/** VGG16 without its dense layers, trained on ImageNet, as Keras publishes it: about 59 MB. */
export declare const VGG16_WEIGHTS: WeightsFile;
/** The weights on this machine, or why they are not there and how to get them. */
export type FoundWeights = {
    path: string;
    md5: string;
} | {
    reason: string;
    /** The first half of that, without this machine's paths: why they are not there. */
    cause: string;
};
/** Where the weights lie in the cache. */
export declare function weightsPath(file?: WeightsFile): string;
/**
 * The weights in the cache; with `download`, fetched there on first use. Without a connection that is given up after 10
 * seconds, and not tried again in the same process. Throws `CancelledError`; what else is wrong is the reason.
 */
export declare function vgg16Weights({ download, file }: {
    download: boolean;
    file?: WeightsFile;
}, options?: DownloadOptions): Promise<FoundWeights>;
/** Why the weights cannot be fetched, or undefined where their source answers: for estimates, so nothing is fetched. */
export declare function whyNotFetched(file: WeightsFile, { signal }: Pick<DownloadOptions, "signal">): Promise<string | undefined>;
/**
 * Fetches the weights into the cache and resolves to their path: from `from`, an address or a local file, else from
 * where $COOS7_VGG16_URL says, else from where they are published. Throws `Coos7Error` in one line where that fails.
 */
export declare function downloadWeights({ from, file }?: {
    from?: string;
    file?: WeightsFile;
}, options?: DownloadOptions): Promise<string>;
/**
 * VGG16 with the weights of a Keras file, as wide as these are. Throws {@link Coos7Error} naming the layer where the
 * file lacks one or has another shape.
 */
export declare function loadVgg16(path: string): Promise<LayersModel>;
/** The weights of one layer. */
export interface LayerWeights {
    /** Of a convolution: (height, width, in, out). */
    kernel: DenseArray;
    /** (out). */
    bias: DenseArray;
}
/**
 * Reads a file of weights as Keras writes it in HDF5, following the names that its own attributes list. Layers without
 * weights, such as poolings, are left out; the others are in the file's order.
 * Throws {@link Coos7Error} naming the file and the layer where it is not such a file.
 */
export declare function readKerasWeights(path: string): Promise<Map<string, LayerWeights>>;
