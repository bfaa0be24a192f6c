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

/** Sorted keys and the positions they had. */
export interface SortedKeys {
  keys: Uint32Array;
  order: Uint32Array;
  /** How many keys were sorted. */
  count: number;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** An integer in [0, 2^32) that is ordered as the float with these bits is; the two zeros have the same. */
export function floatKey(bits: number): number {
  // Negative floats order backwards: flip all their bits, and only the sign of the others.
  const word = bits === -0x80000000 ? 0 : bits;
  return (word ^ ((word >> 31) | 0x80000000)) >>> 0;
}

/** The float that has this key. */
export function keyFloat(key: number): number {
  const word = key | 0;
  WORD[0] = word ^ ((~word >> 31) | 0x80000000);
  return FLOAT[0]!;
}

const WORD: Int32Array = new Int32Array(1);
const FLOAT: Float32Array = new Float32Array(WORD.buffer);

/**
 * The keys above `least` in ascending order, equal ones in the order of their positions (radix sort over the
 * three digits of a key, which is several times faster than comparing). The result lies in `scratch` and lasts
 * until its next use.
 */
export function argsortAbove(least: number, values: Uint32Array, scratch: SortScratch): SortedKeys {
  let { keys, otherKeys, order, otherOrder } = scratch;
  const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)] as const;
  const count = selectAbove(least, values, keys, order);
  for (const [digit, digitCounts] of counts.entries())
    countDigits(keys, count, digit * DIGIT_BITS, digitCounts);
  for (let digit = 0; digit < 3; digit++) {
    scatterDigit(keys, order, count, counts[digit]!, digit * DIGIT_BITS, otherKeys, otherOrder);
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  }
  return { keys, order, count };
}

/** Copies the values above `least`, with their positions, and returns how many they are. */
function selectAbove(least: number, values: Uint32Array, keys: Uint32Array, order: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // Always written, sometimes kept: a branch would be mispredicted often.
    keys[count] = value;
    order[count] = i;
    count += +(value > least);
  }
  return count;
}

function countDigits(keys: Uint32Array, count: number, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < count; i++) counts[(keys[i]! >>> shift) & (DIGITS - 1)]!++;
}

/** One pass of the radix sort: orders keys by the digit above `shift`, keeping the order of equal ones. */
function scatterDigit(
  keys: Uint32Array,
  order: Uint32Array,
  count: number,
  counts: Uint32Array,
  shift: number,
  sortedKeys: Uint32Array,
  sortedOrder: Uint32Array,
): void {
  startsFromCounts(counts);
  for (let i = 0; i < count; i++) {
    const key = keys[i]!;
    const to = counts[(key >>> shift) & (DIGITS - 1)]!++;
    sortedKeys[to] = key;
    sortedOrder[to] = order[i]!;
  }
}

/** Turns counts into the positions at which what was counted starts when it is sorted. */
function startsFromCounts(counts: Uint32Array): void {
  for (let d = 0, position = 0; d < counts.length; d++) {
    const count = counts[d]!;
    counts[d] = position;
    position += count;
  }
}
