import { throwIfCancelled } from "../../core/errors.js";
import { Random } from "../../core/random.js";
import { CellGroups } from "../inpainting.js";
import { minMax } from "../intensities.js";
import { pairedCellInpainting } from "../networks/pci.js";
import { batchOfViews, flippedView, WHOLE } from "../views.js";
import { openTrainingImages, ShuffledEpochs, } from "./plan.js";
const PROTEIN = 0;
const NUCLEUS = 1;
/** Pairs, drawn once, whose loss in inference mode is part of the curve. */
export const CHECKED_PAIRS = 256;
const PAIRS_PER_CHECK = 32;
/**
 * The training of paired cell inpainting on a dataset's Training. In each epoch every cell is a source once, with a
 * target drawn anew from its group; both are flipped at random, independently. The last weights are kept.
 * Steps per epoch, rescaling, augmentation and Adam's constants follow
 * https://github.com/alexxijielu/paired_cell_inpainting (yeast_model/train.py), which pairs cells of one image.
 * Throws `Coos7Error` where the data lack the IDs that pairs are drawn by, or no two cells are in one group.
 */
export async function pciPlan(dataset, settings, run) {
    const { seed, widths, epochs, learningRate, decayEpochs, groupBy } = settings;
    const reader = await dataset.open("training");
    reader.close();
    const groups = new CellGroups(reader.ids, reader.labels, groupBy, "Training");
    const { sources } = groups;
    const batch = Math.min(settings.batch, sources.length);
    const stepsPerEpoch = Math.floor(sources.length / batch);
    const iterations = epochs * stepsPerEpoch;
    // One step at least: the last is then taken at the full rate.
    const decaySteps = Math.max(1, decayEpochs * stepsPerEpoch);
    const images = await openTrainingImages(dataset, minMax, run);
    const stream = new ShuffledEpochs(sources, seed, "pci", "order");
    const pairsOf = async (visits) => {
        const taken = await images.take(visits.flat());
        return visits.map((_, i) => ({ source: taken[2 * i], target: taken[2 * i + 1] }));
    };
    const nextBatch = async (iteration) => {
        const drawn = stream.batch(iteration, batch).map(({ epoch, item }) => {
            const random = new Random(seed, "pci", "pair", epoch, item);
            const target = groups.drawPartner(item, random);
            return { pair: [item, target], views: [flippedView(random), flippedView(random)] };
        });
        const pairs = await pairsOf(drawn.map(({ pair }) => pair));
        return asBatch(pairs.map(({ source }, i) => ({ image: source, view: drawn[i].views[0] })), pairs.map(({ target }, i) => ({ image: target, view: drawn[i].views[1] })));
    };
    const checked = fixedPairs(groups, seed);
    const checkedBatch = async (start) => {
        const pairs = await pairsOf(checked.slice(start, start + PAIRS_PER_CHECK));
        return asBatch(pairs.map(({ source }) => ({ image: source, view: WHOLE })), pairs.map(({ target }) => ({ image: target, view: WHOLE })));
    };
    return {
        title: "PCI",
        model: pairedCellInpainting({ widths, seed }),
        loss: "meanSquaredError",
        adam: { beta1: 0.5, epsilon: 1e-8 },
        iterations,
        batch,
        learningRate: (iteration) => learningRate * Math.min(1, (iterations - iteration) / decaySteps),
        nextBatch,
        checkpoints: Array.from({ length: epochs }, (_, epoch) => (epoch + 1) * stepsPerEpoch),
        check: {
            name: "loss of fixed pairs",
            output: { layer: "y_gfp" },
            choosesBest: false,
            async measure(predictor, signal, onProgress) {
                let sum = 0;
                for (let start = 0; start < checked.length; start += PAIRS_PER_CHECK) {
                    throwIfCancelled(signal);
                    onProgress(start, checked.length);
                    sum += await squaredError(predictor, await checkedBatch(start));
                }
                return sum / checked.length;
            },
        },
        trainingImages: sources.length,
        validationImages: 0,
        close: images.close,
    };
}
/** The same pairs at every checkpoint: of up to 256 sources. */
function fixedPairs(groups, seed) {
    const random = new Random(seed, "pci", "fixed pairs");
    const sources = random.shuffle(groups.sources.slice()).subarray(0, CHECKED_PAIRS);
    return Array.from(sources.sort(), (source) => [source, groups.drawPartner(source, random)]);
}
/** Inputs: both channels of the sources, the targets' nuclei; to come out: the targets' proteins. */
function asBatch(sources, targets) {
    return {
        inputs: [batchOfViews(sources), batchOfViews(targets, [NUCLEUS])],
        targets: batchOfViews(targets, [PROTEIN]),
    };
}
/** The sum over a batch's pairs of their mean squared errors. */
async function squaredError(predictor, { inputs, targets }) {
    const [found] = await predictor.run(inputs);
    const { data, shape } = targets;
    let sum = 0;
    for (let i = 0; i < data.length; i++)
        sum += (found.data[i] - data[i]) ** 2;
    return (sum * shape[0]) / data.length;
}
//# sourceMappingURL=pci.js.map