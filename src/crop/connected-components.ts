import type { LabelMap } from "./plane.js";

/**
 * The connected parts of a mask, numbered in the order of their first pixels; pixels touch along their sides.
 * As `skimage.measure.label(mask, connectivity=1)`.
 */
export function connectedComponents(mask: Uint8Array, width: number, height: number): LabelMap {
  const labels = new Int32Array(mask.length);
  const stack: number[] = [];
  let count = 0;
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || labels[start] !== 0) continue;
    labels[start] = ++count;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % width;
      for (const next of [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        at - width,
        at + width < mask.length ? at + width : -1,
      ]) {
        if (next < 0 || mask[next] === 0 || labels[next] !== 0) continue;
        labels[next] = count;
        stack.push(next);
      }
    }
  }
  return { labels, width, height, count };
}
