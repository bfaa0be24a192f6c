import type { PlotlyObject } from "./figure.js";
import { escapeText, estimateWidth } from "./text.js";
import { FONT_SIZE } from "./theme.js";

/** What the axes of a panel span. */
export interface Ranges {
  x: [number, number];
  y: [number, number];
}

/** A panel of a figure: its size in pixels and its axes. */
export interface Panel {
  width: number;
  height: number;
  xref: string;
  yref: string;
}

const LABEL_HEIGHT = 14;

/** Names written into a panel at the given points, moved up or down as little as keeps them off each other. */
export function classLabels(
  points: readonly { name: string; x: number; y: number }[],
  { x: [left, right], y: [bottom, top] }: Ranges,
  { width, height, xref, yref }: Panel,
): PlotlyObject[] {
  const placed: { x: number; y: number; width: number }[] = [];
  return points.map(({ name, x, y }) => {
    const own = estimateWidth(name, FONT_SIZE.small) + 4;
    const within = (value: number, half: number, length: number): number =>
      Math.max(half, Math.min(length - half, value));
    const center = within(((x - left) / (right - left)) * width, own / 2 + 2, width);
    const wanted = within(((y - bottom) / (top - bottom)) * height, LABEL_HEIGHT / 2, height);
    const isFree = (level: number): boolean =>
      level >= LABEL_HEIGHT / 2 &&
      level <= height - LABEL_HEIGHT / 2 &&
      placed.every(
        (other) =>
          Math.abs(other.x - center) >= (other.width + own) / 2 || Math.abs(other.y - level) >= LABEL_HEIGHT,
      );
    const levels = Array.from({ length: Math.ceil(height) }, (_, k) => [wanted + k, wanted - k]).flat();
    const level = levels.find(isFree) ?? wanted;
    placed.push({ x: center, y: level, width: own });
    return {
      text: escapeText(name),
      showarrow: false,
      xref,
      yref,
      x: left + (center / width) * (right - left),
      y: bottom + (level / height) * (top - bottom),
      font: { size: FONT_SIZE.small },
      bgcolor: "rgba(255,255,255,0.8)",
      borderpad: 1,
    };
  });
}
