import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { CLASSIFIERS } from "../../src/reproduce/classifiers.js";
import { FAMILIES } from "../../src/reproduce/families/families.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { rowSlug } from "../../src/reproduce/table3.js";
const file = (path) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), "utf8");
const common = file("workflow/rules/common.smk");
const schema = file("config/schemas/config.schema.yaml");
/** A dictionary of the rules, which is written as JSON but for the last comma. */
function dictionary(name) {
    const [, body] = new RegExp(`^${name} = (\\{.*?\\})$`, "ms").exec(common);
    return JSON.parse(body.replace(/,\s*\}$/, "}"));
}
test("the workflow knows the package's families with their layers, and its classifiers, by their names", () => {
    const layers = FAMILIES.map(({ id, layers }) => [id, layers]);
    assert.deepEqual(dictionary("LAYERS"), Object.fromEntries(layers));
    assert.deepEqual(dictionary("NAMES"), Object.fromEntries(FAMILIES.map(({ id, name }) => [id, name])));
    assert.deepEqual(dictionary("CLASSIFIER_NAMES"), Object.fromEntries(CLASSIFIERS.map(({ id, name }) => [id, name])));
});
test("the workflow's names of rows are those of the package's files", () => {
    for (const { id, name, layers } of FAMILIES)
        for (const layer of layers)
            for (const classifier of CLASSIFIERS)
                assert.equal([id, layer.toLowerCase().replace("_", "-")]
                    .filter((part) => part !== "")
                    .join("-")
                    .concat(`__${classifier.id}`), rowSlug({ features: name, layer, model: classifier.name }));
    assert.match(common, /layer\.lower\(\)\.replace\("_", "-"\)/);
});
test("the workflow's schema has the package's profiles", () => {
    const { properties } = parse(schema);
    assert.deepEqual(properties.profile.enum, Object.keys(PROFILES));
});
//# sourceMappingURL=workflow.test.js.map