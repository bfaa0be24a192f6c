import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { command as crop } from "../../src/cli/crop.js";
import { completionScript, optionsFromFile, suggestion } from "../../src/cli/everyday.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
test("what is nearly a name is suggested, what is not is not", () => {
    const known = ["reproduce", "evaluate", "figures"];
    assert.equal(suggestion("reprodcue", known), "; did you mean reproduce?");
    assert.equal(suggestion("figure", known), "; did you mean figures?");
    assert.equal(suggestion("xyz", known), "");
});
test("a coos7.json in or beside the data gives options, which those of the command line come before", (t) => {
    const place = temporaryFolder(t);
    const fields = join(place, "fields");
    mkdirSync(fields);
    const path = join(place, "coos7.json");
    writeFileSync(path, JSON.stringify({ "*": { workers: 2, scale: "1" }, crop: { nucleus: "DAPI", force: true } }));
    const read = (values = {}) => optionsFromFile("crop", crop, { values, positionals: [fields] });
    assert.deepEqual(read(), { path, values: { workers: "2", nucleus: "DAPI", force: true } });
    assert.deepEqual(read({ nucleus: "1" })?.values, { workers: "2", force: true });
    writeFileSync(path, JSON.stringify({ crop: { nuclues: "DAPI" } }));
    assert.throws(read, /coos7 crop has no option "nuclues"; did you mean nucleus\?/);
    writeFileSync(path, JSON.stringify({ crop: { nucleus: true } }));
    assert.throws(read, /expected nucleus of crop to be a text or a number but found true/);
    writeFileSync(path, "{");
    assert.throws(read, /expected the options of commands as JSON/);
});
test("completion scripts know commands and options, and shells that there are none for are said", () => {
    const commands = new Map([["crop", ["out", "force"]]]);
    assert.match(completionScript("bash", commands), /crop\) options="--out --force"/);
    assert.match(completionScript("/bin/zsh", commands), /^autoload/);
    assert.match(completionScript("fish", commands), /-n "__fish_seen_subcommand_from crop" -l out/);
    assert.throws(() => completionScript("cmd", commands), /expected the shell, bash, zsh, fish, but found "cmd"/);
});
test("the cache is listed in words and cleaned, but for trained networks and others' files", (t) => {
    const place = temporaryFolder(t);
    const key = "ab".padEnd(64, "0");
    mkdirSync(join(place, "ab"));
    writeFileSync(join(place, "ab", key), "x".repeat(2000));
    writeFileSync(join(place, "mine.txt"), "mine");
    mkdirSync(join(place, "models", "net"), { recursive: true });
    writeFileSync(join(place, "models", "net", "card.json"), "{}");
    const log = join(place, "run.log");
    const listed = coos7(place, "cache", "--log", log);
    assert.equal(listed.status, 0, listed.stderr);
    assert.match(listed.stdout, /results +1 +2\.00 kB/);
    assert.match(listed.stdout, /models: networks that you have trained: lost for good/);
    assert.match(readFileSync(log, "utf8"), /^coos7 log, .*: coos7 cache --log [\s\S]*results +1 +2\.00 kB/);
    const cleaned = coos7(place, "cache", "clean", "--json");
    assert.deepEqual(JSON.parse(cleaned.stdout).removed.map(({ kind, entries }) => [
        kind,
        entries,
    ]), [["results", 1]]);
    assert.equal(readFileSync(join(place, "mine.txt"), "utf8"), "mine");
    assert.equal(readFileSync(join(place, "models", "net", "card.json"), "utf8"), "{}");
    const wrong = coos7(place, "cache", "--log", join(place, "mine.txt"));
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /mine\.txt is there already and is no log of coos7/);
    const typo = coos7(place, "chace");
    assert.match(typo.stderr, /Unknown command "chace"; did you mean cache\?/);
    assert.equal(coos7(place, "help", "cache").stdout, coos7(place, "cache", "--help").stdout);
});
//# sourceMappingURL=everyday.test.js.map