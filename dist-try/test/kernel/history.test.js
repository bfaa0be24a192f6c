import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { History } from "../../src/kernel/history.js";
describe("History", () => {
    let folder;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "coos7-history-"));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    it("gives sessions numbers of their own, also to those that begin together", () => {
        const sessions = [new History(folder), new History(folder)];
        for (const [i, session] of sessions.entries())
            session.add(1, `first of ${i}`, undefined);
        sessions[0].add(2, "second of 0", "out");
        assert.deepEqual(new History(folder).tail(10).map(({ session, line, input }) => [session, line, input]), [
            [1, 1, "first of 0"],
            [1, 2, "second of 0"],
            [2, 1, "first of 1"],
        ]);
        assert.deepEqual(sessions[1].range(-1, 2, undefined), [
            { session: 1, line: 2, input: "second of 0", output: "out" },
        ]);
    });
    it("finds inputs by pattern, however they are spaced, the last ones and each once", () => {
        const history = new History(folder);
        ["1 + 2", "x", "1+2", "1 + 2", "11 [*] 2"].forEach((input, i) => {
            history.add(i + 1, input, undefined);
        });
        const lines = (pattern, count, unique) => history.search(pattern, count, unique).map(({ line }) => line);
        assert.deepEqual(lines("1?2", 10, false), [1, 3, 4]);
        assert.deepEqual(lines("1?2", 2, false), [3, 4]);
        assert.deepEqual(lines("1?2", 10, true), [3, 4]);
        assert.deepEqual(lines("*[*", 10, false), [5]);
        assert.deepEqual(lines("*", 0, false), []);
    });
    it("leaves out a line that a crash cut off, and does without a folder it cannot use", () => {
        const history = new History(folder);
        history.add(1, "whole", undefined);
        appendFileSync(join(folder, readdirSync(folder)[0]), '{"line":2,"inp');
        assert.deepEqual(history.tail(5).map(({ input }) => input), ["whole"]);
        const nowhere = new History("/dev/null/history");
        nowhere.add(1, "lost", undefined);
        assert.deepEqual(nowhere.tail(5), []);
    });
});
//# sourceMappingURL=history.test.js.map