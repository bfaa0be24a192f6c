import { Coos7Error, UsageError } from "../core/errors.js";
import { Random } from "../core/random.js";
import { IMAGE_LENGTH } from "../dataset/dataset.js";
import { withNetworkEngine } from "./choose-engine.js";
import { minMax } from "./intensities.js";
import { batchOfViews, WHOLE } from "./views.js";
const NUCLEUS = 1;
/** Images that are sent through the network at once. */
const AT_ONCE = 32;
/**
 * What a paired-cell-inpainting network takes the protein of each target cell to look like: 64 x 64 values for each task,
 * on the scale of {@link minMax} (0 the darkest, 1 the brightest pixel of the true channel).
 * Throws {@link UsageError} where an image has another size.
 */
export async function inpaintCells(model, tasks, run = {}) {
    for (const [i, { source, target }] of tasks.entries())
        for (const image of [source, target])
            if (image.length !== IMAGE_LENGTH)
                throw new UsageError(`Expected the images of pair ${i} to have ${IMAGE_LENGTH} values (2 x 64 x 64) but found ${image.length}`);
    const layer = model.layers.at(-1).name;
    return withNetworkEngine(1, run, async (engine) => {
        const predictor = await engine.predictor(model, [{ layer }]);
        const found = [];
        for (let start = 0; start < tasks.length; start += AT_ONCE) {
            const some = tasks.slice(start, start + AT_ONCE);
            const sources = batchOfImages(some.map(({ source }) => source));
            const nuclei = batchOfImages(some.map(({ target }) => target), [NUCLEUS]);
            const [output] = await predictor.run([sources, nuclei]);
            const pixels = output.data.length / some.length;
            for (let i = 0; i < some.length; i++)
                found.push(output.data.slice(i * pixels, (i + 1) * pixels));
        }
        await predictor.dispose();
        return found;
    });
}
function batchOfImages(images, channels) {
    return batchOfViews(images.map((image) => ({ image: minMax(image), view: WHOLE })), channels);
}
/**
 * Pairs of cells of a split such as paired cell inpainting learns from, drawn at random: up to `perClass` with a source
 * of each class, by class. A class that has no two cells of one group has none.
 * Throws `Coos7Error` where the data lack IDs that pairs are drawn by, or no two cells are in one group.
 */
export async function cellPairs(dataset, split, { groupBy, perClass = 1, seed = 1 }) {
    const reader = await dataset.open(split);
    try {
        const { ids, labels } = reader;
        const groups = new CellGroups(ids, labels, groupBy, split);
        const random = new Random(seed, "cell pairs", split);
        const sources = random.shuffle(groups.sources.slice());
        const pairs = [];
        for (const label of dataset.classNames.keys())
            for (const source of sources.filter((cell) => labels[cell] === label).slice(0, perClass)) {
                const target = groups.drawPartner(source, random);
                pairs.push({
                    label,
                    source: await reader.read(source, source + 1),
                    target: await reader.read(target, target + 1),
                });
            }
        return pairs;
    }
    finally {
        reader.close();
    }
}
const ID_LISTS = { date: "dates", microscope: "microscopes", plate: "plates", well: "wells" };
/** Cells that have something in common, of which pairs are drawn. */
export class CellGroups {
    /** Cells in groups of at least two, ascending: a cell that is alone in its group has no pair. */
    sources;
    #members;
    #groupOf;
    #placeOf;
    /**
     * Groups cells that agree in all of `groupBy`. Throws {@link Coos7Error} naming `source` (what the data are called)
     * where the data lack one of these IDs, or no two cells are in one group.
     */
    constructor(ids, labels, groupBy, source) {
        const lists = groupBy.map((key) => (key === "class" ? labels : ids[ID_LISTS[key]]));
        const missing = groupBy.filter((_, i) => lists[i] === undefined);
        if (missing.length > 0)
            throw new Coos7Error(`${source} has no ${missing.map((key) => `${key}IDs`).join(", ")}: paired cell inpainting pairs cells of one ${groupBy.join(", ")}; add the IDs, or say what pairs should have in common (--group-by class, or groupBy: ["class"])`);
        const members = new Map();
        const keys = Array.from(labels, (_, cell) => JSON.stringify(lists.map((list) => list[cell])));
        for (const [cell, key] of keys.entries()) {
            const group = members.get(key);
            if (group)
                group.push(cell);
            else
                members.set(key, [cell]);
        }
        this.#members = [...members.values()].map((group) => Int32Array.from(group));
        this.#groupOf = new Int32Array(labels.length);
        this.#placeOf = new Int32Array(labels.length);
        this.#members.forEach((group, index) => {
            group.forEach((cell, place) => {
                this.#groupOf[cell] = index;
                this.#placeOf[cell] = place;
            });
        });
        this.sources = Int32Array.from(labels.keys()).filter((cell) => this.#members[this.#groupOf[cell]].length > 1);
        if (this.sources.length === 0)
            throw new Coos7Error(`${source} has no two cells of one ${groupBy.join(", ")}: there are no pairs to train on; choose a wider group (--group-by plate, or groupBy: ["plate"])`);
    }
    /** Another cell of the group of a source, each with the same probability. */
    drawPartner(source, random) {
        const group = this.#members[this.#groupOf[source]];
        const others = random.integer(group.length - 1);
        return group[others < this.#placeOf[source] ? others : others + 1];
    }
}
//# sourceMappingURL=inpainting.js.map