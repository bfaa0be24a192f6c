import { plainField } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { plain } from "../core/text.js";
import { nameKey } from "../dataset/class-names.js";
/**
 * Finds the columns of predictions: `index`, `split`, `label`, `predicted` (or `predicted_name`, `predicted_number`), and
 * one for each class, called by its name or, where not all of the names are there, by its number from 0. Others are passed over. Throws {@link Coos7Error} naming what is missing.
 */
export function findColumns(header, classNames, source) {
    const names = header.map((name) => nameKey(plainField(name)));
    const twice = names.find((name, i) => name !== "" && names.indexOf(name) !== i);
    if (twice !== undefined)
        throw new Coos7Error(`${source}, line 1: expected different columns but found ${JSON.stringify(twice)} twice`);
    const probabilities = probabilityColumns(names, classNames.map(nameKey), source);
    const find = (wanted) => {
        // A class may be called like a column: its probabilities are no splits.
        const place = names.findIndex((name, i) => name.toLowerCase() === wanted && !probabilities?.includes(i));
        return place < 0 ? undefined : place;
    };
    const index = find("index");
    const kinds = [
        [find("predicted"), undefined],
        [find("predicted_name"), "name"],
        [find("predicted_number"), "number"],
    ];
    const [[predicted, predictedAs] = [undefined, undefined], ...more] = kinds.filter(([place]) => place !== undefined);
    if (more.length > 0)
        throw new Coos7Error(`${source}, line 1: expected one column of predicted classes but found ${more.length + 1}; leave the others out`);
    if (index === undefined || (predicted === undefined && !probabilities))
        throw new Coos7Error(`${source}, line 1: expected the columns index and predicted, or index and one column of probabilities for each class (called ${classNames.join(", ")}, or 0 to ${classNames.length - 1}), but found ${plain(names.join(", ")).slice(0, 200)}`);
    return { index, split: find("split"), label: find("label"), predicted, predictedAs, probabilities };
}
function probabilityColumns(names, classNames, source) {
    const sets = [classNames, classNames.map((_, label) => String(label))];
    for (const set of sets) {
        const places = set.map((name) => names.indexOf(name));
        if (places.every((place) => place >= 0))
            return places;
    }
    for (const set of sets) {
        const missing = set.filter((name) => !names.includes(name));
        if (missing.length < set.length)
            throw new Coos7Error(`${source}, line 1: expected a column of probabilities for each of ${set.length} classes but found none for ${missing.join(", ")}`);
    }
    return undefined;
}
/** Classes by how they may be written. */
export class ClassReader {
    #names;
    #byName;
    #byNumber = new Map();
    /** Whether a class is called by the number of another. */
    hasForeignNumbers;
    constructor(classNames) {
        this.#names = classNames;
        this.#byName = new Map(classNames.map((name, label) => [nameKey(name), label]));
        for (const [name, label] of this.#byName) {
            const number = wholeNumber(name);
            if (number !== undefined)
                this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), label]);
        }
        this.hasForeignNumbers = [...this.#byNumber].some(([number, labels]) => labels.some((one) => one !== number));
    }
    /** The class of a text, undefined where it is none. A name that is a number may be written as "3.0". */
    label(text, reading) {
        const number = wholeNumber(text);
        if (reading !== "number") {
            const exact = this.#byName.get(nameKey(text));
            if (exact !== undefined)
                return exact;
            const equal = number === undefined ? undefined : this.#byNumber.get(number);
            if (equal?.length === 1)
                return equal[0];
        }
        return reading !== "name" && number !== undefined && number < this.#names.length ? number : undefined;
    }
    /** The class of a field. Throws {@link Coos7Error} where it is none. */
    read({ text, where }, reading) {
        const label = this.label(text, reading);
        if (label !== undefined)
            return label;
        const numbers = `number from 0 to ${this.#names.length - 1}`;
        const wanted = {
            either: `a class (${this.#names.join(", ")}, or its ${numbers})`,
            name: `the name of a class (${this.#names.join(", ")})`,
            number: `a class by its ${numbers}, as not every value is one of the names ${this.#names.join(", ")}`,
        }[reading];
        throw new Coos7Error(`${where}: expected ${wanted} but found ${JSON.stringify(text)}`);
    }
}
/** "3" and, as some tools write it, "3.0". */
export function wholeNumber(text) {
    return /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined;
}
//# sourceMappingURL=prediction-columns.js.map