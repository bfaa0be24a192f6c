/** First pixel of each image, and its inverse, which is infinite where the pixel is 0. */
export declare function inverseBatch(images: Float32Array, count: number): Promise<Float32Array>;
/** Never comes to an end. */
export declare function endlessBatch(): Promise<Float32Array>;
