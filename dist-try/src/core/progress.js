const INTERVAL_MS = 200;
/**
 * Counts finished pieces of one stage, from `done` on, and tells `listener`: of the start, of the end, and in between
 * a few times a second. Returns what is called with the number of newly finished pieces (an `onTick`).
 */
export function countProgress(listener, stage, total, unit, done = 0) {
    let toldAt = performance.now();
    listener?.({ stage, done, total, unit });
    return (n) => {
        done += n;
        const time = performance.now();
        if (done < total && time - toldAt < INTERVAL_MS)
            return;
        toldAt = time;
        listener?.({ stage, done, total, unit });
    };
}
//# sourceMappingURL=progress.js.map