import { Coos7Error, errorMessage } from "../errors.js";

const PAGE_BYTES = 65536;
/** Kernels compare addresses as signed numbers. */
const MAX_BYTES = 2 ** 31;

/**
 * A module of `encodeModule` on memory of its own, of at least `bytes` bytes. Throws `Coos7Error` where that is more
 * than 2 GiB or the system does not give so much.
 */
export function instantiate<E>(module: Uint8Array, bytes: number): { buffer: ArrayBuffer; exports: E } {
  const memory = allocate(bytes);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
  return { buffer: memory.buffer, exports: instance.exports as E };
}

function allocate(bytes: number): WebAssembly.Memory {
  const size = `${Math.ceil(bytes / 2 ** 20)} MiB`;
  if (bytes > MAX_BYTES)
    throw new Coos7Error(
      `Expected to need at most 2048 MiB of WebAssembly memory for the data but found ${size}; use fewer rows or columns`,
    );
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  } catch (error) {
    throw new Coos7Error(
      `Could not get ${size} of memory for WebAssembly: ${errorMessage(error)}; free some, use fewer workers, or raise the limit on address space (ulimit -v)`,
      { cause: error },
    );
  }
}
