import { formatBytes, formatSeconds, plain } from "../core/text.js";
const PLAIN_INTERVAL_MS = 10_000;
const BAR_INTERVAL_MS = 100;
const BAR_WIDTH = 24;
const NARROWEST_BAR = 8;
/** Stages shorter than this are not worth a line once they are over. */
const SHORT_STAGE_S = 1;
let quiet = false;
/** From now on reporters draw no progress; what they are asked to say they say. */
export function quieten() {
    quiet = true;
}
/** Makes a reporter for `stream`. Times left are over the current stage; each lane has its own bar. */
export function progressReporter(stream = process.stderr, now = () => performance.now()) {
    const interactive = stream.isTTY === true;
    const lanes = new Map();
    let drawnLines = 0;
    let drawnAt = Number.NEGATIVE_INFINITY;
    const clear = () => {
        if (drawnLines > 0)
            stream.write(`\r\u001b[2K${"\u001b[1A\u001b[2K".repeat(drawnLines - 1)}`);
        drawnLines = 0;
    };
    const draw = () => {
        if (!interactive || lanes.size === 0)
            return;
        clear();
        const width = (stream.columns ?? 100) - 1;
        const bars = [...lanes.keys()].sort().map((lane) => bar(lanes.get(lane), now(), width));
        stream.write(bars.join("\n"));
        drawnLines = lanes.size;
        drawnAt = now();
    };
    return {
        onProgress(event) {
            if (quiet)
                return;
            const time = now();
            const lane = event.lane ?? "";
            let stage = lanes.get(lane);
            const isNew = stage?.event.stage !== event.stage;
            // A plain log needs no line about a stage that may be over at once.
            if (!stage || isNew)
                lanes.set(lane, (stage = { event, startedAt: time, doneBefore: event.done, toldAt: time }));
            // The work begins anew.
            if (event.done < stage.doneBefore)
                Object.assign(stage, { startedAt: time, doneBefore: event.done });
            stage.event = event;
            if (event.done >= event.total) {
                lanes.delete(lane);
                clear();
                const seconds = (time - stage.startedAt) / 1000;
                if (seconds >= SHORT_STAGE_S)
                    stream.write(`${name(event, interactive)}${counts(event)}, in ${formatSeconds(seconds)}\n`);
                draw();
            }
            else if (interactive) {
                if (isNew || time - drawnAt >= BAR_INTERVAL_MS)
                    draw();
            }
            else if (time - stage.toldAt >= PLAIN_INTERVAL_MS) {
                stage.toldAt = time;
                const parts = [counts(event), event.detail ?? "", timeLeft(stage, time)];
                stream.write(`${name(event, false)}${parts.filter((part) => part !== "").join(", ")}\n`);
            }
        },
        log(line) {
            clear();
            // Lines tell of files and classes, whose names may contain anything.
            stream.write(`${plain(line)}\n`);
            draw();
        },
        finish() {
            clear();
            lanes.clear();
        },
    };
}
/** One line of at most `width`; where that is tight the bar itself gives way first. */
function bar(stage, time, width) {
    const { event } = stage;
    const before = name(event, true);
    const parts = [counts(event), event.detail ?? "", timeLeft(stage, time)];
    const after = parts.map((part) => (part === "" ? "" : `  ${part}`)).join("");
    const size = Math.max(NARROWEST_BAR, Math.min(BAR_WIDTH, width - before.length - after.length));
    const filled = Math.round(fraction(event) * size);
    return (before + "█".repeat(filled) + "░".repeat(size - filled) + after).slice(0, width);
}
/** The time left, for bytes with their rate; nothing as long as nothing was done. */
function timeLeft({ event, startedAt, doneBefore }, time) {
    const { done, total, unit } = event;
    if (done <= doneBefore || time <= startedAt)
        return "";
    const perSecond = (1000 * (done - doneBefore)) / (time - startedAt);
    const rate = unit === "bytes" ? `${formatBytes(perSecond)}/s, ` : "";
    return `${rate}${formatSeconds(Math.max(0, total - done) / perSecond)} left`;
}
function fraction({ done, total }) {
    return total === 0 ? 1 : Math.min(1, done / total);
}
function name({ stage }, interactive) {
    return interactive ? `${stage}  ` : `${stage}: `;
}
function counts({ done, total, unit }) {
    if (unit === "bytes")
        return `${formatBytes(done)}/${formatBytes(total)}`;
    return `${done.toLocaleString("en")}/${total.toLocaleString("en")} ${unit}`;
}
/** A table for the terminal: the first column to the left, the others to the right, two spaces between them. */
export function textTable(rows) {
    const cells = rows.map((row) => row.map(plain));
    const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column].length)));
    return cells
        .map((row) => row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd())
        .join("\n");
}
//# sourceMappingURL=progress.js.map