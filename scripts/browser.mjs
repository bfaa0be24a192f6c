// What the checks in a real browser share.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

const program = (name) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
const executablePath = program("chromium") || program("chromium-browser") || program("google-chrome");
const { chromium } = await import("playwright-core").catch(() => ({}));
const axe = await import("axe-core").catch(() => undefined);

/** The widths that pages are looked at. */
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A browser; where there is none says so in the name of `check` and ends the process, without failing. */
export async function launch(check) {
  const missing = [
    !executablePath && "Chromium (apt-get install chromium)",
    !(chromium && axe) && "playwright-core and axe-core (npm ci)",
  ].filter(Boolean);
  if (missing.length > 0) {
    console.log(`${check}: SKIPPED, this needs ${missing.join(", ")}`);
    process.exit(0);
  }
  return chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
}

/**
 * Opens a page in a context of its own; `quiet()` fails where anything was logged until then, or asked for that does not
 * begin with `within`.
 */
export async function open(browser, address, options, within = address) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:") && !(within !== address && url.startsWith(within)))
      noise.push(`request: ${url}`);
  });
  await page.goto(address, { waitUntil: "load" });
  return {
    context,
    page,
    quiet: () => assert.deepEqual(noise, [], "nothing is logged, nothing is requested"),
  };
}

/** Fails on what axe calls serious or critical; returns how many rules found nothing. */
export async function barriers(page, check) {
  await page.evaluate(axe.default.source);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
  const told = violations.map(
    ({ id, impact, help, nodes }) =>
      `${impact}: ${id} (${help}), ${nodes.length} times, e.g. ${nodes[0].html}`,
  );
  assert.deepEqual(
    told.filter((line) => /^(serious|critical)/.test(line)),
    [],
    `${check}: barriers`,
  );
  for (const line of told) console.log(`${check}: ${line}`);
  return passes.length;
}
