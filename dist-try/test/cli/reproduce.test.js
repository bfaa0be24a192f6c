import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { parseCsv } from "../../src/core/csv.js";
import { coos7, countFiles, digests, startCoos7, temporaryFolder } from "./run-coos7.js";
const SMOKE = ["reproduce", "--profile", "smoke", "--seed", "3", "--features", "texture"];
test("coos7 reproduce writes the results contract, resumes after SIGKILL and does not depend on workers", async (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "whole");
    const { status, stdout, stderr } = coos7(join(place, "cache"), ...SMOKE, "--out", out, "--workers", "2");
    assert.equal(status, 0, stderr);
    await t.test("the table is printed with the paper's values and marked as simulated", () => {
        assert.match(stdout, /Table 3: balanced error in percent on simulated data, not the COOS-7 images/);
        assert.match(stdout, /^Texture +kNN( +\d+\.\d){5}$/m);
        assert.match(stdout, /^ +paper +10\.4 +11\.8 +11\.2 +17\.6 +25\.6$/m);
    });
    await t.test("table3.csv agrees with the predictions and confusion matrices beside it", () => {
        const [header, ...rows] = parseCsv(readFileSync(join(out, "table3.csv"), "utf8"));
        assert.deepEqual(header, [
            "features",
            "layer",
            "model",
            "split",
            "balanced_error_percent",
            "ci_low",
            "ci_high",
            "n",
        ]);
        assert.equal(rows.length, 15);
        for (const [features, layer, model, split, error, low, high, n] of rows) {
            assert.deepEqual([features, layer], ["Texture", ""]);
            assert.ok(Number(low) <= Number(error) && Number(error) <= Number(high));
            const name = `texture__${model.toLowerCase().replace(" ", "-")}__${split}.csv`;
            const [head, ...predictions] = parseCsv(readFileSync(join(out, "predictions", name), "utf8"));
            assert.deepEqual(head.slice(0, 4), ["index", "label", "predicted", "Endoplasmic Reticulum (ER)"]);
            assert.equal(predictions.length, Number(n));
            const hits = new Float64Array(7);
            const totals = new Float64Array(7);
            for (const [, label, predicted, ...probabilities] of predictions) {
                totals[Number(label)]++;
                if (label === predicted)
                    hits[Number(label)]++;
                const sum = probabilities.reduce((total, p) => total + Number(p), 0);
                assert.ok(Math.abs(sum - 1) < 1e-5, `${name}: probabilities sum to ${sum}`);
            }
            const recall = hits.reduce((sum, hit, label) => sum + hit / totals[label], 0) / 7;
            assert.ok(Math.abs(100 * (1 - recall) - Number(error)) < 1e-9, name);
            const [, ...confusion] = parseCsv(readFileSync(join(out, "confusion", name), "utf8"));
            assert.deepEqual(confusion.map((row, label) => Number(row[label + 1])), Array.from(hits));
        }
    });
    await t.test("sensitivity.csv has each class's share of the diagonal, its interval around it", () => {
        const [, ...rows] = parseCsv(readFileSync(join(out, "sensitivity.csv"), "utf8"));
        assert.equal(rows.length, 15 * 7);
        for (const [, , model, split, name, percent, low, high, n] of rows) {
            const file = `confusion/texture__${model.toLowerCase().replace(" ", "-")}__${split}.csv`;
            const [classes, ...counts] = parseCsv(readFileSync(join(out, file), "utf8"));
            const label = classes.indexOf(name) - 1;
            const own = counts[label].slice(1).map(Number);
            assert.equal(Number(n), own.reduce((a, b) => a + b, 0));
            assert.ok(Math.abs(Number(percent) - (100 * own[label]) / Number(n)) < 1e-9);
            assert.ok(Number(low) <= Number(percent) + 1e-9 && Number(percent) <= Number(high) + 1e-9);
            assert.ok(Number(high) > Number(low), "one well's cells, or all right, are no certainty");
        }
    });
    await t.test("figures come as SVG, PNG and PDF with their data", () => {
        const figures = readdirSync(join(out, "figures"));
        for (const name of ["table1-examples", "table3-errors", "table3-slopes", "sensitivity-texture__l1-lr"])
            for (const extension of ["svg", "png", "pdf", "csv"])
                assert.ok(figures.includes(`${name}.${extension}`), `${name}.${extension}`);
        const tests = figures.filter((name) => /^confusion-.*\.svg$/.test(name));
        assert.equal(tests.length, 3);
        for (const name of figures.filter((file) => file.endsWith(".svg")))
            assert.match(readFileSync(join(out, "figures", name), "utf8"), /[Ss]imulated/);
    });
    await t.test("the report is a page of its own with every model and the times of all stages", () => {
        const report = readFileSync(join(out, "index.html"), "utf8");
        assert.equal(report.match(/<article class="model"/g)?.length, 3);
        const timing = /<section id="timing">.*?<\/section>/s.exec(report)[0];
        for (const stage of ["Texture features", "Texture L1 LR", "figures"])
            assert.match(timing, new RegExp(`<th scope="row">${stage}</th><td data-value="[\\d.]+">`));
    });
    await t.test("coos7 figures finds the same data in the files", () => {
        const again = join(place, "figures");
        const options = [
            "--only",
            "table3-errors,reliability-texture__l1-lr",
            "--formats",
            "svg",
            "--out",
            again,
        ];
        assert.equal(coos7(join(place, "cache"), "figures", out, ...options).status, 0);
        for (const name of ["table3-errors.csv", "reliability-texture__l1-lr.csv"])
            assert.equal(readFileSync(join(again, name), "utf8"), readFileSync(join(out, "figures", name), "utf8"), name);
    });
    await t.test("run.json says what the results were made with", () => {
        const record = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
        assert.equal(record.profile, "smoke");
        assert.equal(record.seed, 3);
        assert.equal(record.dataset.simulated, true);
        assert.deepEqual(Object.keys(record.dataset.fingerprints), [
            "training",
            "test1",
            "test2",
            "test3",
            "test4",
        ]);
        const forest = record.fits.find((fit) => fit.model === "RF");
        assert.equal(typeof forest.report.chosen.nEstimators, "number");
        for (const { seconds, peakMemoryMb } of record.stages)
            assert.ok(seconds >= 0 && peakMemoryMb > 20);
    });
    await t.test("another number of workers and a run killed three times give the same files", async () => {
        const expected = digests(out);
        const killed = join(place, "killed");
        // In the middle of the features, between them and the classifiers, and before the last of these.
        for (const entries of [2, 5, 7]) {
            const child = startCoos7(join(place, "cache2"), ...SMOKE, "--out", killed, "--workers", "1");
            const ended = once(child, "exit");
            while (child.exitCode === null && countFiles(join(place, "cache2")) < entries)
                await setTimeout(2);
            child.kill("SIGKILL");
            assert.deepEqual(await ended, [null, "SIGKILL"]);
        }
        const last = coos7(join(place, "cache2"), ...SMOKE, "--out", killed, "--workers", "1");
        assert.equal(last.status, 0, last.stderr);
        assert.deepEqual(digests(killed), expected);
    });
    await t.test("files of others below the results, and figures drawn from them, survive the next run", () => {
        for (const name of ["figures/mine.svg", "predictions/mine.csv", "confusion/mine.csv", "notes.txt"])
            writeFileSync(join(out, name), "mine");
        const options = [
            "--only",
            "table3-errors,sensitivity-texture__knn",
            "--width",
            "single",
            "--formats",
            "svg",
        ];
        assert.equal(coos7(join(place, "cache"), "figures", out, ...options).status, 0);
        assert.match(readFileSync(join(out, "figures", "table3-errors.svg"), "utf8"), /^<svg [^>]*width="332"/);
    });
    const kept = digests(out);
    await t.test("a second run takes everything from the cache and writes nothing into it", () => {
        const cache = join(place, "cache");
        const entries = () => readdirSync(cache, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ parentPath, name }) => [name, statSync(join(parentPath, name)).mtimeMs])
            .sort();
        const before = entries();
        assert.ok(before.length > 5);
        const again = coos7(join(place, "cache"), ...SMOKE, "--out", out, "--json");
        assert.equal(again.status, 0, again.stderr);
        assert.equal(JSON.parse(again.stdout).cells.length, 15);
        assert.deepEqual(entries(), before);
        assert.deepEqual(digests(out), kept);
    });
    await t.test("results of other data and files that were changed are refused in one line, and stay", () => {
        const again = (...args) => coos7(join(place, "cache"), ...SMOKE, "--out", out, ...args);
        const other = again("--scale", "0.011");
        assert.equal(other.status, 2, other.stderr);
        assert.match(other.stderr, /^coos7: .*whole has files that coos7 \w+ made from other data \(the simulator at scale [\d.]+\); choose another folder, or --force to replace them\n$/);
        assert.deepEqual(digests(out), kept);
        writeFileSync(join(out, "table3.tex"), "mine");
        const changed = again();
        assert.equal(changed.status, 2, changed.stderr);
        assert.match(changed.stderr, /^coos7: .*table3\.tex was changed after coos7 had written it; move it away, .*\n$/);
        assert.equal(readFileSync(join(out, "table3.tex"), "utf8"), "mine");
    });
});
test("Table 3's networks do not depend on the number of workers: the profile says on how many threads they train", (t) => {
    const place = temporaryFolder(t);
    const runs = ["1", "4"].map((workers) => {
        const out = join(place, `of ${workers}`);
        const families = ["--features", "deeploc,pci", "--classifiers", "knn", "--backend", "cpu"];
        const args = ["reproduce", "--profile", "smoke", "--scale", "0.005", ...families, "--workers", workers];
        const { status, stderr } = coos7(join(place, `cache ${workers}`), ...args, "--out", out);
        assert.equal(status, 0, stderr);
        return out;
    });
    assert.deepEqual(digests(runs[0]), digests(runs[1]));
    for (const out of runs) {
        const { networks, notes } = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
        for (const { training } of networks)
            assert.deepEqual(training.engine, { name: "cpu", threads: 1 });
        assert.match(notes.join("\n"), /DeepLoc was trained on cpu with 1 thread; PCI was trained on cpu with 1 thread/);
        assert.match(readFileSync(join(out, "index.html"), "utf8"), /trained here on cpu with 1 thread, on \d+ images/);
    }
});
const WRONG = [
    ["an unknown feature family", ["--features", "textur"], 2, /Unknown features "textur"; .*texture/],
    ["an unknown classifier", ["--classifiers", "svm"], 2, /Unknown classifier "svm"; .*knn, l1-lr, rf/],
    [
        "an unknown profile",
        ["--profile", "fast"],
        2,
        /Unknown profile "fast"; .*paper, long, quick, notebook, smoke/,
    ],
    ["a scale of 0", ["--scale", "0"], 2, /scale .* above 0 .* but found 0/],
    ["negative workers", ["--workers", "-1"], 2, /--workers .* but found "-1"/],
    ["a seed that is no number", ["--seed", "x"], 2, /--seed .* but found "x"/],
    ["an unknown backend", ["--backend", "opencl"], 2, /the backend to be auto, cpu, .* but found "opencl"/],
    ["a dataset that is not there", ["--data", "no-such-folder"], 1, /no-such-folder/],
    ["a scale beside real data", ["--data", ".", "--scale", "1"], 2, /--scale is an option of the simulator/],
    ["an unknown option", ["--speed", "1"], 2, /reproduce: unknown option '--speed'/],
];
for (const [what, args, status, message] of WRONG)
    test(`coos7 reproduce with ${what} is one line on stderr and leaves nothing behind`, (t) => {
        const place = temporaryFolder(t);
        const found = coos7(join(place, "cache"), "reproduce", ...args, "--out", join(place, "out"));
        assert.equal(found.status, status, found.stderr);
        assert.match(found.stderr, message);
        assert.equal(found.stderr.trim().split("\n").length, 1, found.stderr);
        assert.deepEqual(readdirSync(place), []);
    });
