// Lets a host, such as a notebook's kernel, cancel the long calls that were made on its behalf without a
// signal being handed through every one of them. The provider lies on globalThis because a cell may have
// loaded another copy of this package than the kernel itself.
const PROVIDER = Symbol.for("coos7.ambientSignal");
type Provider = () => AbortSignal | undefined;
type Registry = { [PROVIDER]?: Provider };

/** The signal of the notebook cell that the calling code belongs to; `undefined` outside of a notebook. */
export function ambientSignal(): AbortSignal | undefined {
  return (globalThis as Registry)[PROVIDER]?.();
}

/** Sets where {@link ambientSignal} gets its answer from. */
export function provideAmbientSignal(provider: Provider): void {
  (globalThis as Registry)[PROVIDER] = provider;
}

/**
 * The signal that a long call obeys: aborted when the caller's own `signal` or that of the notebook cell is.
 * `undefined` where there is neither.
 */
export function effectiveSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  const ambient = ambientSignal();
  return signal && ambient && signal !== ambient ? AbortSignal.any([signal, ambient]) : (signal ?? ambient);
}
