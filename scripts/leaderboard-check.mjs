// Opens a leaderboard in a real browser, as a file, at the width of a desk and of a phone: three entries, one of which
// tries to run scripts, fetch and link, and one that is refused with markup in its reason. Fails where something is logged, a
// request leaves the page, sorting or choosing a mark does not work by mouse and by keyboard, something is cut off, or axe
// finds a serious barrier. Skipped with a message where there is no browser.
//
// COOS7_LEADERBOARD_SHOTS is where screenshots go.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openDataset } from "../dist/src/index.js";
import { barriers, DESK, launch, open, PHONE } from "./browser.mjs";

const COOS7 = fileURLToPath(new URL("../bin/coos7.js", import.meta.url));
const DATA = { scale: 0.01, seed: 1 };
const ATTACK = `"><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;

const browser = await launch("leaderboard");
const place = mkdtempSync(join(tmpdir(), "coos7-leaderboard-"));
const shots = process.env.COOS7_LEADERBOARD_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });
try {
  const entries = join(place, "entries");
  await writeEntry(entries, "careful", { name: "Careful guesses", mark: "I", wrong: 10 });
  await writeEntry(entries, "adapted", { name: "Adapted guesses", mark: "T", wrong: 4 });
  await writeEntry(entries, "hostile", {
    name: `Hostile ${ATTACK}`,
    method: `A very${"long".repeat(60)}word ${ATTACK}`,
    mark: "I",
    code: "https://example.org/'onmouseover='document.title=1",
    contact: "javascript:alert(1)",
    wrong: 3,
  });
  await writeEntry(entries, "refused", { name: "Refused", mark: ATTACK, wrong: 3 });
  const board = join(place, "board");
  const args = ["leaderboard", "--data", "sim", "--scale", "0.01", "--submissions", entries, "--out", board];
  const { stdout, stderr } = spawnSync(process.execPath, [COOS7, ...args], { encoding: "utf8" });
  assert.match(
    `${stdout}${stderr}`,
    /Not taken: refused/,
    "the entry with a mark that does not exist is named",
  );
  const address = pathToFileURL(join(board, "index.html")).href;
  await check(address, "desk", DESK);
  await check(address, "phone", PHONE);
} finally {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
}

/** An entry of which one image in `wrong` is called by the next class. */
async function writeEntry(folder, id, { wrong, ...card }) {
  const own = join(folder, id);
  mkdirSync(own, { recursive: true });
  const all = { method: "guesses", extra_data: "none", code: "in words", seeds: 1, ...card };
  const yaml = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  writeFileSync(join(own, "card.yaml"), yaml.join(""));
  const dataset = await openDataset("sim", DATA);
  for (const split of dataset.splits.slice(1)) {
    const labels = [...(await dataset.labels(split))];
    const lines = labels.map((label, i) => `${i},${(label + (i % wrong === 0 ? 1 : 0)) % 7}\n`);
    writeFileSync(join(own, `${split}.csv`), `index,predicted\n${lines.join("")}`);
  }
}

async function check(address, name, viewport) {
  const { context, page, quiet } = await open(browser, address, { viewport });
  const fits = async (when) => {
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(beyond <= 0, `${name}, ${when}: the page fits the screen, ${beyond} pixels are beyond it`);
  };
  await fits("as it opens");
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  assert.equal(await page.locator("tbody tr").count(), 3);
  const cut = await page.$$eval("tbody th, dt, dd, li", (all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth + 1).map(({ textContent }) => textContent),
  );
  assert.deepEqual(cut, [], `${name}: no text reaches out of its place`);
  assert.notEqual(await page.title(), "taken");
  const links = await page.$$eval("main a", (all) => all.map(({ href }) => new URL(href).protocol));
  assert.ok(
    links.every((protocol) => protocol === "https:" || protocol === "file:"),
    `${links}`,
  );

  const order = () => page.$$eval("tbody tr th small", (all) => all.map(({ textContent }) => textContent));
  assert.deepEqual(await order(), ["careful", "adapted", "hostile"], "the lowest error comes first");
  const header = page.locator("thead th", { hasText: "Mean" });
  await header.getByRole("button").click();
  await header.getByRole("button").click();
  assert.deepEqual(await order(), ["hostile", "adapted", "careful"], "by mouse");
  await page.keyboard.press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), null, "by keyboard, back to the first order");
  const visible = () =>
    page.locator("tbody tr:visible th small").evaluateAll((all) => all.map(({ textContent }) => textContent));
  await page.getByRole("radio", { name: /^T:/ }).check();
  assert.deepEqual(await visible(), ["adapted"], "filtered by mouse");
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await visible(), ["careful", "hostile"], "filtered by keyboard");
  await page.getByRole("radio", { name: "anything" }).check();
  await fits("after sorting and filtering");
  const checks = await barriers(page, "leaderboard");
  quiet();
  await context.close();
  console.log(
    `leaderboard: ${name}: three entries sorted and filtered by mouse and keyboard, what is hostile stays text, ${checks} accessibility rules passed`,
  );
}
