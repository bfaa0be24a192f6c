/** The typed arrays that a bundle may hold. */
export type BundleArray = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A JSON value and named arrays: the form in which results are stored. */
export interface ArrayBundle {
  /** Anything that JSON holds without loss. */
  info: unknown;
  arrays: Record<string, BundleArray>;
}

interface Header {
  info: unknown;
  arrays: { name: string; type: keyof typeof TYPES; length: number }[];
}

const TYPES = { Float32Array, Float64Array, Int32Array, Uint32Array, Uint8Array };
const ALIGNMENT = 8;

/**
 * The bytes of a bundle: the length of the header (uint32, little-endian), the header in JSON, then each
 * array's bytes, each at a multiple of 8 bytes from the start.
 */
export function encodeBundle(bundle: ArrayBundle): Uint8Array {
  const entries = Object.entries(bundle.arrays);
  const header = new TextEncoder().encode(
    JSON.stringify({
      info: bundle.info,
      arrays: entries.map(([name, array]) => ({
        name,
        type: array[Symbol.toStringTag],
        length: array.length,
      })),
    }),
  );
  let size = align(4 + header.length);
  for (const [, array] of entries) size += align(array.byteLength);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let offset = align(4 + header.length);
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += align(array.byteLength);
  }
  return bytes;
}

/**
 * The bundle that {@link encodeBundle} made `bytes` of; its arrays lie on shared memory, ready for workers.
 * The bytes must be as they were written: whoever stores them guards them with a checksum.
 */
export function decodeBundle(bytes: Uint8Array): ArrayBundle {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  const arrays: Record<string, BundleArray> = {};
  let offset = align(4 + headerLength);
  for (const { name, type, length } of header.arrays) {
    const byteLength = length * TYPES[type].BYTES_PER_ELEMENT;
    const memory = new SharedArrayBuffer(byteLength);
    new Uint8Array(memory).set(bytes.subarray(offset, offset + byteLength));
    arrays[name] = new (TYPES[type] as new (memory: SharedArrayBuffer) => BundleArray)(memory);
    offset += align(byteLength);
  }
  return { info: header.info, arrays };
}

function align(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
