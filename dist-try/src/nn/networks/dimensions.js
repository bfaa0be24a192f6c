// Sizes and widths of the networks, apart from the networks themselves: settings and worker threads need no tf.js.
/** Height and width of DeepLoc's input: a crop of an image of 64 x 64. */
export const DEEPLOC_SIZE = 60;
/** The original's. */
export const DEEPLOC_WIDTHS = { convolutions: [64, 128, 256], dense: 512 };
/** The original's. */
export const PCI_WIDTHS = { source: [96, 256, 384, 384, 256], target: [16, 32, 32] };
//# sourceMappingURL=dimensions.js.map