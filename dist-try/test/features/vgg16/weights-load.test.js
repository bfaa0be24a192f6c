import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadHdf5 } from "../../../src/dataset/hdf5/library.js";
import { loadVgg16, readKerasWeights } from "../../../src/features/vgg16-weights.js";
import { VGG16_LAYERS } from "../../../src/nn/networks/vgg16.js";
const fixture = (name) => fileURLToPath(new URL(`../../../../test/fixtures/${name}`, import.meta.url));
const NARROW = fixture("vgg16_narrow_random_keras_layout.h5");
/** What h5py reads from that file: kernel and bias of each layer. */
const EXPECTED = JSON.parse(readFileSync(fixture("vgg16_narrow_weights.json"), "utf8"));
const digest = (data) => createHash("sha256")
    .update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    .digest("hex");
const summary = ({ data, shape }) => ({ shape, sha256: digest(data) });
function temporaryFile(t) {
    const folder = mkdtempSync(join(tmpdir(), "coos7-keras-"));
    t.after(() => rmSync(folder, { recursive: true }));
    return join(folder, "weights.h5");
}
test("weights are read as h5py reads them, in the file's order", async () => {
    const layers = await readKerasWeights(NARROW);
    assert.deepEqual([...layers.keys()], Object.keys(EXPECTED));
    for (const [name, { kernel, bias }] of layers)
        assert.deepEqual([kernel, bias].map(summary), EXPECTED[name], name);
});
test("the model is as wide as the file and holds its weights", async () => {
    const model = await loadVgg16(NARROW);
    for (const name of VGG16_LAYERS) {
        const held = model.getLayer(name).getWeights();
        const found = held.map((weight) => summary({ data: weight.dataSync(), shape: weight.shape }));
        assert.deepEqual(found, EXPECTED[name], name);
    }
    model.dispose();
});
test("what is no Keras file, or no VGG16, is an error that says what is wrong", async (t) => {
    const path = temporaryFile(t);
    writeFileSync(path, "<html>not found</html>");
    await assert.rejects(readKerasWeights(path), /Could not read .*weights\.h5: expected an HDF5 file but found an HTML/);
    const { File } = await loadHdf5();
    const edit = (change) => {
        copyFileSync(NARROW, path);
        const file = new File(path, "a");
        change(file);
        file.close();
    };
    edit((file) => file.delete_attribute("layer_names"));
    await assert.rejects(readKerasWeights(path), /weights\.h5: expected the attribute layer_names of a Keras file/);
    edit((file) => {
        file.delete_attribute("layer_names");
        file.create_attribute("layer_names", ["block1_conv1", "block9_conv1"]);
    });
    await assert.rejects(loadVgg16(path), /expected a group block9_conv1, which layer_names lists/);
    edit((file) => {
        file.delete_attribute("layer_names");
        file.create_attribute("layer_names", ["block1_conv1"]);
    });
    await assert.rejects(loadVgg16(path), /expected the layers of VGG16 but found no block1_conv2 among block1_conv1$/);
    edit((file) => {
        const group = file.get("block3_conv2");
        group.delete_attribute("weight_names");
        group.create_attribute("weight_names", ["block3_conv2_b_1:0", "block3_conv2_W_1:0"]);
    });
    await assert.rejects(loadVgg16(path), /the kernel of block3_conv2: expected the shape \(3, 3, 12, 12\) but found \(12\)$/);
});
//# sourceMappingURL=weights-load.test.js.map