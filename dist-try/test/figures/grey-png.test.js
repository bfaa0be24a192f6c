import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { Random } from "../../src/core/random.js";
import { greyPngUri } from "../../src/figures/png.js";
for (const zoom of [1, 2, 5])
    test(`a decoder gets back the pixels of a grey PNG, each as a square of ${zoom}`, async () => {
        const [width, height] = [13, 7];
        const random = new Random("grey png");
        const pixels = Uint8Array.from({ length: width * height }, () => random.integer(256));
        const image = await loadImage(greyPngUri(pixels, width, height, zoom));
        assert.deepEqual([image.width, image.height], [width * zoom, height * zoom]);
        const context = createCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        for (let y = 0; y < image.height; y++)
            for (let x = 0; x < image.width; x++) {
                const expected = pixels[Math.floor(y / zoom) * width + Math.floor(x / zoom)];
                const at = 4 * (y * image.width + x);
                assert.deepEqual([...data.subarray(at, at + 4)], [expected, expected, expected, 255], `(${x}, ${y})`);
            }
    });
//# sourceMappingURL=grey-png.test.js.map