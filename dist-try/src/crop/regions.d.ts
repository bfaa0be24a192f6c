/** One channel of a field of view: `data[y * width + x]`. */
export interface Plane {
    data: Float32Array;
    width: number;
    height: number;
}
/** Which objects pixels belong to: 0 the background, 1 to `count` the objects. */
export interface LabelMap {
    labels: Int32Array;
    width: number;
    height: number;
    count: number;
}
/**
 * The connected parts of a mask, numbered in the order of their first pixels; pixels touch along their sides.
 * As `skimage.measure.label(mask, connectivity=1)`.
 */
export declare function connectedComponents(mask: Uint8Array, width: number, height: number): LabelMap;
/** An object of a label map. */
export interface Region {
    /** Number of pixels. */
    area: number;
    /** Mean position of its pixels, whose centres are at whole numbers. */
    x: number;
    y: number;
    /** Whether it touches the edge of the image, and may go on beyond it. */
    atEdge: boolean;
}
/** The objects of a label map, label 1 first. Areas and centroids as `skimage.measure.regionprops`. */
export declare function measureRegions({ labels, width, height, count }: LabelMap): Region[];
