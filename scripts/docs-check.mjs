// Opens pages of the site in a real browser, as a server gives them: one of each kind, at the width of a desk and of a phone.
// Fails where something is logged or comes from elsewhere, a page is wider than the screen, the search finds nothing, a
// formula is no formula, or axe finds a serious barrier. Skipped with a message where there is no browser.
//
//   npm run docs && node scripts/docs-check.mjs [WORD ...]     only pages whose names contain one of the words
//
// COOS7_SITE_SHOTS is where screenshots go.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createReadStream, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { barriers, DESK, launch, open, PHONE } from "./browser.mjs";

const site = fileURLToPath(new URL("../site/", import.meta.url));
assert.ok(existsSync(join(site, "index.html")), "the site is there: npm run docs");
const shots = process.env.COOS7_SITE_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });
const browser = await launch("site");
const server = createServer(serve).listen(0, "127.0.0.1");
await once(server, "listening");
const address = `http://127.0.0.1:${server.address().port}/`;
const words = process.argv.slice(2);
const faults = [];
try {
  for (const [name, viewport] of [
    ["desk", DESK],
    ["phone", PHONE],
  ]) {
    const pages = somePages().filter(
      (page) => words.length === 0 || words.some((word) => page.includes(word)),
    );
    for (const page of pages)
      await checkPage(page, name, viewport).catch(({ message }) =>
        faults.push(`${name}: ${page}: ${message}`),
      );
    console.log(`site: ${name}: ${pages.length} pages opened`);
  }
  await checkSearch();
  assert.deepEqual(faults, [], "all fit, ask for nothing elsewhere and have no barrier");
} finally {
  await browser.close();
  server.close();
}

function serve({ url }, response) {
  const file = join(site, decodeURIComponent(new URL(url, "http://site").pathname));
  const types = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
  };
  const type = types[extname(file)];
  const content = createReadStream(file);
  content.once("error", () => response.writeHead(404).end());
  content.once("open", () => {
    response.writeHead(200, type && { "Content-Type": `${type}; charset=utf-8` });
    content.pipe(response);
  });
}

/** The front page, the report, the namespaces' longest, and one of each kind of page. */
function somePages() {
  const first = (folder, pattern = /./) =>
    `${folder}/${readdirSync(join(site, folder)).find((file) => pattern.test(file))}`;
  return [
    "index.html",
    "report/index.html",
    "modules.html",
    "modules/coos7_benchmark.html",
    first("functions", /detectShift/),
    first("classes"),
    first("interfaces"),
    first("documents", /kernel/),
    ...readdirSync(join(site, "documents"))
      .filter((file) => /^(\d\d_|Report)/.test(file))
      .map((file) => `documents/${file}`),
  ];
}

async function checkPage(file, name, viewport) {
  const { context, page, quiet } = await open(browser, `${address}${file}`, { viewport }, address);
  const check = `site: ${name}: ${file}`;
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(beyond <= 0, `${check}: the page is ${beyond} pixels wider than the screen`);
  const broken = await page.$$eval("img", (images) =>
    images.filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src),
  );
  assert.deepEqual(broken, [], `${check}: every picture is there`);
  assert.equal(await page.locator("h1").count(), 1, `${check}: one title`);
  assert.doesNotMatch(await page.locator("body").textContent(), /\$[^$\n]*\\[a-z]+/, `${check}: formulas`);
  // The report has a check of its own, which also follows what it says beside the serious.
  if (!file.startsWith("report/")) await barriers(page, check);
  quiet();
  if (shots) await page.screenshot({ path: join(shots, `${name}-${file.replace(/\W/g, "-")}.png`) });
  await context.close();
}

/** What is written in a guide and what is exported are both found, from the keyboard. */
async function checkSearch() {
  for (const [word, expected] of [
    ["balancedErrorPercent", /balancedErrorPercent/],
    ["subshells", /kernel/i],
  ]) {
    const { context, page, quiet } = await open(browser, `${address}index.html`, { viewport: DESK }, address);
    await page.locator("#tsd-search-trigger").focus();
    await page.keyboard.press("Enter");
    await page.fill("#tsd-search-input", word);
    await page.locator("#tsd-search-results li", { hasText: expected }).first().waitFor();
    quiet();
    await context.close();
  }
  console.log("site: the search finds functions and guides");
}
