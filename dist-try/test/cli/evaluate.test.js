import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseCsv } from "../../src/core/csv.js";
import { writeSmallSplit } from "../features/small-dataset.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
test("coos7 evaluate scores a file of predictions and writes a report", async (t) => {
    const place = temporaryFolder(t);
    const data = join(place, "data");
    await writeSmallSplit(data, "test2", 8);
    await writeSmallSplit(data, "test3", 8);
    const file = join(place, "mine.csv");
    // Labels alternate: 0, 1, 0, 1 …; image 3 is taken for class 0.
    const rows = Array.from({ length: 8 }, (_, i) => i % 2 === 0 || i === 3 ? `${i},0,0.9,0.1` : `${i},1,0.2,0.8`);
    writeFileSync(file, ["index,predicted,0,1", ...rows].join("\n"));
    // Four right with 0.9, one that had 0.1 for its class, three right with 0.8.
    const logLoss = -(4 * Math.log(0.9) + Math.log(0.1) + 3 * Math.log(0.8)) / 8;
    const evaluate = (...args) => coos7(join(place, "cache"), "evaluate", file, ...args);
    await t.test("as JSON for programs", () => {
        const { status, stdout, stderr } = evaluate("--data", data, "--split", "test2", "--json");
        assert.equal(status, 0, stderr);
        const { cells, row, classes } = JSON.parse(stdout);
        assert.deepEqual(row, { features: "mine", model: "External" });
        assert.deepEqual(classes, ["class 0", "class 1"]);
        assert.equal(cells.length, 1);
        const [{ balanced_error_percent: error, n, confusion, expected_calibration_error: calibration }] = cells;
        assert.deepEqual([error, n], [12.5, 8]);
        assert.deepEqual(confusion, [
            [4, 0],
            [1, 3],
        ]);
        // Five images with confidence 0.9, four of them right; three with 0.8, all right.
        assert.ok(Math.abs(calibration - (5 * 0.1 + 3 * 0.2) / 8) < 1e-6, String(calibration));
        assert.ok(Math.abs(cells[0].log_loss - logLoss) < 1e-6, String(cells[0].log_loss));
    });
    await t.test("in words, with everything written to --out", () => {
        const out = join(place, "out");
        const { status, stdout, stderr } = evaluate("--data", data, "--split", "test2", "--name", "My net", "--out", out);
        assert.equal(status, 0, stderr);
        assert.match(stdout, /^My net +External +12\.5$/m);
        assert.match(stdout, /^My net External +13\.7$|^My net External +13\.8$/m);
        assert.match(stdout, /^class 1 +1 +3$/m);
        const report = readFileSync(join(out, "index.html"), "utf8");
        assert.match(report, /<article class="model" id="model-my-net__external">/);
        assert.match(report, /Each model \(1 in all, 1 fitted elsewhere\) is scored/);
        assert.deepEqual(readdirSync(out).sort(), [
            "calibration.csv",
            "confusion",
            "images.csv",
            "index.html",
            "manifest.json",
            "predictions",
            "run.json",
            "sensitivity.csv",
            "table3-narrow.tex",
            "table3.csv",
            "table3.html",
            "table3.md",
            "table3.tex",
        ]);
        const [header, measured] = parseCsv(readFileSync(join(out, "calibration.csv"), "utf8"));
        assert.deepEqual(header.slice(4), ["expected_calibration_error", "brier_score", "log_loss", "n"]);
        assert.ok(Math.abs(Number(measured[6]) - logLoss) < 1e-6, measured[6]);
    });
    await t.test("again into the same folder, but not over what was changed there or is about another split", () => {
        const out = join(place, "out");
        const again = (split, ...more) => evaluate("--data", data, "--split", split, "--name", "Other", "--out", out, ...more);
        writeFileSync(join(out, "confusion", "mine.csv"), "mine");
        assert.equal(again("test2").status, 0);
        assert.deepEqual(readdirSync(join(out, "predictions")), ["other__external__test2.csv"]);
        assert.deepEqual(readdirSync(join(out, "confusion")), ["mine.csv", "other__external__test2.csv"]);
        const other = again("test3");
        assert.equal(other.status, 2, other.stderr);
        assert.match(other.stderr, /^coos7: .*out has files that coos7 evaluate made from other data \(data\); choose .*\n$/);
        writeFileSync(join(out, "table3.tex"), "mine");
        const changed = again("test2");
        assert.equal(changed.status, 2, changed.stderr);
        assert.match(changed.stderr, /^coos7: .*table3\.tex was changed after coos7 had written it; .*\n$/);
        assert.equal(again("test2", "--force").status, 0);
        assert.match(readFileSync(join(out, "table3.tex"), "utf8"), /tabular/);
    });
    await t.test("what is wrong is said in one line, and nothing is written", () => {
        const out = join(place, "none");
        const [noSplit, noData, same] = [
            evaluate("--data", data, "--out", out),
            evaluate(),
            evaluate("--results", place, "--out", `${place}/`),
        ];
        assert.deepEqual([noSplit.status, noData.status, same.status], [2, 2, 2]);
        assert.match(noSplit.stderr, /^coos7: .*mine\.csv does not say which split it is about: .*\n$/);
        assert.match(noData.stderr, /^coos7: evaluate: expected --data, .* or --results; .*\n$/);
        assert.match(same.stderr, /^coos7: Expected --out to be another folder than --results.*\n$/);
        assert.ok(!existsSync(out));
    });
});
//# sourceMappingURL=evaluate.test.js.map