test("an output folder that cannot be made is said before any work is done", (t) => {
    const place = temporaryFolder(t);
    writeFileSync(join(place, "file"), "");
    const { status, stderr } = coos7(join(place, "cache"), ...SMOKE, "--out", join(place, "file", "out"));
    assert.equal(status, 1);
    assert.match(stderr, /Could not write .*out: a part of the path is a file, not a folder/);
    assert.deepEqual(readdirSync(place), ["file"]);
});
test("a folder without splits is refused, naming what is expected", (t) => {
    const place = temporaryFolder(t);
    mkdirSync(join(place, "empty"));
    const { status, stderr } = coos7(join(place, "cache"), ...SMOKE.slice(0, 3), "--data", join(place, "empty"));
    assert.equal(status, 1);
    assert.match(stderr, /training/);
});
test("--dry-run prints every stage with an estimate and writes nothing", (t) => {
    const place = temporaryFolder(t);
    const families = ["--features", "texture,deeploc", "--backend", "cpu"];
    const args = [...SMOKE, ...families, "--dry-run", "--out", join(place, "out")];
    const { status, stdout, stderr } = coos7(join(place, "cache"), ...args);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /DeepLoc training +64 +\d/);
    assert.match(stdout, /DeepLoc \(FC2\) kNN/);
    assert.match(stdout, /Texture features +1,\d{3} +\d/);
    assert.match(stdout, /Texture RF/);
    assert.match(stdout, /About \d+ MB of memory/);
    assert.deepEqual(readdirSync(place), []);
});
test("coos7 reproduce --methods sets them beside Table 3: robust.csv, its figure, the report's section; unknown ones are refused", (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "results");
    const run = (methods, ...more) => coos7(join(place, "cache"), ...SMOKE, "--classifiers", "knn", "--methods", methods, "--out", out, ...more);
    const wrong = run("harmony");
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /Unknown method "harmony"; the methods are standardize, /);
    const { status, stderr } = run("standardize,temperature");
    assert.equal(status, 0, stderr);
    const [header, ...rows] = parseCsv(readFileSync(join(out, "robust.csv"), "utf8"));
    const column = (row, name) => row[header.indexOf(name)];
    assert.deepEqual([...new Set(rows.map((row) => `${column(row, "method")} ${column(row, "mark")}`))], ["none I", "per-split standardisation T", "temperature scaling I"]);
    const [tableHeader, ...cells] = parseCsv(readFileSync(join(out, "table3.csv"), "utf8"));
    for (const row of rows.filter((one) => column(one, "method") === "none")) {
        const same = cells.find((cell) => cell[tableHeader.indexOf("split")] === column(row, "split"));
        const error = same[tableHeader.indexOf("balanced_error_percent")];
        assert.equal(column(row, "balanced_error_percent"), error, "without a method it is Table 3's row");
    }
    const page = readFileSync(join(out, "index.html"), "utf8");
    assert.match(page, /<section id="methods">/);
    assert.match(page, /per-split standardisation/);
    const manifest = readFileSync(join(out, "manifest.json"), "utf8");
    for (const name of ["robust.csv", "robust.md", "robust.tex", "robust.html", "figures/robust-gains.svg"])
        assert.ok(manifest.includes(`"${name}"`), name);
    assert.equal(run("standardize").status, 0, "the next run replaces them");
    assert.doesNotMatch(readFileSync(join(out, "robust.csv"), "utf8"), /temperature/);
});
//# sourceMappingURL=reproduce.test.js.map