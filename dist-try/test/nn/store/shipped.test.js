import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { argmaxLabels } from "../../../src/core/matrix.js";
import { SPLITS } from "../../../src/dataset/dataset.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { openSimulator } from "../../../src/dataset/simulate/simulator.js";
import { limitImages } from "../../../src/dataset/subset.js";
import { cachedLayers } from "../../../src/features/extract.js";
import { featureSource } from "../../../src/features/feature-source.js";
import { balancedErrorPercent, confusionMatrix } from "../../../src/metrics/confusion.js";
import { listModels } from "../../../src/nn/store.js";
import { temporaryFolder } from "../../dataset/support.js";
/** With a cache of its own, since a model that was saved under the same name takes a shipped one's place. */
function shippedModels(t) {
    temporaryFolder(t);
    return listModels(assert.fail).filter((entry) => entry.shipped);
}
test("the networks that come with the package are small, and their cards say how often they are wrong", (t) => {
    const shipped = shippedModels(t);
    assert.deepEqual(shipped.map(({ name, card }) => [name, card.name, card.settings.family, card.data.simulated]), [
        ["deeploc-sim", "deeploc-sim", "deeploc", true],
        ["pci-sim", "pci-sim", "pci", true],
    ]);
    const sizes = shipped.map(({ folder }) => statSync(join(folder, "weights.bin")).size);
    assert.ok(sizes.reduce((a, b) => a + b) < 12e6, `${sizes.join(" and ")} bytes`);
    for (const { card } of shipped)
        assert.deepEqual(Object.keys(card.errors.percent), [...SPLITS]);
});
test("DeepLoc as it comes with the package is about as often wrong as its card says", async (t) => {
    const [deepLoc] = shippedModels(t);
    const dataset = limitImages(openSimulator(simulatorOptions({ scale: 0.1, seed: 1 })), { test1: 140 }, 1);
    const source = await featureSource("deeploc", { model: "deeploc-sim", backend: "cpu" });
    const [layers] = await cachedLayers(dataset, ["test1"], source, ["End-to-End"]);
    const reader = await dataset.open("test1");
    reader.close();
    const predicted = argmaxLabels(layers[0].features.data, Int32Array.from(dataset.classNames.keys()));
    const error = balancedErrorPercent(confusionMatrix(reader.labels, predicted, 7));
    const { percent } = deepLoc.card.errors;
    assert.ok(Math.abs(error - percent.test1) < 5, `${error} % of 140 images, ${percent.test1} % on the card`);
});
//# sourceMappingURL=shipped.test.js.map