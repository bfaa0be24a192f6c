// What a person does in JupyterLab, done by Chromium.
import assert from "node:assert/strict";

const PATIENCE = { timeout: 90_000 };
/** For all cells of a notebook that trains networks. */
const COMPUTING_MS = 15 * 60_000;
const IDLE_MS = 1500;
/** The notebook in front; others that were opened before are still on the page. */
export const NOTEBOOK = ".jp-NotebookPanel:not(.lm-mod-hidden)";

/** Opens a notebook and resolves when its kernel is idle. */
export async function openNotebook(page, address, path) {
  await page.goto(`${address.origin}/lab/tree/${path}?${address.query}`, { waitUntil: "load" });
  await page.waitForSelector(`${NOTEBOOK} .jp-CodeCell`, PATIENCE);
  await untilIdle(page);
}

/** Waits until the kernel has been idle for a while: JupyterLab connects more than once when it opens a notebook. */
export async function untilIdle(page) {
  let idleSince;
  for (const deadline = Date.now() + PATIENCE.timeout; ; ) {
    const status = await page.locator("#jp-main-statusbar").textContent();
    if (!/\| Idle/.test(status)) idleSince = undefined;
    else if (Date.now() - (idleSince ??= Date.now()) > IDLE_MS) return;
    assert.ok(Date.now() < deadline, `the kernel did not become idle: ${status}`);
    await page.waitForTimeout(100);
  }
}

/** Chooses an entry of a menu, and says yes where JupyterLab asks. */
export async function choose(page, menu, entry) {
  await page.click(`.lm-MenuBar-itemLabel:text-is("${menu}")`);
  await page.click(`.lm-Menu-itemLabel:text-is("${entry}")`, { timeout: 10_000 });
  const accept = page.locator(".jp-Dialog button.jp-mod-accept");
  if (await accept.isVisible({ timeout: 500 }).catch(() => false)) await accept.click();
}

/** Runs all cells; resolves when none is waiting, to the values that a progress bar had meanwhile. */
export async function runAll(page, { onProgress } = {}) {
  await choose(page, "Run", "Run All Cells");
  const values = new Set();
  const deadline = Date.now() + COMPUTING_MS;
  for (;;) {
    const state = await page.evaluate((notebook) => {
      const panel = document.querySelector(notebook);
      const prompts = [...panel.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].map((e) => e.textContent);
      return {
        waiting: prompts.some((text) => text.includes("*")),
        fresh: prompts.every((text) => /\[ ?\]/.test(text)),
        bar: panel.querySelector(".jp-OutputArea progress")?.value,
      };
    }, NOTEBOOK);
    if (state.bar !== undefined && !values.has(state.bar)) {
      values.add(state.bar);
      if (values.size === 4) await onProgress?.();
    }
    if (!state.waiting && !state.fresh) break;
    assert.ok(Date.now() < deadline, "the cells did not finish");
    await page.waitForTimeout(50);
  }
  return [...values];
}

/** Goes through the notebook from its top, a screenful at a time, and calls `visit` with the number of each. */
export async function eachScreen(page, visit) {
  const scroll = (top) =>
    page.evaluate(
      ([notebook, top]) => {
        const outer = document.querySelector(`${notebook} .jp-WindowedPanel-outer`);
        outer.scrollTop = top;
        return { reached: outer.scrollTop, height: outer.clientHeight };
      },
      [NOTEBOOK, top],
    );
  const { height } = await scroll(0);
  for (let number = 1, last = -1; ; number++) {
    const { reached } = await scroll((number - 1) * 0.95 * height);
    if (reached <= last) return;
    last = reached;
    await page.waitForTimeout(1000);
    await visit(number);
  }
}

/** Each code cell as it is on the page: its prompt, the text and kinds of its outputs, the size of its pictures. */
export function cellsOnPage(page) {
  return page.$$eval(`${NOTEBOOK} .jp-CodeCell`, (cells) =>
    cells.map((cell) => ({
      prompt: cell.querySelector(".jp-InputPrompt")?.textContent ?? "",
      text: cell.querySelector(".jp-OutputArea")?.textContent ?? "",
      kinds: [...cell.querySelectorAll(".jp-OutputArea-output")].map((e) => e.getAttribute("data-mime-type")),
      pictures: [...cell.querySelectorAll(".jp-OutputArea img, .jp-OutputArea svg")].map((e) => {
        const { width, height } = e.getBoundingClientRect();
        return { width, height };
      }),
    })),
  );
}

/** Puts the cursor into a code cell (from 0) and runs it. */
export async function runCell(page, index) {
  await page.locator(`${NOTEBOOK} .jp-CodeCell`).nth(index).locator(".jp-InputArea-editor").click();
  await page.keyboard.press("Control+Enter");
}

/** Resolves when the text of a code cell (from 0) with its outputs contains `text`. */
export async function untilCellSays(page, index, text) {
  await page.waitForFunction(
    ([notebook, at, wanted]) =>
      document.querySelector(notebook).querySelectorAll(".jp-CodeCell")[at].textContent.includes(wanted),
    [NOTEBOOK, index, text],
    PATIENCE,
  );
}
