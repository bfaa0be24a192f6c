import { randomUUID } from "node:crypto";
import { UsageError } from "../core/errors.js";
import { escapeHtml, formatBytes, formatSeconds } from "../core/text.js";
import { publish } from "./display.js";
import { cellSignal, notebookHost } from "./host.js";
export function progress(work, label, total) {
    if (typeof work === "function")
        return followTask(work, label);
    if (typeof work === "object" && work !== null && Symbol.asyncIterator in work)
        return countAsync(work, label ?? "items", total);
    if (typeof work === "string" || (typeof work === "object" && work !== null && Symbol.iterator in work))
        return count(work, label ?? "items", total ?? lengthOf(work));
    throw new UsageError(`progress: expected something to loop over or a function that does the work but found ${String(work)}`);
}
async function followTask(task, label) {
    const bar = new ProgressBar(label);
    try {
        const result = await task({ signal: cellSignal(), onProgress: (event) => bar.show(event) });
        bar.finish();
        return result;
    }
    catch (error) {
        bar.fail();
        throw error;
    }
}
function* count(items, unit, total) {
    const bar = new ProgressBar();
    let done = 0;
    let complete = false;
    bar.show({ stage: "", done, total: total ?? 0, unit });
    try {
        for (const item of items) {
            yield item;
            bar.show({ stage: "", done: ++done, total: total ?? 0, unit });
        }
        complete = true;
    }
    finally {
        if (complete)
            bar.finish();
        else
            bar.fail();
    }
}
async function* countAsync(items, unit, total) {
    const bar = new ProgressBar();
    let done = 0;
    let complete = false;
    bar.show({ stage: "", done, total: total ?? 0, unit });
    try {
        for await (const item of items) {
            yield item;
            bar.show({ stage: "", done: ++done, total: total ?? 0, unit });
        }
        complete = true;
    }
    finally {
        if (complete)
            bar.finish();
        else
            bar.fail();
    }
}
function lengthOf(items) {
    const { length, size } = items;
    return typeof length === "number" ? length : typeof size === "number" ? size : undefined;
}
const INTERVAL_MS = 100;
/**
 * One bar in one output. While work goes on it is HTML that is updated in place; in the end it is a line of plain
 * text, which is what stays in a saved or exported notebook. Under another kernel only that line is printed.
 */
class ProgressBar {
    #id = randomUUID();
    #startedAt = performance.now();
    #shownAt = Number.NEGATIVE_INFINITY;
    #drawn = false;
    /** The stage of each lane, and when it began; the one told of last at the end. */
    #lanes = new Map();
    /** What earlier stages counted, as they stand in the last line. */
    #finished = [];
    #label;
    /** With a label each line begins with it, and the last one names it alone, unless the work failed. */
    constructor(label) {
        this.#label = label;
        if (label !== undefined)
            this.show({ stage: "", done: 0, total: 0, unit: "" });
    }
    /** Shows how far the work is; a `total` of 0 means that it is not known. */
    show(event) {
        const time = performance.now();
        const { lane = "" } = event;
        const before = this.#lanes.get(lane);
        const isNew = event.stage !== before?.event.stage;
        if (isNew && before)
            this.#endStage(before.event);
        this.#lanes.delete(lane);
        this.#lanes.set(lane, isNew ? { event, startedAt: time, doneBefore: event.done } : { ...before, event });
        if (!isNew && time - this.#shownAt < INTERVAL_MS)
            return;
        this.#shownAt = time;
        this.#draw();
    }
    /** Turns the bar into its last line. */
    finish() {
        this.#end("in");
    }
    /** Turns the bar into a line that says how far the work came. */
    fail() {
        this.#end("stopped after");
    }
    #draw() {
        const latest = this.#latest();
        if (!notebookHost() || !latest)
            return;
        const { event, startedAt, doneBefore } = latest;
        const { stage, done, total, detail } = event;
        const seconds = (performance.now() - startedAt) / 1000;
        const fraction = total > 0 ? Math.min(1, done / total) : undefined;
        const doneNow = done - doneBefore;
        const left = doneNow > 0 && done < total ? `, ${formatSeconds((seconds / doneNow) * (total - done))} left` : "";
        const text = `${counts(event)}${detail ? `, ${detail}` : rate({ ...event, done: doneNow }, seconds)}${left}`;
        const bar = fraction === undefined
            ? "<progress></progress>"
            : `<progress value="${fraction.toFixed(4)}" max="1"></progress>`;
        const name = [this.#label, stage]
            .filter(Boolean)
            .map((part) => `${part}: `)
            .join("");
        this.#publish({
            "text/html": `<div class="coos7-progress">${escapeHtml(name)}${bar} ${escapeHtml(text)}</div>`,
            "text/plain": `${name}${text}`,
        });
    }
    #end(word) {
        for (const { event } of this.#lanes.values())
            this.#endStage(event);
        const seconds = (performance.now() - this.#startedAt) / 1000;
        // Work that reported nothing, e.g. because its result was known already.
        const stages = this.#finished.join(", ") || (word === "in" ? "done" : "");
        if (this.#label !== undefined) {
            const text = word === "in" ? this.#label : `${this.#label}: ${stages}`.replace(/: $/, "");
            this.#publish({ "text/plain": `${text} ${word} ${formatSeconds(seconds)}` });
            return;
        }
        const event = this.#latest()?.event;
        const perSecond = event && this.#finished.length === 1 ? rate(event, seconds) : "";
        this.#publish({ "text/plain": `${stages} ${word} ${formatSeconds(seconds)}${perSecond}`.trimStart() });
    }
    #latest() {
        return [...this.#lanes.values()].at(-1);
    }
    #endStage(event) {
        const text = counts(event);
        const line = [event.stage, text].filter((part) => part !== "").join(" ");
        if (line !== "" && (event.done > 0 || event.stage !== "" || event.total > 0))
            this.#finished.push(line);
    }
    #publish(bundle) {
        publish(bundle, this.#id, this.#drawn);
        this.#drawn = true;
    }
}
function counts({ done, total, unit }) {
    if (total === 0 && unit === "")
        return "";
    if (unit === "bytes")
        return `${formatBytes(done)}${total > 0 ? `/${formatBytes(total)}` : ""}`;
    return `${done.toLocaleString("en")}${total > 0 ? `/${total.toLocaleString("en")}` : ""} ${unit}`;
}
function rate({ done, unit }, seconds) {
    if (done === 0 || seconds <= 0)
        return "";
    const perSecond = done / seconds;
    if (unit === "bytes")
        return ` (${formatBytes(perSecond)}/s)`;
    const text = perSecond >= 10 ? Math.round(perSecond).toLocaleString("en") : String(Number(perSecond.toPrecision(2)));
    return ` (${text}/s)`;
}
//# sourceMappingURL=progress.js.map