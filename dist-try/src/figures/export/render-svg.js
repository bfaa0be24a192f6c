import { Coos7Error, errorMessage } from "../../core/errors.js";
import { escapeHtml, plain } from "../../core/text.js";
import { figureFont, pictureText, webFontCss } from "./fonts.js";
import { figureTitle, plainFigure } from "./plain-figure.js";
const NEEDS_WEBGL = /gl$|3d$|^(surface|cone|streamtube|volume|isosurface|splom|parcoords|(scatter|choropleth|density)map(box)?)$/;
let queue = Promise.resolve();
/**
 * Draws a figure as an SVG picture, byte-identical for equal figures: plotly names its clip paths by random
 * numbers, which each drawing takes from the same seed. Drawings take turns in the one window. The picture has
 * the figure's title and alternative text as its title and description.
 * Throws {@link Coos7Error} on traces that need WebGL, or that the cartesian bundle of plotly does not have,
 * on images that are not `data:` URIs, and where plotly fails.
 */
export function renderSvg(figure) {
    const drawn = queue.then(() => draw(figure));
    queue = drawn.catch(() => { });
    return drawn;
}
async function draw(figure) {
    // A copy: plotly completes the objects that it is given.
    const copy = plainFigure(figure);
    // Loaded when the first figure is drawn: jsdom alone takes a second.
    const { plotlyWindow, withErrorListener } = await import("./plotly-host.js");
    const window = plotlyWindow();
    checkTraces(copy.data, window);
    checkImages(copy.layout.images);
    const { width, height } = copy.layout;
    if (!(width >= 10 && height >= 10 && width <= 10_000 && height <= 10_000))
        throw new Coos7Error(`Could not draw the figure: expected layout.width and layout.height from 10 to 10000 pixels but found ${width} and ${height}`);
    window.eval(SEEDED_RANDOM);
    try {
        const svg = await withErrorListener(() => window.Plotly.toImage(copy, { format: "svg", imageDataOnly: true, width, height }));
        return withDescription(inFigureFont(svg), figure);
    }
    catch (error) {
        throw new Coos7Error(`Could not draw the figure: plotly.js reports ${errorMessage(error)}`, {
            cause: error,
        });
    }
}
/** Names the font that figures are drawn in before the package's own, which layouts name. */
function inFigureFont(svg) {
    const { name } = figureFont();
    return name === "Arimo"
        ? svg
        : svg.replaceAll(/font-family:\s*Arimo,/g, `font-family: '${name.replaceAll(/['"<>&;]/g, "")}', Arimo,`);
}
/** The picture with its font inside, for viewers that draw it by themselves. */
export function withFont(svg) {
    return svg.replace(/<style|<defs/, (tag) => `<style>${webFontCss(pictureText(svg))}</style>${tag}`);
}
/** Gives the picture its name and description for those who cannot see it. */
function withDescription(svg, figure) {
    const element = (name, text) => text === "" ? "" : `<${name}>${escapeHtml(plain(text))}</${name}>`;
    const texts = element("title", figureTitle(figure)) + element("desc", figure.alt ?? "");
    return svg.replace(/^<svg([^>]*)>/, (_, attributes) => `<svg role="img"${attributes}>${texts}`);
}
const SEEDED_RANDOM = `(() => {
  let state = 1;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
})()`;
let knownTraces;
function checkTraces(traces, window) {
    // Plotly takes 0.1 s to put its schema together.
    const known = (knownTraces ??= Object.keys(window.Plotly.PlotSchema.get().traces));
    traces.forEach((trace, i) => {
        const type = String(trace.type ?? "scatter");
        if (NEEDS_WEBGL.test(type))
            throw new Coos7Error(`Could not draw the figure: trace ${i} is of type "${type}", which needs WebGL and a browser; use scatter or heatmap`);
        if (!known.includes(type))
            throw new Coos7Error(`Could not draw the figure: trace ${i} is of type "${type}"; expected one of ${known.join(", ")}`);
        if (type === "image" && trace.source !== undefined)
            throw new Coos7Error(`Could not draw the figure: trace ${i} is an image with a source, which needs a browser to decode; use layout.images`);
    });
}
function checkImages(images) {
    if (!Array.isArray(images))
        return;
    images.forEach((image, i) => {
        if (!String(image.source).startsWith("data:image/"))
            throw new Coos7Error(`Could not draw the figure: layout.images[${i}].source must be a data: URI, so that the figure contains the picture`);
    });
}
//# sourceMappingURL=render-svg.js.map