import type { Figure } from "../figure.js";
/**
 * Draws a figure as an SVG picture, byte-identical for equal figures: plotly names its clip paths by random
 * numbers, which each drawing takes from the same seed. Drawings take turns in the one window. The picture has
 * the figure's title and alternative text as its title and description.
 * Throws {@link Coos7Error} on traces that need WebGL, or that the cartesian bundle of plotly does not have,
 * on images that are not `data:` URIs, and where plotly fails.
 */
export declare function renderSvg(figure: Figure): Promise<string>;
/** The picture with its font inside, for viewers that draw it by themselves. */
export declare function withFont(svg: string): string;
