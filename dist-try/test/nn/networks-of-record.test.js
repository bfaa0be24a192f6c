import assert from "node:assert/strict";
import { test } from "node:test";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { limitImages } from "../../src/dataset/subset.js";
import { withNetworkEngine } from "../../src/nn/choose-engine.js";
import { isAsDefined, networkOfRecord, trainingOf } from "../../src/nn/network-of-record.js";
import { loadModel, saveModel, shippedModels } from "../../src/nn/store.js";
import { deepLocPlan } from "../../src/nn/training/deeploc.js";
import { pciPlan } from "../../src/nn/training/pci.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { temporaryFolder } from "../dataset/support.js";
/** The experiment that `coos7 reproduce` takes where nothing else is said. */
const dataset = openSimulator(simulatorOptions({ scale: 0.1, seed: 1 }));
async function ofRecord(t, family) {
    temporaryFolder(t);
    const found = await networkOfRecord(family, dataset);
    assert.ok(found, `the package has no ${family} that was trained on the default experiment and is as defined now`);
    return found;
}
test("the profiles of minutes and hours simulate the experiment that the networks of record were trained on", () => {
    for (const name of ["quick", "notebook", "long"])
        assert.equal(PROFILES[name].scale, dataset.simulatorOptions.scale, name);
});
/** What the training's own check measures of the stored weights: images are rendered as they are asked for. */
function measured({ check }, model) {
    return withNetworkEngine(1, { backend: "cpu" }, async (engine) => {
        const predictor = await engine.predictor(model, [check.output]);
        return check.measure(predictor, new AbortController().signal, () => { });
    });
}
test("DeepLoc of record has the accuracy of its card on the images of Training that it did not learn from", async (t) => {
    const { model, card } = await ofRecord(t, "deeploc");
    assert.equal(card.settings.family, "deeploc");
    const plan = await deepLocPlan(dataset, card.settings, { inMemory: 0 });
    t.after(plan.close);
    assert.equal(plan.validationImages, card.data.validationImages);
    // An engine that rounds otherwise may decide one or two images otherwise.
    const found = await measured(plan, model);
    assert.ok(Math.abs(found - card.validationAccuracy) < 2.5 / plan.validationImages, `${found}, on the card ${card.validationAccuracy}`);
});
test("PCI of record has the loss of its card on the pairs that its training was watched by", async (t) => {
    const { model, card } = await ofRecord(t, "pci");
    const plan = await pciPlan(dataset, card.settings, { inMemory: 0 });
    t.after(plan.close);
    const { value } = card.curve.checks.at(-1);
    const found = await measured(plan, model);
    assert.ok(Math.abs(found / value - 1) < 1e-3, `${found}, on the card ${value}`);
});
test("a network of record is for the very Training that it was trained on, whatever lies beside it", async (t) => {
    temporaryFolder(t);
    const others = [
        openSimulator(simulatorOptions({ scale: 0.1, seed: 2 })),
        openSimulator(simulatorOptions({ scale: 0.05, seed: 1 })),
        openSimulator(simulatorOptions({ scale: 0.1, seed: 1, severity: { plate: 2 } })),
        limitImages(dataset, { training: 1000 }, 1),
        { ...dataset, classNames: [...dataset.classNames.slice(0, 6), "Nucleus"] },
    ];
    for (const family of ["deeploc", "pci"]) {
        for (const other of others)
            assert.equal(await networkOfRecord(family, other), undefined);
        // Fewer images to test on change nothing.
        assert.ok(await networkOfRecord(family, limitImages(dataset, { training: 8000, test1: 70 }, 1)));
    }
});
test("a network that a user saved under its name does not take its place", async (t) => {
    const found = await ofRecord(t, "pci");
    const { card } = found;
    await saveModel({ model: found.model, record: { ...trainingOf(found), data: { ...card.data, fingerprint: "other" } } }, { name: card.name }, { dataset: "other" });
    assert.equal((await loadModel(card.name)).card.dataset, "other");
    assert.equal((await networkOfRecord("pci", dataset)).card.weightsSha256, card.weightsSha256);
});
test("a network whose layers the package defines otherwise by now is not taken for one of record", async (t) => {
    temporaryFolder(t);
    for (const { folder } of shippedModels()) {
        const stored = await loadModel(folder);
        assert.equal(await isAsDefined(stored), true);
        const { settings } = stored.card;
        const other = settings.family === "deeploc"
            ? { ...settings, widths: { ...settings.widths, dense: settings.widths.dense + 1 } }
            : { ...settings, widths: { ...settings.widths, target: [4, 8, 9] } };
        assert.equal(await isAsDefined({ ...stored, card: { ...stored.card, settings: other } }), false);
    }
});
//# sourceMappingURL=networks-of-record.test.js.map