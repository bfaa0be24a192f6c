/**
 * The Euclidean distance of every pixel of a mask (1 inside, 0 outside) to the nearest pixel outside it, 0 for those;
 * what lies beyond the image's edge does not count as outside. As `scipy.ndimage.distance_transform_edt`; where the
 * mask covers everything, every distance is infinite. Exact, in two passes of lower envelopes of parabolas
 * (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012).
 */
export function distanceTransform(mask: Uint8Array, width: number, height: number): Float32Array {
  const squares = new Float64Array(mask.length);
  for (let at = 0; at < mask.length; at++) squares[at] = mask[at] ? Number.POSITIVE_INFINITY : 0;
  const size = Math.max(width, height);
  const envelope: Envelope = {
    heights: new Float64Array(size),
    vertices: new Int32Array(size),
    starts: new Float64Array(size),
  };
  for (let x = 0; x < width; x++) transformLine(squares, x, width, height, envelope);
  for (let y = 0; y < height; y++) transformLine(squares, y * width, 1, width, envelope);
  return new Float32Array(squares.map(Math.sqrt));
}

/** The lowest of the parabolas over a line: which ones take part, and from where on each is the lowest. */
interface Envelope {
  heights: Float64Array;
  vertices: Int32Array;
  starts: Float64Array;
}

/** Replaces squared distances f(q) of a line by min over q of f(q) + (p - q)^2. */
function transformLine(
  squares: Float64Array,
  start: number,
  step: number,
  length: number,
  { heights, vertices, starts }: Envelope,
): void {
  let last = -1;
  for (let q = 0; q < length; q++) {
    const height = squares[start + q * step]!;
    heights[q] = height;
    // A parabola that starts at infinity is nowhere the lowest.
    if (height === Number.POSITIVE_INFINITY) continue;
    let from = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const v = vertices[last]!;
      from = (height + q * q - (heights[v]! + v * v)) / (2 * (q - v));
      if (from > starts[last]!) break;
      last--;
      from = Number.NEGATIVE_INFINITY;
    }
    last++;
    vertices[last] = q;
    starts[last] = from;
  }
  if (last < 0) return;
  let k = 0;
  for (let p = 0; p < length; p++) {
    while (k < last && starts[k + 1]! < p) k++;
    const v = vertices[k]!;
    squares[start + p * step] = heights[v]! + (p - v) * (p - v);
  }
}
