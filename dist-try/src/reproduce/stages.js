import { effectiveSignal, throwIfCancelled } from "../core/errors.js";
const SAMPLE_INTERVAL_MS = 50;
/** Times the stages of a run and watches their memory. */
export class StageLog {
    records = [];
    /** Runs `work` as a stage of that name and records it. */
    async measure(stage, work) {
        const started = performance.now();
        let peak = 0;
        const sample = () => {
            peak = Math.max(peak, process.memoryUsage.rss());
        };
        sample();
        const timer = setInterval(sample, SAMPLE_INTERVAL_MS);
        timer.unref();
        try {
            return await work();
        }
        finally {
            clearInterval(timer);
            sample();
            this.records.push({
                stage,
                seconds: (performance.now() - started) / 1000,
                peakMemoryMb: Math.round(peak / 2 ** 20),
            });
        }
    }
}
/**
 * Works on items in their order, at most `lanes` at a time, and resolves to the results in that order. When one fails
 * the others are cancelled through the signal that `work` is given, and its error is thrown once they have stopped.
 */
export async function inLanes(items, lanes, signal, work) {
    const stop = new AbortController();
    const outer = effectiveSignal(signal);
    const either = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal;
    const results = new Array(items.length);
    const failures = [];
    const waiting = [...items.entries()];
    const lane = async () => {
        try {
            for (let next = waiting.shift(); next; next = waiting.shift()) {
                throwIfCancelled(either);
                const [place, item] = next;
                results[place] = await work(item, either);
            }
        }
        catch (error) {
            failures.push(error);
            stop.abort();
        }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    // The first failure is the cause, the others are its cancellations.
    if (failures.length > 0)
        throw failures[0];
    return results;
}
/**
 * How long {@link inLanes} takes for items that consist of such stretches, one after the other: what is worked on at the
 * same time shares the machine's cores, and is slowed down alike where it asks for more of them than there are.
 */
export function secondsInLanes(items, lanes, machineCores) {
    const waiting = items.map((works) => works.filter(({ seconds }) => seconds > 0).map((work) => ({ ...work })));
    let busy = [];
    let total = 0;
    for (;;) {
        busy = busy.filter((works) => works.length > 0);
        while (busy.length < lanes && waiting.length > 0) {
            const works = waiting.shift();
            if (works.length > 0)
                busy.push(works);
        }
        if (busy.length === 0)
            return total;
        const asked = busy.reduce((sum, [work]) => sum + Math.min(work.cores, machineCores), 0);
        const slowdown = Math.max(1, asked / machineCores);
        const step = Math.min(...busy.map(([work]) => work.seconds));
        total += step * slowdown;
        for (const works of busy) {
            works[0].seconds -= step;
            if (works[0].seconds <= 1e-9)
                works.shift();
        }
    }
}
//# sourceMappingURL=stages.js.map