import { throwIfCancelled } from "../core/errors.js";
import { countProgress } from "../core/progress.js";
import { Random } from "../core/random.js";
import { CHANNELS, IMAGE_SIZE, SPLITS } from "../dataset/dataset.js";
import { greyPngUri } from "../figures/png.js";
import { markup } from "./html.js";
/** Images that a page shows; each takes about 9 KB. */
const MOST_IMAGES = 200;
const MOST_OF_A_KIND = 3;
/**
 * The images of each test split that each model is most certain about, right and wrong, at most one of each true
 * class; the fewer the more models there are. Ties are broken at random by `seed`, for all models alike.
 */
export function certainExamples(scored, seed) {
    const tested = scored.filter(({ cell }) => cell.split !== "train");
    const each = Math.max(1, Math.min(MOST_OF_A_KIND, Math.floor(MOST_IMAGES / (2 * tested.length))));
    const orders = new Map();
    return new Map(tested.map((one) => {
        const { split } = one.predictions;
        let order = orders.get(split);
        if (!order) {
            order = new Random("report examples", seed, split).shuffle(one.labels.map((_, i) => i));
            orders.set(split, order);
        }
        return [
            one,
            { right: mostCertain(one, order, true, each), wrong: mostCertain(one, order, false, each) },
        ];
    }));
}
function mostCertain({ rows, labels, predictions: { split, predicted, probabilities } }, order, right, count) {
    const best = new Map();
    for (const place of order) {
        const [label, found] = [labels[place], predicted[place]];
        if ((label === found) !== right)
            continue;
        const start = place * probabilities.cols;
        const certainty = probabilities.data[start + found];
        if (certainty <= (best.get(label)?.certainty ?? -1))
            continue;
        best.set(label, {
            split,
            place,
            row: rows[place],
            label,
            predicted: found,
            certainty,
            ofTruth: probabilities.data[start + label],
        });
    }
    return [...best.values()].sort((a, b) => b.certainty - a.certainty).slice(0, count);
}
/** The images of these examples, each once. */
export async function readExamples(dataset, examples, { signal, onProgress }) {
    const wanted = SPLITS.flatMap((split) => {
        const places = new Set(examples.filter((example) => example.split === split).map(({ place }) => place));
        return places.size === 0 ? [] : [{ split, places: [...places].sort((a, b) => a - b) }];
    });
    const total = wanted.reduce((sum, { places }) => sum + places.length, 0);
    const tick = countProgress(onProgress, "Reading examples for the report", total, "images");
    const images = [];
    for (const { split, places } of wanted) {
        const reader = await dataset.open(split);
        try {
            for (const place of places) {
                throwIfCancelled(signal);
                images.push({ split, place, image: await reader.read(place, place + 1) });
                tick(1);
            }
        }
        finally {
            reader.close();
        }
    }
    return images;
}
const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
const GAP = 4;
/** Protein left, nucleus right. */
const WIDTH = CHANNELS * IMAGE_SIZE + (CHANNELS - 1) * GAP;
/** A two-channel image (8192 values), each channel scaled linearly to its own minimum and maximum. */
export function examplePicture(split, place, image) {
    const channels = Array.from({ length: CHANNELS }, (_, c) => image.subarray(c * PIXELS, (c + 1) * PIXELS));
    const ranges = channels.map((channel) => ({
        minimum: channel.reduce((least, value) => Math.min(least, value)),
        maximum: channel.reduce((most, value) => Math.max(most, value)),
    }));
    const pictures = channels.map((channel, c) => {
        const { minimum, maximum } = ranges[c];
        const factor = maximum > minimum ? 255 / (maximum - minimum) : 0;
        const grey = Uint8Array.from(channel, (value) => Math.round((value - minimum) * factor));
        return markup `<image x="${c * (IMAGE_SIZE + GAP)}" width="${IMAGE_SIZE}" height="${IMAGE_SIZE}" href="${greyPngUri(grey, IMAGE_SIZE, IMAGE_SIZE)}"/>`;
    });
    return {
        symbol: markup `<symbol id="${symbolId(split, place)}" viewBox="0 0 ${WIDTH} ${IMAGE_SIZE}">${pictures}</symbol>`,
        ranges,
    };
}
/** Shows the picture of an image that the page holds. */
export function showPicture(split, place, description) {
    return markup `<svg role="img" aria-label="${description}" viewBox="0 0 ${WIDTH} ${IMAGE_SIZE}"><use href="#${symbolId(split, place)}"/></svg>`;
}
function symbolId(split, place) {
    return `image-${split}-${place}`;
}
//# sourceMappingURL=examples.js.map