import type { LabelMap, Plane } from "./plane.js";

/** Heights are ranked in steps of this many to the unit, which is far finer than any depth of interest. */
const STEPS = 256;

/**
 * Divides a mask into the basins of attraction of the peaks of `relief` (heights >= 0): a watershed of the relief turned
 * over, in which a peak counts only if it stands at least `depth` above the pass to a higher one; lower ones belong to
 * what they stand on. Pixels touch along their sides. Labels are numbered in the order of their first pixels.
 *
 * Pixels are taken from the highest down, each joined to what it touches; where two basins meet, the lower is given to
 * the higher if its peak does not stand out. The same division comes of flooding from markers at the h-maxima
 * (Vincent and Soille 1991; `skimage.segmentation.watershed`), but for pixels that lie between two basins.
 */
export function watershed({ data, width, height }: Plane, mask: Uint8Array, depth: number): LabelMap {
  const order = fromTheHighest(data, mask);
  const labels = new Int32Array(data.length);
  // Basins by number from 1: the one that each was given to (itself if none), and the height of its peak.
  const owner = [0];
  const peak = [0];
  const find = (basin: number): number => {
    while (owner[basin] !== basin) basin = owner[basin] = owner[owner[basin]!]!;
    return basin;
  };
  const around = new Int32Array(4);
  for (const at of order) {
    const level = data[at]!;
    const x = at % width;
    around[0] = at >= width ? at - width : -1;
    around[1] = x > 0 ? at - 1 : -1;
    around[2] = x < width - 1 ? at + 1 : -1;
    around[3] = at + width < data.length ? at + width : -1;
    let steepest = -1;
    for (const next of around)
      if (next >= 0 && labels[next] !== 0 && (steepest < 0 || data[next]! > data[steepest]!)) steepest = next;
    if (steepest < 0) {
      labels[at] = owner.length;
      owner.push(owner.length);
      peak.push(level);
      continue;
    }
    let own = find(labels[steepest]!);
    labels[at] = own;
    for (const next of around) {
      if (next < 0 || labels[next] === 0) continue;
      const other = find(labels[next]!);
      if (other === own || Math.min(peak[own]!, peak[other]!) - level >= depth) continue;
      const [lower, higher] = peak[own]! < peak[other]! ? [own, other] : [other, own];
      owner[lower] = higher;
      own = higher;
    }
  }
  const numbers = new Int32Array(owner.length);
  let count = 0;
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] === 0) continue;
    const basin = find(labels[at]!);
    labels[at] = numbers[basin] ||= ++count;
  }
  return { labels, width, height, count };
}

/** The pixels of the mask from the highest to the lowest, equal ones in the order in which they lie. */
function fromTheHighest(relief: Float32Array, mask: Uint8Array): Int32Array {
  let highest = 0;
  let pixels = 0;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    highest = Math.max(highest, relief[at]!);
    pixels++;
  }
  const top = Math.round(highest * STEPS);
  const rank = (at: number): number => top - Math.round(relief[at]! * STEPS);
  const starts = new Int32Array(top + 2);
  for (let at = 0; at < mask.length; at++) if (mask[at] !== 0) starts[rank(at) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Int32Array(pixels);
  for (let at = 0; at < mask.length; at++) if (mask[at] !== 0) order[starts[rank(at)]!++] = at;
  return order;
}
