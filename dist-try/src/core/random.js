import { UsageError } from "./errors.js";
/**
 * A seeded stream of random numbers (xoshiro128++, Blackman and Vigna 2019). A stream is named by a seed and
 * a path, e.g. `new Random(1, "sim", "training", 42)`: streams of different names are independent, so work can
 * be cut into pieces in any way, over any number of workers, without changing what is drawn.
 */
export class Random {
    #a;
    #b;
    #c;
    #d;
    #spare;
    constructor(...name) {
        const [a, b, c, d] = name.length > 0 ? hash128(name.join("\u001f")) : UNSEEDED;
        this.#a = a;
        this.#b = b;
        this.#c = c;
        this.#d = d;
    }
    /** An integer in [0, 2^32). */
    uint32() {
        const sum = (this.#a + this.#d) | 0;
        const result = (((sum << 7) | (sum >>> 25)) + this.#a) >>> 0;
        const t = this.#b << 9;
        this.#c ^= this.#a;
        this.#d ^= this.#b;
        this.#b ^= this.#c;
        this.#a ^= this.#d;
        this.#c ^= t;
        this.#d = (this.#d << 11) | (this.#d >>> 21);
        return result;
    }
    /** Uniform in [0, 1), with 53 random bits. */
    uniform() {
        return ((this.uint32() >>> 5) * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
    }
    /** Uniform in [low, high). */
    between(low, high) {
        return low + (high - low) * this.uniform();
    }
    /** An integer in [0, n), without bias. Throws {@link UsageError} unless `n` is a whole number from 1 to 2^32. */
    integer(n) {
        if (!(n >= 1 && n <= 4294967296 && Number.isInteger(n)))
            throw new UsageError(`Expected a whole number of choices from 1 to 2^32 to draw from but found ${n}`);
        for (;;) {
            const draw = this.uint32();
            const remainder = draw % n;
            // Draws from the incomplete block of n at the end of [0, 2^32) would favour small numbers.
            if (draw - remainder <= 4294967296 - n)
                return remainder;
        }
    }
    /**
     * A new stream seeded by this one's next four numbers. For work that branches like a tree: what a branch
     * draws depends on the way to it only, not on what other branches draw.
     */
    fork() {
        const stream = new Random();
        stream.#a = this.uint32() | 0;
        stream.#b = this.uint32() | 0;
        stream.#c = this.uint32() | 0;
        stream.#d = this.uint32() | 1;
        return stream;
    }
    /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method). */
    normal() {
        if (this.#spare !== undefined) {
            const spare = this.#spare;
            this.#spare = undefined;
            return spare;
        }
        for (;;) {
            const u = this.uint32() / 2147483648 - 1;
            const v = this.uint32() / 2147483648 - 1;
            const square = u * u + v * v;
            if (square > 0 && square < 1) {
                const factor = Math.sqrt((-2 * Math.log(square)) / square);
                this.#spare = v * factor;
                return u * factor;
            }
        }
    }
    /**
     * Gamma with this shape above 0 and scale 1 (Marsaglia and Tsang 2000). `a / (a + b)` of two such draws is Beta, the
     * shares of several are Dirichlet.
     */
    gamma(shape) {
        // A shape below 1 as one above, times a power of a uniform number.
        if (shape < 1)
            return this.gamma(shape + 1) * (1 - this.uniform()) ** (1 / shape);
        const d = shape - 1 / 3;
        const c = 1 / Math.sqrt(9 * d);
        for (;;) {
            const x = this.normal();
            const v = (1 + c * x) ** 3;
            if (v > 0 && Math.log(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v))
                return d * v;
        }
    }
    /** Shuffles in place (Fisher and Yates) and returns its argument. */
    shuffle(items) {
        for (let i = items.length - 1; i > 0; i--) {
            const j = this.integer(i + 1);
            const kept = items[i];
            items[i] = items[j];
            items[j] = kept;
        }
        return items;
    }
}
/** What a stream without a name starts with; {@link Random.fork} replaces it. */
const UNSEEDED = [0, 0, 0, 1];
/** Four well-mixed 32-bit words of a text (MurmurHash3's 32-bit mixing over four lanes), never all zero. */
function hash128(text) {
    let a = 0x9e3779b9;
    let b = 0x243f6a88;
    let c = 0xb7e15162;
    let d = 0xdeadbeef;
    for (let i = 0; i < text.length; i++) {
        const k = text.charCodeAt(i);
        a = b ^ Math.imul(a ^ k, 597399067);
        b = c ^ Math.imul(b ^ k, 2869860233);
        c = d ^ Math.imul(c ^ k, 951274213);
        d = a ^ Math.imul(d ^ k, 2716044179);
    }
    const mix = (h) => {
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
        return h ^ (h >>> 16);
    };
    a = mix(a + text.length);
    b = mix(b ^ a);
    c = mix(c ^ b);
    d = mix(d ^ c);
    a = mix(a ^ d);
    return [a, b, c, (d | 1) >>> 0];
}
//# sourceMappingURL=random.js.map