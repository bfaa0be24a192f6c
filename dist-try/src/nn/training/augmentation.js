import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "../../dataset/dataset.js";
const CHANNEL_LENGTH = IMAGE_LENGTH / CHANNELS;
/** Gains lie between this and its inverse, evenly by their logarithms. */
const LARGEST_GAIN = 1.4;
/** Added to or taken from an image whose brightest pixel is about 1. */
const LARGEST_OFFSET = 0.1;
/** Widest blur, a Gaussian's standard deviation in pixels. */
const WIDEST_BLUR = 1.2;
/** Shot noise as if the brightest pixel were from as few photons as this, or as many more as one likes. */
const FEWEST_PHOTONS = 100;
/**
 * An image (2 x 64 x 64, preprocessed to about 0 to 1) as another microscope, day or exposure might have given it: each
 * channel by itself blurred, with shot noise, another gain and another offset, all drawn. The image stays as it is.
 */
export function throughMicroscope(image, random) {
    const seen = new Float32Array(image.length);
    for (let start = 0; start < image.length; start += CHANNEL_LENGTH) {
        const gain = LARGEST_GAIN ** random.between(-1, 1);
        const offset = random.between(-LARGEST_OFFSET, LARGEST_OFFSET);
        const sigma = random.between(0, WIDEST_BLUR);
        const noise = random.uniform() / FEWEST_PHOTONS;
        const channel = blurred(image.subarray(start, start + CHANNEL_LENGTH), sigma);
        for (let i = 0; i < CHANNEL_LENGTH; i++) {
            const value = channel[i];
            const shot = Math.sqrt(Math.max(0, value) * noise) * random.normal();
            seen[start + i] = gain * (value + shot) + offset;
        }
    }
    return seen;
}
/** A channel convolved with a Gaussian, rows then columns; pixels beyond the edge are those at it. */
function blurred(channel, sigma) {
    const radius = Math.ceil(3 * sigma);
    const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, k) => sigma > 0 ? Math.exp(-(((k - radius) / sigma) ** 2) / 2) : 1);
    const sum = weights.reduce((a, b) => a + b, 0);
    const along = (from, step, other) => {
        const to = new Float32Array(from.length);
        for (let line = 0; line < IMAGE_SIZE; line++)
            for (let i = 0; i < IMAGE_SIZE; i++) {
                let value = 0;
                for (let k = -radius; k <= radius; k++) {
                    const at = Math.min(IMAGE_SIZE - 1, Math.max(0, i + k));
                    value += weights[k + radius] * from[line * other + at * step];
                }
                to[line * other + i * step] = value / sum;
            }
        return to;
    };
    return along(along(channel, 1, IMAGE_SIZE), IMAGE_SIZE, 1);
}
/** Of Beta: most blends are nearly one of the two images (facebookresearch/DomainBed). */
const MIXUP_ALPHA = 0.2;
/**
 * MixUp (Zhang et al., ICLR 2018): example i becomes l x_i + (1 - l) x_j with j from a random order of the batch and one l
 * from Beta(0.2, 0.2) for all of it, and its target likewise, which for cross-entropy is the same as blending the losses.
 */
export function mixedUp(inputs, targets, random) {
    const count = inputs.shape[0];
    const [a, b] = [random.gamma(MIXUP_ALPHA), random.gamma(MIXUP_ALPHA)];
    const share = a + b > 0 ? a / (a + b) : 1;
    const partners = random.shuffle(Int32Array.from({ length: count }, (_, i) => i));
    const mix = ({ data, shape }) => {
        const length = data.length / count;
        const mixed = data.map((value, k) => {
            const partner = partners[Math.floor(k / length)];
            return share * value + (1 - share) * data[partner * length + (k % length)];
        });
        return { data: mixed, shape };
    };
    return { inputs: mix(inputs), targets: mix(targets) };
}
//# sourceMappingURL=augmentation.js.map