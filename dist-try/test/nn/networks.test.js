import assert from "node:assert/strict";
import { test } from "node:test";
import { deepLoc } from "../../src/nn/networks/deeploc.js";
import { pairedCellInpainting } from "../../src/nn/networks/pci.js";
import { vgg16 } from "../../src/nn/networks/vgg16.js";
/** A network's layers that have parameters or change height and width: name, parameters, output. */
function outline(model) {
    return model.layers
        .map((layer) => [
        layer.name,
        layer.countParams(),
        layer.outputShape.slice(1).join(" x "),
    ])
        .filter(([name, parameters]) => parameters > 0 || /pool|up|joined|flatten/.test(name));
}
/** Parameters of a convolution with a bias, and of a batch norm with its two moving statistics. */
const convolution = (side, from, to) => (side * side * from + 1) * to;
const norm = (filters) => 4 * filters;
test("DeepLoc has the eleven layers of Kraus et al. with 10,990,115 parameters", () => {
    const model = deepLoc({ classes: 7, seed: 1 });
    assert.deepEqual(outline(model), [
        ["conv1", convolution(3, 2, 64), "60 x 60 x 64"],
        ["conv1_bn", norm(64), "60 x 60 x 64"],
        ["conv2", convolution(3, 64, 64), "60 x 60 x 64"],
        ["conv2_bn", norm(64), "60 x 60 x 64"],
        ["pool1", 0, "30 x 30 x 64"],
        ["conv3", convolution(3, 64, 128), "30 x 30 x 128"],
        ["conv3_bn", norm(128), "30 x 30 x 128"],
        ["conv4", convolution(3, 128, 128), "30 x 30 x 128"],
        ["conv4_bn", norm(128), "30 x 30 x 128"],
        ["pool2", 0, "15 x 15 x 128"],
        ["conv5", convolution(3, 128, 256), "15 x 15 x 256"],
        ["conv5_bn", norm(256), "15 x 15 x 256"],
        ["conv6", convolution(3, 256, 256), "15 x 15 x 256"],
        ["conv6_bn", norm(256), "15 x 15 x 256"],
        ["conv7", convolution(3, 256, 256), "15 x 15 x 256"],
        ["conv7_bn", norm(256), "15 x 15 x 256"],
        ["conv8", convolution(3, 256, 256), "15 x 15 x 256"],
        ["conv8_bn", norm(256), "15 x 15 x 256"],
        ["pool3", 0, "8 x 8 x 256"],
        ["flatten", 0, "16384"],
        ["fc1", (16384 + 1) * 512, "512"],
        ["fc1_bn", norm(512), "512"],
        ["fc2", (512 + 1) * 512, "512"],
        ["fc2_bn", norm(512), "512"],
        ["fc3", (512 + 1) * 7, "7"],
        ["fc3_bn", norm(7), "7"],
    ]);
    assert.equal(model.countParams(), 10_990_115);
});
test("paired cell inpainting has the encoders and decoder of Lu et al. with 7,323,521 parameters", () => {
    const model = pairedCellInpainting({ seed: 1 });
    const expected = [
        ["conv1_1", convolution(3, 2, 96), "64 x 64 x 96"],
        ["conv1_1_bn", norm(96), "64 x 64 x 96"],
        ["pool1", 0, "32 x 32 x 96"],
        ["conv2_1", convolution(3, 96, 256), "32 x 32 x 256"],
        ["conv2_1_bn", norm(256), "32 x 32 x 256"],
        ["pool2", 0, "16 x 16 x 256"],
        ["conv3_1", convolution(3, 256, 384), "16 x 16 x 384"],
        ["conv3_1_bn", norm(384), "16 x 16 x 384"],
        ["conv4_1", convolution(3, 384, 384), "16 x 16 x 384"],
        ["conv4_1_bn", norm(384), "16 x 16 x 384"],
        ["conv5_1", convolution(3, 384, 256), "16 x 16 x 256"],
        ["conv5_1_bn", norm(256), "16 x 16 x 256"],
        ["rfpconv1_1", convolution(3, 1, 16), "64 x 64 x 16"],
        ["rfpconv1_1_bn", norm(16), "64 x 64 x 16"],
        ["rfppool1", 0, "32 x 32 x 16"],
        ["rfpconv2_1", convolution(3, 16, 32), "32 x 32 x 32"],
        ["rfpconv2_1_bn", norm(32), "32 x 32 x 32"],
        ["rfppool2", 0, "16 x 16 x 32"],
        ["rfpconv3_1", convolution(3, 32, 32), "16 x 16 x 32"],
        ["rfpconv3_1_bn", norm(32), "16 x 16 x 32"],
        ["joined", 0, "16 x 16 x 288"],
        ["conv6_1", convolution(3, 288, 256), "16 x 16 x 256"],
        ["conv7_1", convolution(3, 256, 384), "16 x 16 x 384"],
        ["conv8_1", convolution(3, 384, 384), "16 x 16 x 384"],
        ["up1", 0, "32 x 32 x 384"],
        ["conv9_1", convolution(3, 384, 256), "32 x 32 x 256"],
        ["up2", 0, "64 x 64 x 256"],
        ["conv10_1", convolution(3, 256, 96), "64 x 64 x 96"],
        ["y_gfp", convolution(1, 96, 1), "64 x 64 x 1"],
    ];
    // tf.js lists the two encoders' layers by depth, not one encoder after the other.
    const byName = (a, b) => String(a[0]) < String(b[0]) ? -1 : 1;
    assert.deepEqual(outline(model).sort(byName), expected.sort(byName));
    assert.equal(model.countParams(), 7_323_521);
});
test("VGG16 has the thirteen convolutions of Simonyan and Zisserman with 14,714,688 parameters", () => {
    const model = vgg16({ seed: 1 });
    assert.deepEqual(outline(model), [
        ["block1_conv1", convolution(3, 3, 64), "64 x 64 x 64"],
        ["block1_conv2", convolution(3, 64, 64), "64 x 64 x 64"],
        ["block1_pool", 0, "32 x 32 x 64"],
        ["block2_conv1", convolution(3, 64, 128), "32 x 32 x 128"],
        ["block2_conv2", convolution(3, 128, 128), "32 x 32 x 128"],
        ["block2_pool", 0, "16 x 16 x 128"],
        ["block3_conv1", convolution(3, 128, 256), "16 x 16 x 256"],
        ["block3_conv2", convolution(3, 256, 256), "16 x 16 x 256"],
        ["block3_conv3", convolution(3, 256, 256), "16 x 16 x 256"],
        ["block3_pool", 0, "8 x 8 x 256"],
        ["block4_conv1", convolution(3, 256, 512), "8 x 8 x 512"],
        ["block4_conv2", convolution(3, 512, 512), "8 x 8 x 512"],
        ["block4_conv3", convolution(3, 512, 512), "8 x 8 x 512"],
        ["block4_pool", 0, "4 x 4 x 512"],
        ["block5_conv1", convolution(3, 512, 512), "4 x 4 x 512"],
        ["block5_conv2", convolution(3, 512, 512), "4 x 4 x 512"],
        ["block5_conv3", convolution(3, 512, 512), "4 x 4 x 512"],
    ]);
    assert.equal(model.countParams(), 14_714_688);
});
test("a network's summary lists its layers with their outputs and parameters", () => {
    const lines = [];
    deepLoc({ classes: 7, widths: { convolutions: [64, 4, 4], dense: 4 }, seed: 1 }).summary(100, undefined, (line) => lines.push(String(line)));
    const listed = lines.filter((line) => /\(\w+\)/.test(line)).map((line) => line.split(/\s{2,}/));
    assert.deepEqual(listed.slice(1, 8).map(([layer]) => layer), [
        "cells (InputLayer)",
        "conv1 (Conv2D)",
        "conv1_bn (BatchNormalization)",
        "conv1_relu (ReLU)",
        "conv2 (Conv2D)",
        "conv2_bn (BatchNormalization)",
        "conv2_relu (ReLU)",
    ]);
    assert.deepEqual(listed[2]?.slice(2, 4), ["[null,60,60,64]", "1216"]);
});
//# sourceMappingURL=networks.test.js.map