// Sliders, lists and buttons of the kernel in JupyterLab, moved by mouse and keyboard as a person does.
import assert from "node:assert/strict";
import { choose, NOTEBOOK, openNotebook, runAll, runCell, untilIdle } from "./browser.mjs";

export const WIDGET_CELLS = [
  `import { figures } from "coos7";
import { button, interact, output, rangeSlider, select, slider, text, toggle, vbox } from "coos7/notebook";`,
  `const shown = interact(({ x, kind, log }) => {
  while (x === 99);
  return figures.distributionsFigure({
    groups: [1, 2, 3].map((n) => ({ name: "n" + n, series: "s", values: Float32Array.of(1, n, n * x, 100) })),
    axis: "axis " + x + " " + kind + " " + log, title: "state " + x + " " + kind + " " + log, data: { simulated: true },
  });
}, {
  x: slider({ min: 0, max: 100, value: 3 }), kind: select({ options: ["first", "second"] }), log: toggle(),
});`,
  `const heard = output();
const range = rangeSlider({ min: 0, max: 9, label: "range" }), word = text({ label: "word" }), press = button({ label: "Press" });
let presses = 0;
const say = () => heard.show("range " + range.value.join("-") + ", word " + word.value + ", pressed " + presses);
range.onChange(say); word.onChange(say); press.onClick(() => { presses++; return say(); });
await say();
vbox([range, word, press, heard])`,
  `const until = Date.now() + 3000; let turns = 0;
while (Date.now() < until) { await new Promise((r) => setTimeout(r, 20)); turns++; }
turns > 10`,
];

const PATIENCE = { timeout: 60_000 };

/** Moves every control of the notebook at `path`, reloads the page, interrupts, restarts; takes pictures on the way. */
export async function checkWidgets(page, address, path, { shoot, log }) {
  await openNotebook(page, address, path);
  await runAll(page);
  await untilIdle(page);
  const cell = (index) => page.locator(`${NOTEBOOK} .jp-CodeCell`).nth(index);
  const state = (text) =>
    page.waitForFunction(
      ([notebook, wanted]) =>
        [...document.querySelectorAll(`${notebook} coos7-figure`)].some((figure) =>
          figure.textContent.includes(wanted),
        ),
      [NOTEBOOK, text],
      PATIENCE,
    );
  await state("state 3 first false");
  await shoot("widgets-1-first");
  const visible = await cell(1).locator("[data-coos7-figure]").isVisible();
  assert.ok(!visible, "the static form is hidden where the live one is");

  const handle = cell(1).locator(".noUi-handle").first();
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await state("state 4 first false");
  const box = await cell(1).locator(".noUi-target").first().boundingBox();
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await state("state 50 first false");
  await cell(1).locator("select").selectOption("second");
  await state("state 50 second false");
  await cell(1).locator("input[type=checkbox]").check();
  await state("state 50 second true");
  await shoot("widgets-2-moved");
  await cell(2).locator(".noUi-handle").first().focus();
  await page.keyboard.press("ArrowRight");
  const says = (text) => cell(2).getByText(text).waitFor(PATIENCE);
  await says("range 1-9, word , pressed 0");
  await cell(2).locator("input[type=text]").fill("plate 3");
  await page.keyboard.press("Enter");
  await says("word plate 3");
  await cell(2).locator("button", { hasText: "Press" }).click();
  await says("pressed 1");
  await shoot("widgets-3-others");
  log("slider (keyboard, mouse), list, box, range, text and button moved; the figure followed");

  log(`50 moves of the slider: ${await latencies(page, handle, 50)}`);
  await runCell(page, 3);
  log(`while a cell loops over awaits: ${await latencies(page, handle, 5)}`);
  await untilIdle(page);

  await choose(page, "File", "Save Notebook");
  await page.waitForTimeout(2000);
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector(`${NOTEBOOK} .jp-CodeCell`, PATIENCE);
  await untilIdle(page);
  await state("second true");
  const before = await title(page);
  await cell(1).locator(".noUi-handle").first().focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(
    ([now, was]) => document.querySelector("coos7-figure")?.textContent.match(now)?.[0] !== was,
    ["state \\d+", before],
    PATIENCE,
  );
  await shoot("widgets-4-reloaded");
  log(`page reloaded: the figure is as it was (${before}), and follows (${await title(page)})`);

  await cell(1).locator(".widget-readout").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("99");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1500);
  await choose(page, "Kernel", "Interrupt Kernel");
  await cell(1).getByText("drawing was interrupted").first().waitFor(PATIENCE);
  await cell(1).locator(".noUi-handle").first().focus();
  await page.keyboard.press("ArrowRight");
  await state("state 100 second true");
  log("an endless drawing was interrupted by the menu; the next move was drawn");

  await choose(page, "Kernel", "Restart Kernel…");
  await page.waitForTimeout(3000);
  await untilIdle(page);
  await shoot("widgets-5-restarted");
  await choose(page, "File", "Save Notebook");
  await page.waitForTimeout(1000);
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector(`${NOTEBOOK} .jp-CodeCell`, PATIENCE);
  await untilIdle(page);
  await page.waitForTimeout(5000);
  assert.ok(
    await cell(1).locator("[data-coos7-figure]").isVisible(),
    "the picture of the first state is seen",
  );
  await shoot("widgets-6-restarted-and-reloaded");
  log("kernel restarted: the picture of the first state stands there");
}

const title = (page) =>
  page.evaluate(() => document.querySelector("coos7-figure")?.textContent.match(/state \d+/)?.[0]);

/** Presses an arrow key so many times, each when the one before has been drawn; times from the key to the drawing. */
async function latencies(page, handle, moves) {
  await handle.focus();
  const times = [];
  for (let i = 0; i < moves; i++) {
    const was = await title(page);
    await page.evaluate((was) => {
      globalThis.drawn = new Promise((resolve) => {
        let from;
        addEventListener(
          "keydown",
          () => {
            from = performance.now();
          },
          { once: true, capture: true },
        );
        const look = () => {
          const now = document.querySelector("coos7-figure")?.textContent.match(/state \d+/)?.[0];
          if (from !== undefined && now !== undefined && now !== was) resolve(performance.now() - from);
          else setTimeout(look, 2);
        };
        look();
      });
    }, was);
    await page.keyboard.press(i % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    times.push(await page.evaluate(() => globalThis.drawn));
  }
  times.sort((a, b) => a - b);
  return `median ${times[times.length >> 1].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms`;
}
