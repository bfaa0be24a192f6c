import { crc32 } from "node:zlib";

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const METRES_PER_INCH = 0.0254;
const METRE = 1;

/** The bytes of a PNG file: its signature and these chunks, each a type of four letters and its content. */
export function pngFile(chunks: readonly (readonly [type: string, content: Uint8Array])[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat([SIGNATURE, ...chunks.map(([type, content]) => pngChunk(type, content))]),
  );
}

/** A PNG that says how large it is on paper: the same picture at `dpi` pixels per inch, which PNG counts per metre. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const content = new DataView(new ArrayBuffer(9));
  content.setUint32(0, perMetre);
  content.setUint32(4, perMetre);
  content.setUint8(8, METRE);
  // Behind the header, which is the first chunk, with 13 bytes of content in every PNG.
  const afterHeader = SIGNATURE.length + 12 + 13;
  return new Uint8Array(
    Buffer.concat([
      png.subarray(0, afterHeader),
      pngChunk("pHYs", new Uint8Array(content.buffer)),
      png.subarray(afterHeader),
    ]),
  );
}

function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
