import { CHANNELS, IMAGE_SIZE } from "../../dataset/types.js";
import type { DenseArray } from "../engine.js";
import { type View, writeView } from "./view.js";

/** What is shown of one image in a batch. */
export interface ViewedImage {
  /** 2 x 64 x 64. */
  image: Float32Array;
  view: View;
}

/**
 * A batch with the channels last, (count, size, size, channels), of views of one size; `channels` are those of the
 * images that it has, both by default.
 */
export function batchOfViews(
  items: readonly ViewedImage[],
  channels: readonly number[] = Array.from({ length: CHANNELS }, (_, channel) => channel),
): DenseArray {
  const size = items[0]?.view.size ?? IMAGE_SIZE;
  const length = size * size * channels.length;
  const data = new Float32Array(items.length * length);
  for (const [i, { image, view }] of items.entries())
    for (const [place, channel] of channels.entries())
      writeView(image, channel, view, data, i * length + place, channels.length);
  return { data, shape: [items.length, size, size, channels.length] };
}
