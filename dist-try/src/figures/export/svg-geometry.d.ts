/** What is used of an SVG element of any DOM. */
export interface SvgElement {
    readonly nodeType: number;
    readonly nodeValue: string | null;
    readonly tagName: string;
    readonly namespaceURI: string | null;
    readonly parentElement: SvgElement | null;
    readonly childNodes: Iterable<SvgElement>;
    readonly children: Iterable<SvgElement>;
    readonly style?: {
        getPropertyValue(name: string): string;
    };
    getAttribute(name: string): string | null;
}
/** A rectangle in pixels, sides parallel to the axes. */
export interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}
/** The box around all that an element draws, seen through `transform`; strokes and clips are not counted. */
export declare function boundingBox(element: SvgElement, transform?: Transform): Box;
/** The map from an element's own coordinates to those of the picture. */
export declare function transformToPicture(element: SvgElement): Transform;
/** Advance width of a text element's longest line. */
export declare function textLength(element: SvgElement): number;
/** A 2-D affine map as SVG writes it: (x, y) -> (a x + c y + e, b x + d y + f). */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export declare function invert([a, b, c, d, e, f]: Transform): Transform;
