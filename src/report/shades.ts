import { SEQUENTIAL_SCALE } from "../figures/theme.js";

/** Steps of the scale that shares are shaded by. */
const STEPS = 20;

/** The class of a cell that shows a share of `percent`, 0 to 100; none where there is no share. */
export function shade(percent: number): string {
  return Number.isNaN(percent) ? "" : `s${Math.round((percent * STEPS) / 100)}`;
}

/** Style rules of the classes that {@link shade} names: the figures' scale, with text that stands out from it. */
export function shadeCss(): string {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const color = scaleColor(step / STEPS);
    const background = `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    return `.s${step}{background:${background};color:${luminance(color) > 0.179 ? "#000" : "#fff"}}`;
  }).join("\n");
}

function scaleColor(share: number): [number, number, number] {
  const above = Math.max(
    1,
    SEQUENTIAL_SCALE.findIndex(([place]) => place >= share),
  );
  const [[from, low], [to, high]] = [SEQUENTIAL_SCALE[above - 1]!, SEQUENTIAL_SCALE[above]!];
  const part = (at: number): number => {
    const [a, b] = [low, high].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + ((b - a) * (share - from)) / (to - from));
  };
  return [part(1), part(3), part(5)];
}

/** Relative luminance as in the contrast rules of WCAG 2: black and white text are equally legible at 0.179. */
function luminance(color: readonly number[]): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
