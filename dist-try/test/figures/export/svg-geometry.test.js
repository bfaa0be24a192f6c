import assert from "node:assert/strict";
import { test } from "node:test";
import { plotlyWindow } from "../../../src/figures/export/plotly-host.js";
import { boundingBox, transformToPicture } from "../../../src/figures/export/svg-geometry.js";
function boxOf(content) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${content}</svg>`;
    const document = new (plotlyWindow().DOMParser)().parseFromString(svg, "image/svg+xml");
    const [element] = document.querySelectorAll("#e");
    return boundingBox(element, transformToPicture(element));
}
function assertBox(found, [x, y, width, height], tolerance = 1e-4) {
    for (const [name, expected] of Object.entries({ x, y, width, height }))
        assert.ok(Math.abs(found[name] - expected) <= tolerance, `${name}: expected ${expected} but found ${found[name]}`);
}
test("shapes are boxed in the picture's coordinates through nested transforms", () => {
    assertBox(boxOf('<g transform="translate(10,5)scale(2)"><rect id="e" x="1" y="2" width="3" height="4"/></g>'), [12, 9, 6, 8]);
    assertBox(boxOf('<rect id="e" x="0" y="0" width="10" height="2" transform="rotate(90)"/>'), [-2, 0, 2, 10]);
    assertBox(boxOf('<rect id="e" width="4" height="2" transform="rotate(180 10 10)"/>'), [16, 18, 4, 2]);
    assertBox(boxOf('<g transform="matrix(1 0 0 -1 0 50)"><circle id="e" cx="5" cy="5" r="2"/></g>'), [3, 43, 4, 4]);
    assertBox(boxOf('<line id="e" x1="5" y1="9" x2="1" y2="2"/>'), [1, 2, 4, 7]);
});
test("a path's box is around its curve, not its control points", () => {
    assertBox(boxOf('<path id="e" d="M0,0 C0,40 30,40 30,0 h5 v-2Z"/>'), [0, -2, 35, 32]);
});
// Advance widths of Arimo, which are Arial's: H 1479, i 455 of 2048 units.
test("text is as wide as its font says, placed by its anchor, size and style", () => {
    const width = ((1479 + 455) / 2048) * 20;
    const style = 'style="font-size:20px"';
    for (const [anchor, x] of [
        ["start", 50],
        ["middle", 50 - width / 2],
        ["end", 50 - width],
    ]) {
        const box = boxOf(`<text id="e" x="50" y="40" text-anchor="${anchor}" ${style}>Hi</text>`);
        assertBox({ ...box, y: 0, height: 0 }, [x, 0, width, 0], 0.02);
        assert.ok(box.y > 15 && box.y < 26 && box.y + box.height > 40 && box.y + box.height < 48);
    }
    const bold = boxOf(`<text id="e" x="0" y="40" ${style}><tspan style="font-weight:bold">Hi</tspan></text>`);
    assertBox({ ...bold, y: 0, height: 0 }, [0, 0, ((1479 + 569) / 2048) * 20, 0], 0.02);
});
test("lines of a text are below each other and the widest one counts", () => {
    const box = boxOf('<text id="e" x="0" y="20" style="font-size:20px"><tspan x="0" dy="0em">Hi</tspan><tspan x="0" dy="1.5em">HiHi</tspan></text>');
    const line = boxOf('<text id="e" x="0" y="20" style="font-size:20px">HiHi</text>');
    assertBox(box, [0, line.y, line.width, line.height + 30], 0.02);
});
//# sourceMappingURL=svg-geometry.test.js.map