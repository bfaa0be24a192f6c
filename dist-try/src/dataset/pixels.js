import { Coos7Error } from "../core/errors.js";
import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "./dataset.js";
/** `length` zeros of a pixel type. */
export function pixelArray(type, length) {
    if (type === "float32")
        return new Float32Array(length);
    return type === "uint16" ? new Uint16Array(length) : new Uint8Array(length);
}
/** Names of the channels, in the order in which images hold them. */
export const CHANNEL_NAMES = ["protein", "nucleus"];
/**
 * Throws {@link Coos7Error} unless `start` to `end` are images of a split of `count`.
 * @param source the file or folder, for the message
 */
export function checkImageRange(source, start, end, count) {
    if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= count)
        return;
    throw new Coos7Error(`${source} has images 0 to ${count - 1}, but ${start} to ${end} were asked for`);
}
/**
 * Throws {@link Coos7Error} naming image, channel and position if a value is NaN or infinite.
 * @param first index of the first image of `images` in its split
 */
export function checkFinitePixels(source, images, first) {
    for (let i = 0; i < images.length; i++) {
        const value = images[i];
        if (value - value === 0)
            continue;
        const within = i % IMAGE_LENGTH;
        const channel = CHANNEL_NAMES[Math.floor(within / (IMAGE_LENGTH / CHANNELS))];
        const pixel = within % (IMAGE_SIZE * IMAGE_SIZE);
        throw new Coos7Error(`${source}: expected finite pixels but image ${first + Math.floor(i / IMAGE_LENGTH)} has ${value} in its ${channel} channel at row ${Math.floor(pixel / IMAGE_SIZE)}, column ${pixel % IMAGE_SIZE}; leave this image out or repair it`);
    }
}
//# sourceMappingURL=pixels.js.map