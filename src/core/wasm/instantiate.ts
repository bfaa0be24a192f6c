import { Coos7Error, errorMessage } from "../errors.js";

const PAGE_BYTES = 65536;

/**
 * A module of `encodeModule` on memory of its own, of at least `bytes` bytes. Throws `Coos7Error` where the system
 * does not give it so much memory.
 */
export function instantiate<E>(module: Uint8Array, bytes: number): { buffer: ArrayBuffer; exports: E } {
  let memory: WebAssembly.Memory;
  try {
    memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  } catch (error) {
    throw new Coos7Error(
      `Could not get ${Math.ceil(bytes / 2 ** 20)} MiB of memory for WebAssembly (4096 MiB at most): ${errorMessage(error)}; use fewer rows or columns, or raise the limit on address space (ulimit -v)`,
      { cause: error },
    );
  }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
  return { buffer: memory.buffer, exports: instance.exports as E };
}
