import { CHANNELS, IMAGE_SIZE, type SplitName } from "../dataset/types.js";
import { greyPngUri } from "../figures/grey-png.js";
import { html, type Markup } from "./html.js";

const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
const GAP = 4;
/** Protein left, nucleus right. */
const WIDTH = CHANNELS * IMAGE_SIZE + (CHANNELS - 1) * GAP;

/** An image of the dataset as the page shows it. */
export interface ExamplePicture {
  /** What the page holds once, for all places that show it. */
  symbol: Markup;
  /** In counts: what black and white stand for in each channel. */
  ranges: { minimum: number; maximum: number }[];
}

/** A two-channel image (8192 values), each channel scaled linearly to its own minimum and maximum. */
export function examplePicture(split: SplitName, place: number, image: Float32Array): ExamplePicture {
  const channels = Array.from({ length: CHANNELS }, (_, c) => image.subarray(c * PIXELS, (c + 1) * PIXELS));
  const ranges = channels.map((channel) => ({
    minimum: channel.reduce((least, value) => Math.min(least, value)),
    maximum: channel.reduce((most, value) => Math.max(most, value)),
  }));
  const pictures = channels.map((channel, c) => {
    const { minimum, maximum } = ranges[c]!;
    const factor = maximum > minimum ? 255 / (maximum - minimum) : 0;
    const grey = Uint8Array.from(channel, (value) => Math.round((value - minimum) * factor));
    return html`<image x="${c * (IMAGE_SIZE + GAP)}" width="${IMAGE_SIZE}" height="${IMAGE_SIZE}" href="${greyPngUri(grey, IMAGE_SIZE, IMAGE_SIZE)}"/>`;
  });
  return {
    symbol: html`<symbol id="${symbolId(split, place)}" viewBox="0 0 ${WIDTH} ${IMAGE_SIZE}">${pictures}</symbol>`,
    ranges,
  };
}

/** Shows the picture of an image that the page holds. */
export function showPicture(split: SplitName, place: number, description: string): Markup {
  return html`<svg role="img" aria-label="${description}" viewBox="0 0 ${WIDTH} ${IMAGE_SIZE}"><use href="#${symbolId(split, place)}"/></svg>`;
}

function symbolId(split: SplitName, place: number): string {
  return `image-${split}-${place}`;
}
