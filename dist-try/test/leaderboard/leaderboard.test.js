import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openDataset } from "../../src/dataset/open.js";
import { leaderboard, leaderboardCsv } from "../../src/leaderboard/leaderboard.js";
import { leaderboardPage } from "../../src/leaderboard/page.js";
import { temporaryFolder } from "../dataset/support.js";
import { parsePage } from "../report/parse-page.js";
import { writeExperiment } from "../robust/small-experiment.js";
const CARD = `name: NAME
method: guesses
mark: I
extra_data: none
code: https://example.org/code
seeds: 1
`;
/** Writes an entry whose share `right` of each split of the small experiment is right. */
function writeEntry(folder, id, right, card = CARD.replace("NAME", id)) {
    const own = join(folder, id);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "card.yaml"), card);
    for (const split of ["test1", "test4"]) {
        const lines = Array.from({ length: 60 }, (_, i) => `${i},${(i % 3) + (i % 10 < 10 * right ? 0 : 1)}`);
        writeFileSync(join(own, `${split}.csv`), `index,predicted\n${lines.join("\n").replaceAll(",3", ",0")}\n`);
    }
    return own;
}
test("entries are ranked by their means, and those that cannot be told apart are tied", async (t) => {
    const place = temporaryFolder(t);
    const dataset = await writeExperiment(join(place, "data"));
    const folder = join(place, "entries");
    writeEntry(folder, "good", 0.9);
    writeEntry(folder, "also-good", 0.9);
    writeEntry(folder, "poor", 0.3);
    const board = await leaderboard(folder, dataset);
    assert.deepEqual(board.entries.map(({ id, rank }) => [id, rank]), [
        ["also-good", 1],
        ["good", 1],
        ["poor", 3],
    ]);
    for (const { scored, mean } of board.entries)
        assert.ok(Math.abs(mean - (scored[0].cell.error + scored[1].cell.error) / 2) < 1e-9);
    assert.deepEqual(board.entries.map(({ best }) => best), [
        [true, true],
        [true, true],
        [false, false],
    ]);
    assert.equal(leaderboardCsv(board).trim().split("\n").length, 1 + 3 * 2);
    const page = parsePage(leaderboardPage(board));
    assert.deepEqual(page("tbody th + td").map(({ textContent }) => textContent), ["1 =", "1 =", "3"]);
});
test("hostile entries are refused, each with its reason, or shown as the text that they are", async (t) => {
    const place = temporaryFolder(t);
    const dataset = await writeExperiment(join(place, "data"));
    const folder = join(place, "entries");
    const card = (change) => change(CARD.replace("NAME", "entry"));
    const cases = [
        ["tag", card((text) => text.replace("guesses", "!!js/function 'x'")), /card\.yaml: .*[Tt]ag/],
        ["bomb", `a: &a [x, x]\nname: [*a, *a]\n`, /alias/i],
        ["unknown", card((text) => `${text}script: x\n`), /found "script"/],
        ["twice", card((text) => `${text}name: again\n`), /unique/i],
        ["mark", card((text) => text.replace("mark: I", "mark: oracle")), /one of I, I\+, .* found "oracle"/],
        ["seeds", card((text) => text.replace("seeds: 1", "seeds: many")), /seeds to be a whole number/],
        ["long", card((text) => text.replace("guesses", "x".repeat(500))), /at most 400 characters/],
        ["huge", card((text) => text + "#".repeat(20_000)), /larger|16|bytes/i],
        ["list", "- 1\n- 2\n", /expected fields such as/],
        ["proto", card((text) => text.replace("mark: I", "mark: __proto__")), /one of I/],
    ];
    for (const [id, text] of cases)
        writeEntry(folder, id, 0.9, text);
    const link = writeEntry(folder, "link", 0.9);
    cpSync(join(link, "test4.csv"), join(place, "elsewhere.csv"));
    writeFileSync(join(link, "test4.csv"), "");
    cpSync(link, join(folder, "linked"), { recursive: true });
    symlinkSync(join(place, "elsewhere.csv"), join(folder, "linked", "test1.csv.new"));
    const missing = writeEntry(folder, "missing", 0.9);
    writeFileSync(join(missing, "test1.csv"), "index,predicted\n0,0\n");
    symlinkSync(folder, join(folder, "loop"));
    const shown = "<script>alert(1)</script>";
    writeEntry(folder, "markup", 0.9, CARD.replace("NAME", `"${shown}"`).replace("https:", "javascript:"));
    writeEntry(folder, "same-1", 0.9, CARD.replace("NAME", "Same"));
    writeEntry(folder, "same-2", 0.9, CARD.replace("NAME", "same"));
    const board = await leaderboard(folder, dataset);
    const reasons = new Map(board.refused.map(({ id, reason }) => [id, reason]));
    for (const [id, , reason] of cases)
        assert.match(reasons.get(id) ?? "(taken)", reason, id);
    assert.match(reasons.get("link"), /test4\.csv/);
    assert.match(reasons.get("missing"), /missing\/test1\.csv/);
    assert.match(reasons.get("loop"), /not a link/);
    assert.match(reasons.get("same-2"), /same name as same-1/);
    assert.deepEqual(board.entries.map(({ id }) => id).sort(), ["markup", "same-1"]);
    const html = leaderboardPage(board);
    const page = parsePage(html);
    assert.ok(!html.includes(shown));
    assert.ok(page("tbody th").some(({ textContent }) => textContent.includes(shown)));
    assert.equal(page("script").length, 1);
    assert.ok(page("a").every((a) => !(a.getAttribute("href") ?? "").startsWith("javascript")));
});
test("the entries of this repository are as they should be", async () => {
    const folder = fileURLToPath(new URL("../../../submissions", import.meta.url));
    const board = await leaderboard(folder, await openDataset("sim", { scale: 0.1, seed: 1 }));
    assert.deepEqual(board.refused, []);
    assert.ok(board.entries.length >= 4);
    assert.match(leaderboardPage(board), /Simulated data/);
    assert.match(readFileSync(join(folder, "README.md"), "utf8"), /simulated/);
});
//# sourceMappingURL=leaderboard.test.js.map