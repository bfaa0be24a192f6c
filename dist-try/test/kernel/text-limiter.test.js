import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TextLimiter } from "../../src/kernel/cells/text-limiter.js";
describe("TextLimiter", () => {
    const limited = (lines, bytes) => {
        const limiter = new TextLimiter();
        limiter.setLimits({ lines, bytes });
        return limiter;
    };
    it("passes exactly the allowed lines, however the text is divided", () => {
        const text = "a\nbb\nccc\ndd\n";
        for (const size of [1, 2, 3, 5, 100]) {
            const limiter = limited(3, 1000);
            let passed = "";
            for (let at = 0; at < text.length; at += size)
                passed += limiter.pass(text.slice(at, at + size));
            assert.equal(passed, "a\nbb\nccc\n");
            assert.match(limiter.note(), /^\[Text output cut at the limit of 3 lines or 1\.0 kB: 1 more lines \(0\.0 kB\)/);
            assert.equal(limiter.note(), "", "told once");
        }
    });
    it("cuts at bytes without splitting a character, and lets nothing slip in afterwards", () => {
        const limiter = limited(100, 6);
        assert.equal(limiter.pass("ab€€"), "ab€");
        assert.equal(limiter.pass("c"), "");
        assert.match(limiter.note(), /^\n\[/, "begins on a line of its own");
    });
    it("has nothing to say where nothing was left out", () => {
        const limiter = limited(2, 100);
        assert.equal(limiter.pass("a\nb\n"), "a\nb\n");
        assert.equal(limiter.note(), "");
    });
});
//# sourceMappingURL=text-limiter.test.js.map