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
  let { keys, otherKeys, order, otherOrder } = scratch;
  const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)] as const;
  makeKeys(new Uint32Array(values.buffer, values.byteOffset, values.length), keys, order, counts);
  for (let digit = 0; digit < 3; digit++) {
    scatterDigit(keys, order, counts[digit]!, digit * DIGIT_BITS, otherKeys, otherOrder);
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  }
  return order;
}

/** Integers that are ordered as the floats of these bit patterns, and the counts of their three digits. */
function makeKeys(
  bits: Uint32Array,
  keys: Uint32Array,
  order: Uint32Array,
  [low, middle, high]: readonly [Uint32Array, Uint32Array, Uint32Array],
): void {
  for (let i = 0; i < bits.length; i++) {
    // Negative floats order backwards: flip all their bits, and only the sign of the others.
    const word = bits[i]! | 0;
    const key = word ^ ((word >> 31) | 0x80000000);
    keys[i] = key;
    order[i] = i;
    low[key & (DIGITS - 1)]!++;
    middle[(key >>> DIGIT_BITS) & (DIGITS - 1)]!++;
    high[key >>> (2 * DIGIT_BITS)]!++;
  }
}

/** One pass of the radix sort: orders keys by the digit above `shift`, keeping the order of equal ones. */
function scatterDigit(
  keys: Uint32Array,
  order: Uint32Array,
  counts: Uint32Array,
  shift: number,
  sortedKeys: Uint32Array,
  sortedOrder: Uint32Array,
): void {
  for (let d = 0, position = 0; d < DIGITS; d++) {
    const count = counts[d]!;
    counts[d] = position;
    position += count;
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const to = counts[(key >>> shift) & (DIGITS - 1)]!++;
    sortedKeys[to] = key;
    sortedOrder[to] = order[i]!;
  }
}
