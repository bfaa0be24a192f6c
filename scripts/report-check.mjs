// Opens the report of a run in a real browser, as a file: at the width of a desk and of a phone, in print and without
// scripts. Fails where something is logged, a request leaves the page, sorting or choosing does not work by mouse and
// by keyboard, something is cut off, or axe finds a serious barrier. Skipped with a message where there is no browser.
//
//   node scripts/report-check.mjs [RESULTS]      default: those of a smoke run, made for the check
//
// COOS7_REPORT_SHOTS is where screenshots and the printed page go.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { barriers, DESK, launch, open, PHONE } from "./browser.mjs";

const COOS7 = fileURLToPath(new URL("../bin/coos7.js", import.meta.url));
/** A4 between margins of 10 mm. */
const PAPER = { width: 718, height: 1047 };

const browser = await launch("report");
const place = mkdtempSync(join(tmpdir(), "coos7-report-"));
const shots = process.env.COOS7_REPORT_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });
try {
  const results = process.argv[2] ?? smokeRun(join(place, "results"));
  const address = pathToFileURL(resolve(results, "index.html")).href;
  await checkOnScreen(address, "desk", DESK);
  await checkOnScreen(address, "phone", PHONE);
  await checkPrint(address);
  await checkWithoutScript(address);
} finally {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
}

function smokeRun(folder) {
  const args = ["reproduce", "--profile", "smoke", "--features", "texture", "--out", folder];
  const { status } = spawnSync(process.execPath, [COOS7, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  assert.equal(status, 0, "coos7 reproduce");
  return folder;
}

async function checkOnScreen(address, name, viewport) {
  const { context, page, quiet } = await open(browser, address, { viewport });
  quiet();
  assert.equal(await widthBeyond(page), 0, `${name}: the page fits the screen`);
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  await checkSorting(page);
  await checkChoosing(page);
  await page.selectOption("#model-choice", "");
  assert.equal(await widthBeyond(page), 0, `${name}: the page fits the screen with all models`);
  if (shots) await page.screenshot({ path: join(shots, `${name}-sorted-all.png`), fullPage: true });
  const checks = await barriers(page, "report");
  quiet();
  await context.close();
  console.log(
    `report: ${name}: sorted and chosen by mouse and keyboard, ${checks} accessibility rules passed`,
  );
}

/** Sorts Table 3 by Test1: by mouse there and back, then with the keyboard alone. */
async function checkSorting(page) {
  const header = page.locator("#table3 thead th", { hasText: "Test1" });
  const button = header.getByRole("button");
  const column = await header.evaluate((cell) => cell.cellIndex);
  const values = () =>
    page.$$eval(
      "#table3 tbody tr",
      (rows, at) => rows.map((row) => Number.parseFloat(row.cells[at].textContent)),
      column,
    );
  const original = await values();
  const ascending = [...original].sort((a, b) => a - b);
  const orders = [
    ["ascending", ascending],
    ["descending", [...ascending].reverse()],
    [null, original],
  ];
  const press = async (act, how) => {
    for (const [order, expected] of orders) {
      await act();
      assert.deepEqual(await values(), expected, `${how}: ${order ?? "original"} order`);
      assert.equal(await header.getAttribute("aria-sort"), order, how);
    }
  };
  await press(() => button.click(), "mouse");
  await page.evaluate(() => document.querySelector("nav a").focus());
  for (
    let presses = 0;
    !(await button.evaluate((element) => element === document.activeElement));
    presses++
  ) {
    assert.ok(presses < 40, "Tab reaches the heading");
    await page.keyboard.press("Tab");
  }
  await press(() => page.keyboard.press("Enter"), "Enter");
  await press(() => page.keyboard.press("Space"), "Space");
  await page.keyboard.press("Enter");
}

/** Chooses a model by the keyboard, a split, and a model by its link in Table 3. */
async function checkChoosing(page) {
  const shown = () =>
    page.locator("article.model:visible").evaluateAll((articles) => articles.map(({ id }) => id));
  const ids = await page.$$eval("article.model", (articles) => articles.map(({ id }) => id));
  assert.deepEqual(await shown(), [ids[0]], "one model is shown");
  await page.focus("#model-choice");
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await shown(), [ids[1]], "the next model is shown");
  const tables = page.locator("article.model:visible .confusion:visible");
  const all = await tables.count();
  await page.selectOption("#split-choice", "test1");
  assert.equal(await tables.count(), 1);
  await page.selectOption("#split-choice", "");
  assert.equal(await tables.count(), all);
  const last = ids.at(-1);
  await page.focus(`#table3 a[href="#${last}"]`);
  await page.keyboard.press("Enter");
  assert.deepEqual(await shown(), [last], "a link of Table 3 leads to its model");
}

async function checkPrint(address) {
  const { context, page, quiet } = await open(browser, address, { viewport: PAPER });
  await page.emulateMedia({ media: "print" });
  assert.equal(await widthBeyond(page), 0, "print: nothing is cut off");
  assert.equal(await page.locator(".controls:visible, nav:visible").count(), 0, "print: no controls");
  const pdf = await page.pdf({
    format: "A4",
    margin: { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" },
    ...(shots ? { path: join(shots, "print.pdf") } : {}),
  });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  quiet();
  await context.close();
  console.log(`report: print: ${pages} pages, nothing cut off`);
}

async function checkWithoutScript(address) {
  const { context, page, quiet } = await open(browser, address, { viewport: DESK, javaScriptEnabled: false });
  const models = await page.locator("article.model").count();
  assert.equal(await page.locator("article.model:visible").count(), models);
  assert.equal(await page.locator("button:visible, select:visible").count(), 0, "no dead controls");
  quiet();
  await context.close();
  console.log(`report: without scripts all ${models} models are shown`);
}

/** How far the page's content, or a table's outside its own scrolled part, reaches beyond the page. */
function widthBeyond(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = getComputedStyle(document.querySelector(".scroll")).overflowX === "auto";
    const tables = scrolls ? [] : [...document.querySelectorAll("table")];
    const right = Math.max(root.scrollWidth, ...tables.map((table) => table.getBoundingClientRect().right));
    return Math.max(0, Math.ceil(right - root.clientWidth));
  });
}
