// The loops over samples in which a forest spends its time. Each is a function that ends with its loop: V8
// compiles a long loop while it first runs, when it knows nothing of the code behind it, and Node 20 then falls
// back to the interpreter there on every later call, which makes growing a tree several times slower.

/** Bits for class and bootstrap weight below the bin in a sort key, which has 31 bits to stay a small integer. */
export const SAMPLE_BITS = 23;

/** Adds the weight of each sample (`weight << classBits | class`) to its class. */
export function addWeights(
  samples: Int32Array,
  start: number,
  end: number,
  classBits: number,
  classes: Int32Array,
): void {
  const mask = (1 << classBits) - 1;
  for (let i = start; i < end; i++) classes[samples[i]! & mask]! += samples[i]! >> classBits;
}

/** Counts samples by bin, and their weights by bin and class. `offset` is where the column's bins start. */
export function countBins(
  { rows, samples }: { rows: Int32Array; samples: Int32Array },
  start: number,
  end: number,
  { bins, offset }: { bins: Uint8Array; offset: number },
  classBits: number,
  { binRows, binClasses }: { binRows: Int32Array; binClasses: Int32Array },
): void {
  const mask = (1 << classBits) - 1;
  for (let i = start; i < end; i++) {
    const bin = bins[offset + rows[i]!]!;
    const sample = samples[i]!;
    binRows[bin]!++;
    binClasses[(bin << classBits) | (sample & mask)]! += sample >> classBits;
  }
}

/** Writes the sort keys (bin, then sample) of a small node's samples in the order of the samples. */
export function packKeys(
  { rows, samples, local }: { rows: Int32Array; samples: Int32Array; local: Uint8Array },
  start: number,
  end: number,
  feature: number,
  keys: Int32Array,
): void {
  for (let i = start, k = 0; i < end; i++, k++)
    keys[k] = (local[rows[i]! + feature]! << SAMPLE_BITS) | samples[i]!;
}

/** As {@link packKeys}, and counts the keys by bin. */
export function packAndCountKeys(
  { rows, samples, local }: { rows: Int32Array; samples: Int32Array; local: Uint8Array },
  start: number,
  end: number,
  feature: number,
  keys: Int32Array,
  counts: Int32Array,
): void {
  for (let i = start, k = 0; i < end; i++, k++) {
    const bin = local[rows[i]! + feature]!;
    keys[k] = (bin << SAMPLE_BITS) | samples[i]!;
    counts[bin]!++;
  }
}

/** Sorts the first `size` keys in place. */
export function insertionSort(keys: Int32Array, size: number): void {
  for (let i = 1; i < size; i++) {
    const key = keys[i]!;
    let j = i - 1;
    for (; j >= 0 && keys[j]! > key; j--) keys[j + 1] = keys[j]!;
    keys[j + 1] = key;
  }
}

/** Turns counts into the positions at which what was counted starts when it is sorted. */
export function startsFromCounts(counts: Int32Array): void {
  for (let bin = 0, position = 0; bin < counts.length; bin++) {
    const count = counts[bin]!;
    counts[bin] = position;
    position += count;
  }
}

/** Moves keys to the places of their bins in `sorted`, advancing `starts`. */
export function scatterKeys(keys: Int32Array, size: number, starts: Int32Array, sorted: Int32Array): void {
  for (let i = 0; i < size; i++) {
    const key = keys[i]!;
    sorted[starts[key >>> SAMPLE_BITS]!++] = key;
  }
}

/**
 * Moves samples of bins up to `lastLeftBin` to the front, keeping their order, and the others to the start of
 * `others`; returns where the front ends.
 */
export function divide(
  { rows, samples }: { rows: Int32Array; samples: Int32Array },
  start: number,
  end: number,
  { bins, offset }: { bins: Uint8Array; offset: number },
  lastLeftBin: number,
  others: { rows: Int32Array; samples: Int32Array },
): number {
  const otherRows = others.rows;
  const otherSamples = others.samples;
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    const sample = samples[i]!;
    // Written to both sides, kept on one: a branch would be mispredicted half of the time.
    rows[left] = row;
    samples[left] = sample;
    otherRows[right] = row;
    otherSamples[right] = sample;
    // The sign bit of the difference: 1 for bins up to lastLeftBin.
    const goesLeft = (bins[offset + row]! - lastLeftBin - 1) >>> 31;
    left += goesLeft;
    right += 1 - goesLeft;
  }
  return left;
}

/** Copies the first `count` values of `from` into `to` at `at`. */
export function copyInto(to: Int32Array, at: number, from: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) to[at + i] = from[i]!;
}

/** Copies rows of `words` words each to the start of `to` and renumbers them by their new place in bytes. */
export function gatherRows(
  rows: Int32Array,
  start: number,
  end: number,
  from: Int32Array,
  words: number,
  to: Int32Array,
): void {
  for (let i = start, at = 0; i < end; i++, at += words) {
    const row = rows[i]! * words;
    for (let j = 0; j < words; j++) to[at + j] = from[row + j]!;
    rows[i] = at * 4;
  }
}
