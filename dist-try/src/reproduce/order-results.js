import { UsageError } from "../core/errors.js";
import { shortClassName } from "../dataset/class-names.js";
import { rowKey, rowSlug, rowsOf, rowTitle } from "./table3.js";
/**
 * Results with classes and rows in another order. Classes that are not named come after those that are, rows that are not
 * named are left out. Throws {@link UsageError} for a name that none has, listing those there are.
 */
export function orderedResults(results, { classes, rows }) {
    const wanted = rows ? rows.map((name) => rowNamed(results.cells, name)) : undefined;
    const cells = wanted
        ? wanted.flatMap((key) => results.cells.filter((cell) => rowKey(cell) === key))
        : results.cells;
    if (!classes)
        return { ...results, cells };
    const named = classes.map((name) => classNamed(results.classNames, name));
    const repeated = named.find((label, i) => named.indexOf(label) !== i);
    if (repeated !== undefined)
        throw new UsageError(`--classes names ${JSON.stringify(results.classNames[repeated])} twice`);
    /** The old label at each place of the new order. */
    const order = [
        ...named,
        ...results.classNames.map((_, label) => label).filter((label) => !named.includes(label)),
    ];
    const placeOf = Int32Array.from(order.keys());
    order.forEach((label, place) => {
        placeOf[label] = place;
    });
    return {
        ...results,
        cells,
        classNames: order.map((label) => results.classNames[label]),
        sensitivities: (cell) => results.sensitivities(cell)?.map((one) => ({ ...one, label: placeOf[one.label] })),
        confusion(cell) {
            const counts = results.confusion(cell);
            return order.map((label) => order.map((other) => counts[label][other]));
        },
        predictions(cell) {
            const { labels, predicted, probabilities, ...others } = results.predictions(cell);
            const { cols } = probabilities;
            const data = new Float32Array(probabilities.data.length);
            for (let i = 0; i < data.length; i++)
                data[i] = probabilities.data[i - (i % cols) + order[i % cols]];
            return {
                ...others,
                labels: labels.map((label) => placeOf[label]),
                predicted: predicted.map((label) => placeOf[label]),
                probabilities: { ...probabilities, data },
            };
        },
    };
}
function plainName(text) {
    return text
        .normalize("NFC")
        .toLowerCase()
        .replaceAll(/[()\s]+/g, " ")
        .trim();
}
function rowNamed(cells, name) {
    const all = rowsOf({ cells: [...cells] });
    const found = all.find((row) => rowSlug(row) === name || plainName(rowTitle(row)) === plainName(name));
    if (found)
        return rowKey(found);
    throw new UsageError(`--rows: expected names of rows, ${all.map(rowTitle).join(", ")}, but found ${JSON.stringify(name)}`);
}
function classNamed(names, name) {
    const found = names.findIndex((one) => [one, shortClassName(one)].some((text) => plainName(text) === plainName(name)));
    if (found >= 0)
        return found;
    throw new UsageError(`--classes: expected names of classes, ${names.join(", ")}, but found ${JSON.stringify(name)}`);
}
//# sourceMappingURL=order-results.js.map