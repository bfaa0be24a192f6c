/** A cell with its nucleus and seven marks, one per class. */
export declare function logoSvg(): string;
/** The logo as PNG of `size` x `size` pixels. */
export declare function logoPng(size: number): Uint8Array;
