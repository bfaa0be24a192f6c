import { plotlyWindow } from "../../src/figures/export/plotly-host.js";
import { renderSvg } from "../../src/figures/export/render-svg.js";
import { boundingBox, transformToPicture } from "../../src/figures/export/svg-geometry.js";
/** Every text of a figure. */
export async function textBoxes(figure) {
    return textBoxesIn(await renderSvg(figure));
}
/** Every text of a picture. */
export function textBoxesIn(svg) {
    const document = new (plotlyWindow().DOMParser)().parseFromString(svg, "image/svg+xml");
    return Array.from(document.querySelectorAll("text"), (element) => ({
        text: element.textContent.replaceAll("\u200b", ""),
        box: boundingBox(element, transformToPicture(element)),
    })).filter(({ text }) => text !== "");
}
/** What is wrong with a figure's labels: those cut off by its edge, and pairs that overlap by more than a pixel. */
export async function labelProblems(figure) {
    return problemsOf(figure, await textBoxes(figure));
}
/** The same for boxes that are known. */
export function problemsOf(figure, boxes) {
    const { width, height } = figure.layout;
    return boxes.flatMap((a, i) => {
        const { x, y, width: w, height: h } = a.box;
        const overlapping = boxes
            .slice(i + 1)
            .filter((b) => overlap(x, w, b.box.x, b.box.width) > 1 && overlap(y, h, b.box.y, b.box.height) > 1);
        return [
            ...(x < 0 || y < 0 || x + w > width || y + h > height ? [`"${a.text}" is cut off`] : []),
            ...overlapping.map((b) => `"${a.text}" lies on "${b.text}"`),
        ];
    });
}
function overlap(a, aLength, b, bLength) {
    return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}
//# sourceMappingURL=text-boxes.js.map