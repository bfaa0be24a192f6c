// What the kernel says about code, as JupyterLab shows it: completions, tooltips, errors.
import assert from "node:assert/strict";
import { NOTEBOOK, openNotebook, runCell, untilCellSays, untilIdle } from "./browser.mjs";

export const CODE_CELLS = [
  `interface Well { row: string; area: number }
const wells: Well[] = [{ row: "A", area: 310 }, { row: "B", area: 290 }];
/**
 * Mean area of the cells in some wells, see {@link Well}.
 * @param from the wells
 * @returns pixels
 */
function meanArea(from: Well[]): number {
  return from.reduce((sum, { area }) => sum + area, 0) / from.length;
}
meanArea(wells)`,
  "",
  "",
  'function deep(n: number): number {\n  if (n === 0) throw new RangeError("no wells left at depth " + n);\n  return deep(n - 1);\n}\ndeep(2)',
  'const rows: number = wells[0].row;\nmeanArea("A")',
  "wells.length",
];

/** Completes, asks for a tooltip, and fails at run time and while a cell is checked; the variables stay. */
export async function checkCode(page, address, path, { shoot, log }) {
  await openNotebook(page, address, path);
  await runCell(page, 0);
  await untilCellSays(page, 0, "300");

  const typeInto = async (index, text) => {
    await page.locator(`${NOTEBOOK} .jp-CodeCell`).nth(index).locator(".jp-InputArea-editor").click();
    await page.keyboard.type(text);
  };
  await typeInto(1, "wells[0].");
  await page.keyboard.press("Tab");
  await page.waitForSelector(".jp-Completer .jp-Completer-item", { timeout: 30_000 });
  const offered = await page.$$eval(".jp-Completer .jp-Completer-item", (items) =>
    items.map((each) =>
      [...each.querySelectorAll("code, .jp-Completer-typeExtended")]
        .map((part) => part.textContent)
        .join(": "),
    ),
  );
  assert.ok(
    offered.some((text) => /area/.test(text)) && offered.some((text) => /row/.test(text)),
    offered.join(),
  );
  await shoot("completion");
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    ([notebook]) =>
      /wells\[0\]\.area/.test(
        document.querySelector(notebook).querySelectorAll(".jp-CodeCell")[1].textContent,
      ),
    [NOTEBOOK],
    { timeout: 30_000 },
  );
  await page.keyboard.press("Control+Enter");
  await untilCellSays(page, 1, "310");
  log(`completion offered ${offered.length} members, with their types: ${offered.join(", ")}`);

  await typeInto(2, "meanArea(");
  await page.keyboard.press("Shift+Tab");
  await page.waitForSelector(".jp-Tooltip", { timeout: 30_000 });
  await page.waitForFunction(
    () => /Mean area/.test(document.querySelector(".jp-Tooltip")?.textContent ?? ""),
    undefined,
    {
      timeout: 30_000,
    },
  );
  await shoot("tooltip");
  const tooltip = await page.locator(".jp-Tooltip").textContent();
  assert.match(tooltip, /meanArea\(from: Well\[\]\): number/);
  await page.keyboard.press("Escape");
  log("Shift+Tab between parentheses showed the call and its documentation");

  await runCell(page, 3);
  await untilCellSays(page, 3, "no wells left at depth 0");
  await runCell(page, 4);
  await untilCellSays(page, 4, "is not assignable to type 'number'");
  await untilIdle(page);
  await shoot("errors");
  await runCell(page, 5);
  await untilCellSays(page, 5, "2");
  log("an error while a cell runs, and two that its check finds, are shown in place; variables stay");
}
