import assert from "node:assert/strict";
import { test } from "node:test";
import { progressReporter } from "../../src/cli/progress.js";
import { formatBytes, formatSeconds } from "../../src/core/text.js";
function recorder(isTTY) {
    let text = "";
    let time = 0;
    const stream = { isTTY, columns: 80, write: (part) => (text += part) !== "" };
    const reporter = progressReporter(stream, () => time);
    return { reporter, at: (ms) => (time = ms), text: () => text };
}
test("without a terminal a long stage gets a line now and then and one at its end", () => {
    const { reporter, at, text } = recorder(false);
    for (let done = 0; done <= 100; done += 5) {
        at(done * 250);
        reporter.onProgress({ stage: "Reading", done, total: 100, unit: "images" });
    }
    assert.deepEqual(text().trimEnd().split("\n"), [
        "Reading: 40/100 images, 15 s left",
        "Reading: 80/100 images, 5.0 s left",
        "Reading: 100/100 images, in 25 s",
    ]);
});
test("what changes as a stage goes on stands beside its counts, on a terminal and without one", () => {
    for (const isTTY of [true, false]) {
        const { reporter, at, text } = recorder(isTTY);
        const event = { stage: "Training", total: 100, unit: "images" };
        reporter.onProgress({ ...event, done: 0 });
        at(20_000);
        reporter.onProgress({ ...event, done: 50, detail: "loss 0.53" });
        assert.match(text(), isTTY ? / {2}50\/100 images {2}loss 0\.53 {2}20 s left/ : /50\/100 images, loss 0\.53, 20 s left\n/);
    }
});
test("a stage that is over at once leaves no line", () => {
    for (const isTTY of [true, false]) {
        const { reporter, at, text } = recorder(isTTY);
        reporter.onProgress({ stage: "Reading", done: 0, total: 9, unit: "images" });
        at(500);
        reporter.onProgress({ stage: "Reading", done: 9, total: 9, unit: "images" });
        assert.ok(!text().includes("\n"), JSON.stringify(text()));
    }
});
test("on a terminal the bar stays on one line, within its width, and log() prints above it", () => {
    const { reporter, at, text } = recorder(true);
    at(1000);
    reporter.onProgress({ stage: "A stage with quite a long name", done: 0, total: 2000, unit: "images" });
    at(3000);
    reporter.onProgress({ stage: "A stage with quite a long name", done: 500, total: 2000, unit: "images" });
    const drawn = text().split("\r\u001b[2K").at(-1);
    assert.ok(drawn.length < 80 && !drawn.includes("\n"));
    assert.match(drawn, /█{4}░{13} {2}500\/2,000 images {2}6\.0 s left$/);
    reporter.log("a line");
    assert.ok(text().endsWith(`\r\u001b[2Ka line\n${drawn}`));
});
test("bytes are shown with their rate, which leaves out what was there before", () => {
    const { reporter, at, text } = recorder(false);
    const event = { stage: "Downloading", total: 1_360_000_000, unit: "bytes" };
    reporter.onProgress({ ...event, done: 700_000_000 });
    at(10_000);
    reporter.onProgress({ ...event, done: 800_000_000 });
    at(20_000);
    reporter.onProgress({ ...event, done: 0 });
    at(30_000);
    reporter.onProgress({ ...event, done: 200_000_000 });
    assert.deepEqual(text().trimEnd().split("\n"), [
        "Downloading: 800 MB/1.36 GB, 10.0 MB/s, 56 s left",
        "Downloading: 0 bytes/1.36 GB",
        "Downloading: 200 MB/1.36 GB, 20.0 MB/s, 58 s left",
    ]);
});
test("numbers of bytes have three digits and a unit", () => {
    assert.deepEqual([0, 999, 1000, 999_499, 999_500, 58_889_256, 4.33e9, 5e15].map(formatBytes), [
        "0 bytes",
        "999 bytes",
        "1.00 kB",
        "999 kB",
        "1.00 MB",
        "58.9 MB",
        "4.33 GB",
        "5000 TB",
    ]);
});
test("lanes have a bar each, which are redrawn together", () => {
    const { reporter, at, text } = recorder(true);
    reporter.onProgress({ stage: "Training", done: 1, total: 4, unit: "images", lane: "b" });
    at(1000);
    reporter.onProgress({ stage: "Reading", done: 1, total: 2, unit: "images", lane: "a" });
    const last = text().split("\u001b[2K").at(-1);
    const [first, second, ...more] = last.split("\n");
    assert.match(first, /^Reading {2}█{12}░{12} {2}1\/2 images/);
    assert.match(second, /^Training {2}█{6}░{18} {2}1\/4 images/);
    assert.equal(more.length, 0);
    at(3000);
    reporter.onProgress({ stage: "Reading", done: 2, total: 2, unit: "images", lane: "a" });
    // Both bars are wiped, the finished stage becomes a line, the other bar is drawn below it.
    const [finished, below] = text().split("\r\u001b[2K\u001b[1A\u001b[2K").at(-1).split("\n");
    assert.equal(finished, "Reading  2/2 images, in 2.0 s");
    assert.match(below, /^Training {2}█{6}/);
});
test("without a terminal lanes do not restart each other's stages", () => {
    const { reporter, at, text } = recorder(false);
    for (let done = 0; done <= 20; done++) {
        at(done * 1000);
        for (const lane of ["a", "b"])
            reporter.onProgress({ stage: `Stage ${lane}`, done, total: 20, unit: "steps", lane });
    }
    assert.deepEqual(text().trimEnd().split("\n"), [
        "Stage a: 10/20 steps, 10 s left",
        "Stage b: 10/20 steps, 10 s left",
        "Stage a: 20/20 steps, in 20 s",
        "Stage b: 20/20 steps, in 20 s",
    ]);
});
test("durations read well", () => {
    assert.deepEqual([0.31, 9.96, 59.4, 61, 3599, 4320].map(formatSeconds), [
        "0.3 s",
        "10.0 s",
        "59 s",
        "1 min 01 s",
        "59 min 59 s",
        "1 h 12 min",
    ]);
});
//# sourceMappingURL=progress.test.js.map