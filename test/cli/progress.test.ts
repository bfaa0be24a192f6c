import assert from "node:assert/strict";
import { test } from "node:test";
import { progressReporter } from "../../src/cli/progress.js";
import { formatSeconds } from "../../src/core/duration.js";

function recorder(isTTY: boolean) {
  let text = "";
  let time = 0;
  const stream = { isTTY, columns: 80, write: (part: string) => (text += part) !== "" };
  const reporter = progressReporter(stream as unknown as NodeJS.WriteStream, () => time);
  return { reporter, at: (ms: number) => (time = ms), text: () => text };
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
  const drawn = text().split("\r\u001b[2K").at(-1)!;
  assert.ok(drawn.length < 80 && !drawn.includes("\n"));
  assert.match(drawn, /█{6}░{18} {2}500\/2,000/);
  reporter.log("a line");
  assert.ok(text().endsWith("\r\u001b[2Ka line\n"));
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
