import assert from "node:assert/strict";
import { test } from "node:test";
import { cropLengths } from "../../src/crop/crop-options.js";
const px = (value) => ({ value, unit: "px" });
const um = (value) => ({ value, unit: "um" });
test("lengths are pixels, or micrometres where the size of a pixel is known", () => {
    const plain = { path: "f.tif" };
    const known = { path: "f.tif", micrometresPerPixel: 0.25 };
    assert.deepEqual(cropLengths({}, plain), { diameter: 28, smallest: 14, largest: 56 });
    assert.deepEqual(cropLengths({}, known), { diameter: 40, smallest: 20, largest: 80 });
    assert.deepEqual(cropLengths({ diameter: px(20), largest: um(7.5), split: um(0.25) }, known), {
        diameter: 20,
        smallest: 10,
        largest: 30,
        split: 1,
    });
    assert.throws(() => cropLengths({ smallest: um(3) }, plain), /f\.tif: its metadata do not say how large/);
    assert.throws(() => cropLengths({ diameter: px(3) }, plain), /nuclei of 6 to 200 pixels but found a diameter of 3/);
    assert.throws(() => cropLengths({ smallest: px(60) }, plain), /found 60 and 56 pixels/);
});
//# sourceMappingURL=crop-options.test.js.map