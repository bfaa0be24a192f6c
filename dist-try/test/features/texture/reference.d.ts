/** Seven 64 x 64 images and mahotas' features of them: per distance, a row of 13 values per direction. */
export interface HaralickReference {
    images: {
        pixels: number[];
        distances: Record<string, number[][]>;
    }[];
}
export declare function haralickReference(): HaralickReference;
