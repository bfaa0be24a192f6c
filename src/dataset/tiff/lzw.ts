const CLEAR = 256;
const END = 257;
const FIRST = 258;
const LEAST_BITS = 9;
const MOST_BITS = 12;
const TABLE = 1 << MOST_BITS;

/**
 * At most `length` bytes out of TIFF's LZW (TIFF 6.0, section 13), fewer where the data end before. Reads what libtiff
 * reads beside the specification: the old form, whose codes begin at the lowest bit and grow one code later, and tables
 * that are full and not cleared.
 * A text of the table is a place in what has been written so far: no damage can lead from one text to another in a circle.
 * Throws where a code is not in the table.
 */
export function decodeLzw(data: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  // A clear code of 9 bits, lowest bit first; from the highest bit on it would be 0x80.
  const isOld = data[0] === 0 && (data[1]! & 1) === 1;
  const starts = new Uint32Array(TABLE);
  const sizes = new Uint16Array(TABLE);
  let written = 0;
  let next = FIRST;
  let width = LEAST_BITS;
  let previous = 0;
  let previousSize = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; written < length; ) {
    while (held < width && at < data.length) {
      bits = isOld ? bits | (data[at++]! << held) : ((bits << 8) | data[at++]!) & 0xfffff;
      held += 8;
    }
    if (held < width) break;
    held -= width;
    const code = isOld ? bits & ((1 << width) - 1) : (bits >> held) & ((1 << width) - 1);
    if (isOld) bits >>= width;
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = LEAST_BITS;
      previousSize = 0;
      continue;
    }
    if (previousSize > 0 && next < TABLE) {
      starts[next] = previous;
      sizes[next++] = previousSize + 1;
      if ((isOld ? next : next + 1) >> width > 0 && width < MOST_BITS) width++;
    }
    const start = written;
    if (code < CLEAR) out[written++] = code;
    else {
      if (code >= next) throw new Error(`LZW code ${code} of a table of ${next}`);
      const from = starts[code]!;
      const end = Math.min(length, written + sizes[code]!);
      // A text may reach into what it is just writing.
      for (let i = from; written < end; i++) out[written++] = out[i]!;
    }
    previous = start;
    previousSize = code < CLEAR ? 1 : sizes[code]!;
  }
  return out.subarray(0, written);
}
