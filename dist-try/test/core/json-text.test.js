import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonText } from "../../src/core/json.js";
test("halves of an emoji become U+FFFD, in values and keys, and nothing else changes", () => {
    const [first, second] = ["\ud83d", "\udd2c"];
    const value = {
        [`key ${second}`]: `cut ${first}`,
        whole: "🔬",
        list: [`${second}${first}`, `\\${first}`, "\\ud83d", "\\\\ud83d", "\u2028\n"],
    };
    assert.deepEqual(JSON.parse(jsonText(value, 2)), {
        "key \ufffd": "cut \ufffd",
        whole: "🔬",
        list: ["\ufffd\ufffd", "\\\ufffd", "\\ud83d", "\\\\ud83d", "\u2028\n"],
    });
    assert.equal(jsonText({ a: [1, "b"] }, 1), JSON.stringify({ a: [1, "b"] }, null, 1));
});
//# sourceMappingURL=json-text.test.js.map