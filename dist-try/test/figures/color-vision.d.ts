export type Lab = [L: number, a: number, b: number];
/** Machado, Oliveira and Fernandes (IEEE Trans. Vis. Comput. Graph. 15, 2009), severity 1, on linear light. */
export declare const VISIONS: Readonly<Record<string, readonly number[]>>;
/** CIELAB (D65) of an sRGB colour as someone with this vision sees it. */
export declare function labOf(color: string, vision: readonly number[]): Lab;
/** The colour difference CIEDE2000, computed as Sharma, Wu and Dalal (Color Res. Appl. 30, 2005) lay it out. */
export declare function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number;
