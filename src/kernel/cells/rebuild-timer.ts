/** The timers of TypeScript's watch host. */
export interface TimerHost {
  setTimeout?(callback: () => void, milliseconds: number): unknown;
  clearTimeout?(handle: unknown): void;
}

/**
 * Lets the compiler have several timers at once. tslab's converter keeps one and throws at a second, and the
 * compiler sets a second when files change while it waits to look again for modules that it did not find: from then
 * on no cell would compile. All that is due runs when tslab fires its timer.
 */
export function shareRebuildTimer(host: TimerHost): void {
  const setOnly = host.setTimeout!.bind(host);
  const waiting = new Set<() => void>();
  let armed = false;
  const runAll = (): void => {
    // What is set while this runs joins the set, and is reached too.
    for (const callback of waiting) {
      waiting.delete(callback);
      callback();
    }
    // tslab forgets its timer when this returns, and only then.
    armed = false;
  };
  host.setTimeout = (callback, milliseconds) => {
    waiting.add(callback);
    if (!armed) setOnly(runAll, milliseconds);
    armed = true;
    return callback;
  };
  host.clearTimeout = (handle) => {
    waiting.delete(handle as () => void);
  };
}
