import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { lazily } from "../../src/core/lazily.js";
test("what is loaded lazily is loaded once, when something of it is first used", () => {
    let loads = 0;
    const lazy = lazily(() => {
        loads++;
        return { Box: class Box {
            }, half: (x) => x / 2 };
    });
    assert.equal(loads, 0);
    assert.equal(lazy.half(3), 1.5);
    assert.ok(new lazy.Box() instanceof lazy.Box);
    assert.equal(loads, 1);
});
test("a package that cannot be loaded is asked for again, not taken for an empty one", () => {
    let loads = 0;
    const lazy = lazily(() => {
        loads++;
        if (loads === 1)
            throw new Error("not there yet");
        return { answer: 42 };
    });
    assert.throws(() => lazy.answer, /not there yet/);
    assert.equal(lazy.answer, 42);
});
test("importing coos7 loads none of the large packages", () => {
    const loaded = execFileSync(process.execPath, [
        "--input-type=module",
        "--eval",
        `import { createRequire } from "node:module";
       await import("coos7");
       const { cache } = createRequire(import.meta.url);
       process.stdout.write(Object.keys(cache).join("\\n"));`,
    ], { encoding: "utf8" });
    for (const name of [
        "tfjs",
        "plotly",
        "undici",
        "umap-js",
        "fontkit",
        "onnx-proto",
        "ml-matrix",
        "canvas",
        "geotiff",
        "arquero",
        "hyparquet",
    ])
        assert.ok(!loaded.includes(`/node_modules/${name}`) && !loaded.includes(`/${name}-`), name);
});
//# sourceMappingURL=lazily.test.js.map