/**
 * Makes a figure from what draws it at a width in pixels, or at the width that suits it best where none is
 * given. In a notebook on the coos7 kernel the figure shows itself, and `display` takes it.
 */
export function makeFigure(draw, width) {
    const figure = draw(width);
    // Not enumerable: the figure is still plain data for JSON, structured clones and comparisons.
    return Object.defineProperties(figure, {
        atWidth: { value: (other) => makeFigure(draw, other) },
        // The convention of Deno's kernel, which ours follows.
        [Symbol.for("Jupyter.display")]: {
            value: async () => (await import("./export/figure-bundle.js")).figureBundle(figure),
        },
    });
}
//# sourceMappingURL=make-figure.js.map