import assert from "node:assert/strict";
import { test } from "node:test";
import { SEQUENTIAL_SCALE } from "../../src/figures/theme.js";

test("the sequential scale falls in equal steps of OKLab lightness", () => {
  const lightness = SEQUENTIAL_SCALE.map(([, color]) => okLightness(color));
  for (let i = 1; i < lightness.length; i++)
    assert.ok(Math.abs(lightness[i - 1]! - lightness[i]! - 0.07) < 0.004, `step ${i}: ${lightness}`);
});

/** OKLab's L of an sRGB colour (Ottosson 2020). */
function okLightness(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
}
