import { createCanvas } from "@napi-rs/canvas";
import { quantile } from "../core/quantile.js";
import type { FieldNucleus } from "./crop-field.js";
import { blackCanvas, drawGreys, greys } from "./drawing.js";
import type { LabelMap, Plane } from "./plane.js";

/** Larger fields are shown smaller. */
const LARGEST_SIDE = 1200;
/** Of the outlines and numbers: told apart by everyone, and on grey. */
const KEPT = [255, 213, 0, 255] as const;
const LEFT_OUT = [76, 175, 255, 255] as const;
const TEXT_SIZE = 11;

/**
 * A PNG of the nucleus channel with the outlines that were found, yellow where a crop was cut and blue where not, and
 * the nuclei's numbers. Black to white is the middle 99 % of the pixels, but twice the typical brightness of what was found
 * is white at the latest: a few very bright objects leave the others to be seen.
 */
export function overlay(
  { data, width, height }: Plane,
  map: LabelMap,
  nuclei: readonly FieldNucleus[],
): Uint8Array {
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const sorted = Float64Array.from(data).sort();
  const full = createCanvas(width, height);
  const fullContext = full.getContext("2d");
  const black = quantile(sorted, 0.005);
  const inside = Float64Array.from(data.filter((_, at) => map.labels[at] !== 0)).sort();
  const typical = inside.length > 0 ? quantile(inside, 0.5) - black : Number.POSITIVE_INFINITY;
  const white = Math.min(quantile(sorted, 0.995), black + 2 * typical);
  drawGreys(fullContext, greys(data, black, white), width, 0, 0);
  const outlined = fullContext.getImageData(0, 0, width, height);
  drawOutlines(outlined.data, map, nuclei, Math.round(1 / scale));
  fullContext.putImageData(outlined, 0, 0);
  const { canvas, context } = blackCanvas(Math.round(scale * width), Math.round(scale * height), TEXT_SIZE);
  context.drawImage(full, 0, 0, canvas.width, canvas.height);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.strokeStyle = "black";
  nuclei.forEach(({ x, y, state }, i) => {
    context.fillStyle = `rgb(${(state === "kept" ? KEPT : LEFT_OUT).slice(0, 3).join()})`;
    const place = [scale * (x + 0.5), scale * (y + 0.5)] as const;
    context.strokeText(String(i + 1), ...place);
    context.fillText(String(i + 1), ...place);
  });
  return new Uint8Array(canvas.toBuffer("image/png"));
}

/** Colours the pixels of objects, in RGBA, that have something else within `thickness` across or up and down. */
function drawOutlines(
  colors: Uint8ClampedArray,
  { labels, width, height }: LabelMap,
  nuclei: readonly FieldNucleus[],
  thickness: number,
): void {
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const label = labels[at]!;
      if (label === 0) continue;
      const differs = (dx: number, dy: number): boolean => {
        const [i, j] = [x + dx, y + dy];
        return i >= 0 && j >= 0 && i < width && j < height && labels[j * width + i] !== label;
      };
      if (differs(thickness, 0) || differs(-thickness, 0) || differs(0, thickness) || differs(0, -thickness))
        colors.set(nuclei[label - 1]!.state === "kept" ? KEPT : LEFT_OUT, 4 * at);
    }
}
