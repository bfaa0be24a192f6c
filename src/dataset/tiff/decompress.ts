import { inflateSync, constants as zlib } from "node:zlib";
import type { ZSTDDecoder } from "zstddec";
import { decodeLzw } from "./lzw.js";

/** A way in which pixels are packed: what it makes of a strip or tile, and how much it can make of one byte. */
interface Compression {
  name: string;
  /** At least the first `length` bytes, or fewer where the data do not hold as many. */
  unpack(data: Uint8Array, length: number): Uint8Array | Promise<Uint8Array>;
  greatestFactor: number;
  /** Whether it goes together with a predictor. */
  predictors: boolean;
}

const DEFLATE: Compression = { name: "deflate", unpack: inflate, greatestFactor: 1100, predictors: true };

/** What is read, by the value of the tag Compression: all that gives back the pixels exactly and is in use for images of cells. */
export const COMPRESSIONS: Readonly<Record<number, Compression>> = {
  1: { name: "none", unpack: (data) => data, greatestFactor: 1, predictors: false },
  5: { name: "LZW", unpack: decodeLzw, greatestFactor: 3000, predictors: true },
  8: DEFLATE,
  32773: { name: "PackBits", unpack: decodePackBits, greatestFactor: 64, predictors: false },
  32946: DEFLATE,
  50000: { name: "Zstandard", unpack: decodeZstandard, greatestFactor: 50_000, predictors: true },
};

/** Others that have names. */
export const OTHER_COMPRESSIONS: Readonly<Record<number, string>> = {
  2: "CCITT",
  3: "CCITT fax 3",
  4: "CCITT fax 4",
  6: "old JPEG",
  7: "JPEG",
  22610: "JPEG XR",
  33003: "JPEG 2000",
  33005: "JPEG 2000",
  34712: "JPEG 2000",
  34887: "LERC",
  34925: "LZMA",
  34934: "JPEG XR",
  50001: "WebP",
  50002: "JPEG XL",
};

function inflate(data: Uint8Array, length: number): Uint8Array {
  // Data that end early give what they have; more than a strip holds is no strip.
  return inflateSync(data, { maxOutputLength: length, finishFlush: zlib.Z_SYNC_FLUSH });
}

/** TIFF 6.0, section 9. */
function decodePackBits(data: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let written = 0;
  for (let at = 0; at < data.length && written < length; ) {
    const head = data[at++]!;
    if (head < 128) {
      const bytes = data.subarray(at, at + Math.min(head + 1, length - written));
      out.set(bytes, written);
      written += bytes.length;
      at += head + 1;
    } else if (head > 128 && at < data.length) {
      const end = Math.min(length, written + 257 - head);
      out.fill(data[at++]!, written, end);
      written = end;
    }
  }
  return out.subarray(0, written);
}

let zstandard: Promise<ZSTDDecoder> | undefined;

async function decodeZstandard(data: Uint8Array, length: number): Promise<Uint8Array> {
  zstandard ??= (async () => {
    const { ZSTDDecoder } = await import("zstddec");
    const decoder = new ZSTDDecoder();
    await decoder.init();
    return decoder;
  })();
  return (await zstandard).decode(data, length);
}
