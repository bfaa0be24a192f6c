// How far an engine agrees with PyTorch on the reference networks.
import assert from "node:assert/strict";
import { tf } from "../../src/nn/tf.js";
/** Asserts that an engine has PyTorch's loss, gradients, batch statistics and outputs for a network. */
export async function assertTrainsAsPyTorch(engine, reference) {
    const { model, lossName, inputs, targets } = reference;
    // With this Adam's first moments are the gradients of the last step.
    const trainer = await engine.trainer(model, { loss: lossName, adam: { beta1: 0 } });
    // A step that moves no weight takes (1 - momentum) of the batch's statistics, the moving ones being 0 before.
    const loss = await trainer.step(inputs, targets, 0);
    const { weights, firstMoments: gradients } = await trainer.state();
    await trainer.dispose();
    // Where batch norm follows a bias its gradient is 0, and what is computed is rounding of larger numbers.
    const floor = 1e-5 * Math.max(...Object.values(reference.gradients).map((gradient) => Math.hypot(...gradient)));
    assertNear(loss, reference.loss, 1e-5, "loss");
    assert.deepEqual(Object.keys(gradients).sort(), Object.keys(reference.gradients).sort());
    for (const [name, expected] of Object.entries(reference.gradients))
        assertClose(gradients[name], expected, 1e-3, `gradient of ${name}`, floor);
    for (const variable of model.weights) {
        const layer = model.getLayer(variable.originalName.split("/")[0]);
        const scale = variable.trainable ? 1 : 1 / (1 - layer.momentum);
        variable.write(tf.tensor(weights[variable.originalName].map((value) => value * scale), variable.shape));
    }
    await assertPredictsAsPyTorch(engine, reference);
}
/** Asserts that layers give PyTorch's values. */
export async function assertPredictsAsPyTorch(engine, { model, inputs, outputs }) {
    const predictor = await engine.predictor(model, outputs);
    const found = await predictor.run(inputs);
    await predictor.dispose();
    for (const [i, { layer, values }] of outputs.entries())
        assertClose(found[i].data, values, 1e-4, layer);
}
/** Asserts that the distance of two arrays is at most `tolerance` of the expected one's length, plus `floor`. */
export function assertClose(found, expected, tolerance, what, floor = 0) {
    assert.equal(found.length, expected.length, what);
    const distance = Math.hypot(...expected.map((value, i) => value - found[i]));
    const bound = tolerance * Math.hypot(...expected) + floor;
    assert.ok(distance <= bound, `${what}: expected a distance of at most ${bound} but found ${distance}`);
}
function assertNear(found, expected, tolerance, what) {
    assert.ok(Math.abs(found - expected) <= tolerance, `${what}: expected ${expected} but found ${found}`);
}
//# sourceMappingURL=agreement.js.map