/** Of the picture in the file. */
export interface EpsPage {
    /** In CSS pixels. */
    width: number;
    height: number;
    title: string;
}
/**
 * A picture as Encapsulated PostScript (level 3), from a simplified SVG as resvg writes it: groups, paths and images, text
 * as outlines, so that no font is needed. PostScript knows no transparency: colours are mixed with white.
 */
export declare function simplifiedSvgToEps(svg: string, { width, height, title }: EpsPage): Promise<Uint8Array>;
