import assert from "node:assert/strict";
import { test } from "node:test";
import { DIVERGING_SCALE, SEQUENTIAL_SCALE, SERIES } from "../../src/figures/theme.js";
import { ciede2000, labOf, VISIONS } from "./color-vision.js";
test("any two series look different with every common colour blindness", () => {
    // One of Sharma's test pairs.
    assert.ok(Math.abs(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485]) - 2.0425) < 1e-4);
    for (const [name, vision] of Object.entries(VISIONS)) {
        const seen = SERIES.map(({ color }) => labOf(color, vision));
        seen.forEach((one, i) => {
            seen.slice(i + 1).forEach((other, k) => {
                const difference = ciede2000(one, other);
                assert.ok(difference > 10, `${SERIES[i].color} and ${SERIES[i + 1 + k].color}: ${difference}, ${name}`);
            });
        });
    }
});
test("in grey print, where colours are alike, each series has its own symbol", () => {
    assert.equal(new Set(SERIES.map(({ symbol }) => symbol)).size, SERIES.length);
});
test("the diverging scale is as light on both sides, and its sides differ with every colour blindness", () => {
    const colors = DIVERGING_SCALE.map(([, color]) => color);
    for (let i = 0; i < 4; i++) {
        const [less, more] = [colors[i], colors[8 - i]];
        assert.ok(Math.abs(okLightness(less) - okLightness(more)) < 0.005, `${less} and ${more}`);
        for (const vision of Object.values(VISIONS))
            assert.ok(ciede2000(labOf(less, vision), labOf(more, vision)) > 20, `${less} and ${more}`);
    }
});
test("the sequential scale falls in equal steps of OKLab lightness", () => {
    const lightness = SEQUENTIAL_SCALE.map(([, color]) => okLightness(color));
    for (let i = 1; i < lightness.length; i++)
        assert.ok(Math.abs(lightness[i - 1] - lightness[i] - 0.07) < 0.004, `step ${i}: ${lightness}`);
});
/** OKLab's L of an sRGB colour (Ottosson 2020). */
function okLightness(color) {
    const [r, g, b] = [1, 3, 5].map((at) => {
        const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
}
//# sourceMappingURL=theme.test.js.map