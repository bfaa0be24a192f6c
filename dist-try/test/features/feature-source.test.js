import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { featureSource, SOURCE_NAMES } from "../../src/features/feature-source.js";
async function refused(work, kind, message) {
    await assert.rejects(work, (error) => {
        assert.ok(error instanceof kind, String(error));
        assert.match(error.message, message);
        return true;
    });
}
/** An empty cache for the time of a test. */
function emptyCache(t) {
    const place = mkdtempSync(join(tmpdir(), "coos7-source-"));
    const before = process.env.COOS7_CACHE;
    process.env.COOS7_CACHE = place;
    t.after(() => {
        if (before === undefined)
            delete process.env.COOS7_CACHE;
        else
            process.env.COOS7_CACHE = before;
        rmSync(place, { recursive: true, force: true });
    });
    return place;
}
test("features of an unknown name are refused with those that there are", async () => {
    for (const name of ["Texture", "", "vgg", "toString"])
        await refused(featureSource(name), UsageError, /Unknown features ".*"; there are: texture, deeploc, pci, vgg16/);
    assert.equal((await featureSource("texture")).id, "texture");
});
test("networks that are trained need a model, and what is not trained takes none", async (t) => {
    emptyCache(t);
    for (const name of SOURCE_NAMES)
        if (name === "deeploc" || name === "pci") {
            await refused(featureSource(name), UsageError, new RegExp(`network that ${name} .*coos7 train ${name}`));
            await refused(featureSource(name, { model: "none" }), Coos7Error, /none/);
        }
        else
            await refused(featureSource(name, { model: "mine" }), UsageError, new RegExp(`^${name} features take no model: leave out "mine"`));
});
test("VGG16 without its weights, and not to fetch them, says that they are missing", async (t) => {
    emptyCache(t);
    await refused(featureSource("vgg16", { offline: true, backend: "cpu" }), Coos7Error, /^VGG16's weights are missing: /);
});
test("VGG16 with random weights is told by its seed, which is 1 where none is given", async (t) => {
    emptyCache(t);
    const definition = async (options) => {
        const source = await featureSource("vgg16-random", { ...options, backend: "cpu" });
        assert.equal(source.id, "vgg16-random");
        return source.definition;
    };
    const first = await definition({});
    assert.deepEqual(await definition({ seed: 1 }), first);
    assert.notDeepEqual(await definition({ seed: 2 }), first);
});
//# sourceMappingURL=feature-source.test.js.map