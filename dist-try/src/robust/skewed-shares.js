import { toCsv } from "../core/csv.js";
import { Random } from "../core/random.js";
import { mean } from "../core/statistics.js";
import { balancedErrorPercent, confusionMatrix } from "../metrics/confusion.js";
import { takeCells } from "../reproduce/factor-features.js";
import { columnOf, columnTitle, featuresTitle, rowKey } from "../reproduce/table3.js";
/** Parameters of the Dirichlet distributions that shares are drawn from: uneven, and nearly all of one class. */
export const ALPHAS = [1, 0.1];
/** What shares are called that are those of Training. */
const AS_IN_TRAINING = "as in Training";
/** Images of each class that a draw leaves at least, where there are so many: fewer do not tell an error. */
const LEAST = 5;
/**
 * Places of images, ascending, whose classes have shares drawn from a Dirichlet distribution with this parameter: as many as
 * there are for them without taking one twice, and at least five of each class.
 */
export function skewedPlaces(labels, alpha, random) {
    const classes = placesByClass(labels);
    const draws = classes.map(() => random.gamma(alpha));
    const sum = draws.reduce((a, b) => a + b, 0);
    const shares = draws.map((draw) => (sum > 0 ? draw / sum : 1 / draws.length));
    const total = Math.min(...classes.map(([, places], c) => places.length / shares[c]));
    const chosen = classes.flatMap(([, places], c) => random.shuffle(places).slice(0, Math.max(LEAST, Math.round(total * shares[c]))));
    return Int32Array.from(chosen).sort();
}
/** Places of the images of each class, classes ascending. */
function placesByClass(labels) {
    const byClass = new Map();
    labels.forEach((label, place) => {
        const places = byClass.get(label);
        if (places)
            places.push(place);
        else
            byClass.set(label, [place]);
    });
    return [...byClass].sort(([a], [b]) => a - b);
}
/**
 * Places of images, ascending, whose classes have the shares that they have in Training: as many as there are for them
 * without taking one twice, and at least one of each class that Training has.
 */
export function matchedPlaces(labels, training, random) {
    const wanted = counts(training);
    const classes = placesByClass(labels);
    const total = Math.min(...classes.map(([label, places]) => places.length / (wanted.get(label) ?? 0)));
    const chosen = classes.flatMap(([label, places]) => {
        const share = wanted.get(label) ?? 0;
        return random.shuffle(places).slice(0, Math.max(Math.sign(share), Math.round(total * share)));
    });
    return Int32Array.from(chosen).sort();
}
function counts(labels) {
    return new Map(placesByClass(labels).map(([label, places]) => [label, places.length]));
}
/**
 * Parts of some splits with the shares that classes have in Training, and with skewed ones: `draws` of each. Test splits have
 * shares of their own, so that the first tell what a method does about a shift and nothing else.
 */
export function skewedDraws(splits, training, draws, seed) {
    const kinds = [
        [AS_IN_TRAINING, AS_IN_TRAINING, (labels, random) => matchedPlaces(labels, training.labels, random)],
        ...ALPHAS.map((alpha) => [
            `alpha ${alpha}`,
            alpha,
            (labels, random) => skewedPlaces(labels, alpha, random),
        ]),
    ];
    return kinds.flatMap(([shares, name, places]) => Array.from({ length: draws }, (_, draw) => ({
        shares,
        places: new Map(splits.map(({ split, labels }) => [
            split,
            places(labels, new Random(seed, "skewed shares", split, name, draw)),
        ])),
    })));
}
/** The part of a sample that a draw takes. */
export function drawnPart(sample, { places }) {
    const rows = places.get(sample.split);
    return { ...sample, ...takeCells(sample, rows), key: `${sample.key} at ${rows.join()}` };
}
/** Scores both on one part. `plain` are the predictions without the method on all of the split. */
export function skewedCell(identity, { split, labels }, draw, predicted, plain, classes) {
    const error = (of) => balancedErrorPercent(confusionMatrix(labels, of, classes));
    const places = draw.places.get(split);
    return {
        ...identity,
        split,
        shares: draw.shares,
        images: labels.length,
        error: error(predicted),
        without: error(places.map((place) => plain[place])),
    };
}
/** Draws and seeds of one method, row, split and kind of shares become one row. */
export function meansOverDraws(cells) {
    const groups = new Map();
    for (const cell of cells) {
        const key = [cell.method.id, rowKey(cell.row), cell.split, cell.shares].join(" ");
        groups.set(key, [...(groups.get(key) ?? []), cell]);
    }
    return [...groups.values()].map((group) => {
        const { method, row, split, shares } = group[0];
        const changes = group.map(({ error, without }) => error - without);
        return {
            ...row,
            method: method.name,
            mark: method.mark,
            split,
            shares,
            draws: group.length,
            images: mean(group.map(({ images }) => images)),
            error: mean(group.map(({ error }) => error)),
            without: mean(group.map(({ without }) => without)),
            change: mean(changes),
            lowest: Math.min(...changes),
            highest: Math.max(...changes),
        };
    });
}
/** `robust-skewed.csv`. */
export function skewedCsv(rows) {
    const names = ["balanced_error_percent", "without_percent", "change", "change_lowest", "change_highest"];
    return toCsv(["method", "mark", "features", "layer", "model", "split", "shares", "draws", "images", ...names], rows.map(({ method, mark, features, layer, model, split, shares, draws, images, ...of }) => [
        ...[method, mark, features, layer, model, split, shares, draws, images],
        ...[of.error, of.without, of.change, of.lowest, of.highest],
    ]));
}
/** Rows of the figure: changes on the splits as they are, and with skewed shares, means over the rows of Table 3. */
export function sharesRows(rows, skewed) {
    const known = new Set(skewed.map((row) => `${row.method} ${rowKey(row)} ${columnOf(row.split)}`));
    const asItIs = rows.flatMap((row) => row.change && known.has(`${row.method} ${rowKey(row)} ${row.split}`)
        ? [{ ...row, shares: "as it is", change: row.change.difference }]
        : []);
    const drawn = skewed.map((row) => ({ ...row, split: columnOf(row.split) }));
    const matched = ({ shares }) => shares === AS_IN_TRAINING;
    const all = [...drawn.filter(matched), ...asItIs, ...drawn.filter((row) => !matched(row))];
    return all.map(({ method, split, shares, features, layer, model, change }) => ({
        method,
        split: columnTitle(split),
        shares,
        row: `${featuresTitle({ features, layer })} ${model}`,
        change,
    }));
}
//# sourceMappingURL=skewed-shares.js.map