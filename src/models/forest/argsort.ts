/** Memory that {@link argsort} works in, for columns of one length. */
export interface SortScratch {
  keys: Uint32Array;
  otherKeys: Uint32Array;
  order: Uint32Array;
  otherOrder: Uint32Array;
}

/** Scratch memory for columns of `length` values. */
export function sortScratch(length: number): SortScratch {
  return {
    keys: new Uint32Array(length),
    otherKeys: new Uint32Array(length),
    order: new Uint32Array(length),
    otherOrder: new Uint32Array(length),
  };
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * The positions of finite values in ascending order (radix sort over the three digits of the bit pattern,
 * which is several times faster than comparing). The result lies in `scratch` and lasts until its next use.
 */
export function argsort(values: Float32Array, scratch: SortScratch): Uint32Array {
  const n = values.length;
  let { keys, otherKeys, order, otherOrder } = scratch;
  const bits = new Uint32Array(values.buffer, values.byteOffset, n);
  const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)] as const;
  const [low, middle, high] = counts;
  for (let i = 0; i < n; i++) {
    // Negative floats order backwards: flip all their bits, and only the sign of the others.
    const word = bits[i]!;
    const key = (word ^ ((word | 0) >> 31) ^ (~word & 0x80000000 ? 0x80000000 : 0)) >>> 0;
    keys[i] = key;
    order[i] = i;
    low[key & (DIGITS - 1)]!++;
    middle[(key >>> DIGIT_BITS) & (DIGITS - 1)]!++;
    high[key >>> (2 * DIGIT_BITS)]!++;
  }
  for (let digit = 0; digit < 3; digit++) {
    const starts = counts[digit]!;
    let position = 0;
    for (let d = 0; d < DIGITS; d++) {
      const count = starts[d]!;
      starts[d] = position;
      position += count;
    }
    const shift = digit * DIGIT_BITS;
    for (let i = 0; i < n; i++) {
      const key = keys[i]!;
      const to = starts[(key >>> shift) & (DIGITS - 1)]!++;
      otherKeys[to] = key;
      otherOrder[to] = order[i]!;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  }
  return order;
}
