/** Bits of a float32 that tell its bin: sign, exponent and the first 15 bits of the mantissa. */
const BIN_BITS = 24;
const DROPPED_BITS = 32 - BIN_BITS;

/**
 * Counts float32 values in bins narrow enough to be exact for whole numbers up to 65,536 and to 0.003 % for any
 * other value. Memory is only taken for the range of values that occurs.
 */
export class IntensityHistogram {
  min: number = Number.POSITIVE_INFINITY;
  max: number = Number.NEGATIVE_INFINITY;
  #total = 0;
  readonly #counts = new Float64Array(2 ** BIN_BITS);

  /** Counts finite values. */
  add(values: Float32Array): void {
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value < this.min) this.min = value;
      if (value > this.max) this.max = value;
      this.#counts[binOf(bits[i]!)]!++;
    }
    this.#total += values.length;
  }

  /**
   * The smallest value that at least `percent` % of the values do not exceed (0 < percent <= 100), as
   * `numpy.percentile` with method "inverted_cdf"; NaN where nothing has been counted.
   */
  percentile(percent: number): number {
    const rank = Math.ceil((percent / 100) * this.#total);
    if (rank === 0) return Number.NaN;
    let below = 0;
    for (let bin = binOf(bitsOf(this.min)); ; bin++) {
      below += this.#counts[bin]!;
      if (below >= rank) return binValue(bin);
    }
  }
}

/** Bins ascend with the value: negative floats have their bits flipped, the others come after them. */
function binOf(bits: number): number {
  const ordered = bits >>> 31 === 1 ? ~bits : bits ^ 0x80000000;
  return ordered >>> DROPPED_BITS;
}

/** The value of a bin that is nearest to 0. */
function binValue(bin: number): number {
  const ordered = bin << DROPPED_BITS;
  const bits = ordered < 0 ? ordered ^ 0x80000000 : ~ordered;
  words[0] = (bits >>> DROPPED_BITS) << DROPPED_BITS;
  return floats[0]!;
}

const floats = new Float32Array(1);
const words = new Uint32Array(floats.buffer);

function bitsOf(value: number): number {
  floats[0] = value;
  return words[0]!;
}
