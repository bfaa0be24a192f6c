/** Height and width of DeepLoc's input: a crop of an image of 64 x 64. */
export declare const DEEPLOC_SIZE = 60;
/** Numbers of filters and units of DeepLoc. */
export interface DeepLocWidths {
    /** Filters of the convolutions before the first, second and third pooling. */
    convolutions: readonly [number, number, number];
    /** Units of FC1 and FC2. */
    dense: number;
}
/** The original's. */
export declare const DEEPLOC_WIDTHS: DeepLocWidths;
/** Numbers of filters of paired cell inpainting; the decoder's mirror the source encoder's. */
export interface PciWidths {
    /** conv1_1 … conv5_1 of the source encoder. */
    source: readonly [number, number, number, number, number];
    /** rfpconv1_1 … rfpconv3_1 of the target encoder. */
    target: readonly [number, number, number];
}
/** The original's. */
export declare const PCI_WIDTHS: PciWidths;
