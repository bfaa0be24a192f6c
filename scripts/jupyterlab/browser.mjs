// What a person does in JupyterLab, done by Chromium.
import assert from "node:assert/strict";

const PATIENCE = { timeout: 90_000 };

/** Opens a notebook and resolves when its kernel is idle. */
export async function openNotebook(page, address, path) {
  await page.goto(`${address.origin}/lab/tree/${path}?reset&${address.query}`, { waitUntil: "load" });
  await page.waitForSelector(".jp-NotebookPanel .jp-CodeCell", PATIENCE);
  await untilIdle(page);
}

export async function untilIdle(page) {
  const idle = () =>
    document.querySelector(".jp-Notebook-ExecutionIndicator")?.getAttribute("data-status") === "idle";
  await page.waitForFunction(idle, null, PATIENCE);
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
  const deadline = Date.now() + PATIENCE.timeout;
  for (;;) {
    const state = await page.evaluate(() => ({
      waiting: [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].some((e) =>
        e.textContent.includes("*"),
      ),
      fresh: [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].every((e) =>
        /\[ ?\]/.test(e.textContent),
      ),
      bar: document.querySelector(".jp-OutputArea progress")?.value,
    }));
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

/** Each code cell as it is on the page: its prompt, the text and kinds of its outputs, the size of its pictures. */
export function cellsOnPage(page) {
  return page.$$eval(".jp-CodeCell", (cells) =>
    cells.map((cell) => ({
      prompt: cell.querySelector(".jp-InputPrompt")?.textContent ?? "",
      text: cell.querySelector(".jp-OutputArea")?.innerText ?? "",
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
  await page.locator(".jp-CodeCell").nth(index).locator(".jp-InputArea-editor").click();
  await page.keyboard.press("Control+Enter");
}
